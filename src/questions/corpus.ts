import type { GraphNode } from "../domain/graph-model.ts";
import { roleAt } from "../domain/reading.ts";
import type { Section, SectionRole } from "../domain/report.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import type { Branch, Grown, Tree } from "../graph/graph-tree.ts";
import { EVERY_ROW } from "./every-row.ts";
import { type ReportScope, reportTrees } from "./report-scope.ts";

export interface DocumentRecord {
  readonly node: GraphNode<"Document">;
  readonly sections: readonly Section[];
}

/** A report with who issued it and its texts; copies of a text that another loaded document holds whole are left out. */
export interface ReportRecord {
  readonly node: GraphNode<"Report">;
  readonly issuer: GraphNode<"Jurisdiction">;
  readonly documents: readonly DocumentRecord[];
}

/** The reports that a question is about. */
export class Corpus {
  readonly reports: readonly ReportRecord[];
  readonly #byId = new Map<string, ReportRecord>();
  readonly #byDocument = new Map<string, { report: ReportRecord; document: DocumentRecord }>();

  constructor(reports: readonly ReportRecord[]) {
    this.reports = reports;
    for (const report of reports) {
      this.#byId.set(report.node.id, report);
      for (const document of report.documents) this.#byDocument.set(document.node.id, { report, document });
    }
  }

  get reportIds(): string[] {
    return this.reports.map((report) => report.node.id);
  }

  get documentIds(): string[] {
    return [...this.#byDocument.keys()];
  }

  report(id: string): ReportRecord | null {
    return this.#byId.get(id) ?? null;
  }

  ofDocument(id: string): { readonly report: ReportRecord; readonly document: DocumentRecord } | null {
    return this.#byDocument.get(id) ?? null;
  }

  roleAt(document: string, offset: number): SectionRole {
    const held = this.#byDocument.get(document);
    return held ? roleAt(held.document, offset) : "UNKNOWN";
  }
}

/** What is read of the reports beside themselves. */
interface Extent {
  /** False: without sections, for questions that ask for no role. */
  readonly sections?: boolean;
  /** Properties of the documents; all unless said. */
  readonly documents?: readonly string[];
  /** Properties of the issuers; all unless said. */
  readonly issuer?: readonly string[];
  /** What else the reports lead to. */
  readonly branches?: readonly Branch[];
}

/** The reports of a scope, and what each of them leads to along the branches asked for, by report id. */
export interface GrownCorpus {
  readonly corpus: Corpus;
  readonly grown: ReadonlyMap<string, readonly Grown[]>;
}

const SECTION_FIELDS = ["heading", "role", "start", "end"];

function textBranch({ sections, documents }: Extent): Branch {
  return {
    type: "TEXT_OF",
    direction: "in",
    query: { kind: "Document", limit: EVERY_ROW, evidence: false, ...(documents && { fields: documents }) },
    branches: [
      { type: "DUPLICATE_OF", direction: "out", query: { kind: "Document", limit: 0 }, count: true },
      ...(sections === false
        ? []
        : [
            {
              type: "HAS_SECTION",
              direction: "out",
              query: { kind: "Section", limit: EVERY_ROW, evidence: false, fields: SECTION_FIELDS },
            } as const,
          ]),
    ],
  };
}

function recordOf({ node, grown }: Tree<"Report">): ReportRecord | null {
  const issuer = grown[0]!.rows[0]?.node as GraphNode<"Jurisdiction"> | undefined;
  const documents = grown[1]!.rows.flatMap((text): DocumentRecord[] => {
    const [copies, parts] = text.grown;
    if (copies!.count! > 0) return [];
    const sections = (parts?.rows ?? []).map((row) => sectionOf(row.node));
    return [
      {
        node: text.node as GraphNode<"Document">,
        sections: sections.sort((left, right) => left.span[0] - right.span[0]),
      },
    ];
  });
  return issuer && documents.length > 0 ? { node, issuer, documents } : null;
}

/** Reads the reports of a scope, with their issuers, documents and sections, in one call to the store. */
export async function loadCorpus(store: GraphReader, scope: ReportScope): Promise<Corpus> {
  return (await loadGrownCorpus(store, scope, {})).corpus;
}

/** Reads the reports of a scope and what else they lead to, in one call to the store. */
export async function loadGrownCorpus(store: GraphReader, scope: ReportScope, extent: Extent): Promise<GrownCorpus> {
  const trees = await reportTrees(store, scope, [
    { reference: "issuer", kind: "Jurisdiction", ...(extent.issuer && { fields: extent.issuer }) },
    textBranch(extent),
    ...(extent.branches ?? []),
  ]);
  return {
    corpus: new Corpus(trees.flatMap((tree) => recordOf(tree) ?? [])),
    grown: new Map(trees.map(({ node, grown }) => [node.id, grown.slice(2)])),
  };
}

function sectionOf(node: GraphNode): Section {
  const { heading, role, start, end } = (node as GraphNode<"Section">).properties;
  return { heading, role, span: [start, end] };
}
