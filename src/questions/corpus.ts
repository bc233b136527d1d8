import type { GraphNode } from "../domain/graph-model.ts";
import { roleAt } from "../domain/reading.ts";
import type { Section, SectionRole } from "../domain/report.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type ReportScope, reportNodes } from "./report-scope.ts";

const ALL = 1_000_000;

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

/**
 * Reads the reports of a scope, with their issuers, documents and sections: five calls to the store, however many they are.
 * `sections` false: without them, for questions that ask for no role.
 */
export async function loadCorpus(store: GraphReader, scope: ReportScope, sections = true): Promise<Corpus> {
  return corpusOf(store, await reportNodes(store, scope), sections);
}

/** The corpus of these reports; see loadCorpus. */
export async function corpusOf(
  store: GraphReader,
  nodes: readonly GraphNode<"Report">[],
  sections = true,
): Promise<Corpus> {
  if (nodes.length === 0) return new Corpus([]);
  const ids = nodes.map((node) => node.id);
  const [issuers, texts] = await Promise.all([
    store.nodesById(
      "Jurisdiction",
      nodes.map((node) => node.properties.issuer),
    ),
    store.related("TEXT_OF", "in", "Report", ids, { kind: "Document", limit: ALL, evidence: false }),
  ]);
  const documentIds = texts.flat().map((row) => row.node.id);
  const [parts, originals] = await Promise.all([
    sections
      ? store.related("HAS_SECTION", "out", "Document", documentIds, { kind: "Section", limit: ALL, evidence: false })
      : documentIds.map(() => []),
    store.relatedCounts("DUPLICATE_OF", "out", "Document", documentIds, { kind: "Document" }),
  ]);
  const sectionsOf = new Map(documentIds.map((id, index) => [id, parts[index]!.map((row) => sectionOf(row.node))]));
  const repeated = new Set(documentIds.filter((_id, index) => originals[index]! > 0));
  const reports: ReportRecord[] = [];
  nodes.forEach((node, index) => {
    const documents = texts[index]!.filter((row) => !repeated.has(row.node.id)).map((row) => ({
      node: row.node as GraphNode<"Document">,
      sections: (sectionsOf.get(row.node.id) ?? []).sort((left, right) => left.span[0] - right.span[0]),
    }));
    const issuer = issuers[index];
    if (documents.length > 0 && issuer) reports.push({ node, issuer, documents });
  });
  return new Corpus(reports);
}

function sectionOf(node: GraphNode): Section {
  const { heading, role, start, end } = (node as GraphNode<"Section">).properties;
  return { heading, role, span: [start, end] };
}
