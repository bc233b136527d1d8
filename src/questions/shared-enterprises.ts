import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus, type ReportRecord } from "./corpus.ts";
import { type EnterpriseFold, foldEnterprises, type GroupMembers } from "./enterprise-fold.ts";
import { EVERY_ROW } from "./every-row.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import { ancestorsOf, countApart } from "./overlapping.ts";
import type { ReportScope } from "./report-scope.ts";

export interface EnterpriseMention {
  readonly report: ReportRecord;
  readonly enterprise: GraphNode<"Enterprise">;
  readonly prints: readonly Evidence[];
}

export interface SharedEnterprise extends EnterpriseFold {
  readonly jurisdictions: readonly GraphNode<"Jurisdiction">[];
  /** Jurisdictions, of those that lie in one another one. */
  readonly apart: number;
  /** Reports that name it. */
  readonly reports: number;
  readonly mentions: readonly EnterpriseMention[];
}

export interface SharedEnterprisesRequest {
  readonly ownership: readonly string[] | null;
  readonly exceptOwnership: readonly string[] | null;
  /** Which members count as their group. */
  readonly groups: GroupMembers;
  /** What is counted: reports, each for itself, or jurisdictions. */
  readonly by: "REPORT" | "JURISDICTION";
  /** Of jurisdictions that lie in one another one counts. */
  readonly nestedOnce: boolean;
  readonly minimum: number;
}

/** Every mention of a business in a corpus: one call to the store. */
export async function enterpriseMentions(store: GraphReader, corpus: Corpus): Promise<EnterpriseMention[]> {
  const rows = await store.related("MENTIONS", "out", "Report", corpus.reportIds, {
    kind: "Enterprise",
    limit: EVERY_ROW,
  });
  return rows.flatMap((list, index) =>
    list.map((row) => ({
      report: corpus.reports[index]!,
      enterprise: row.node as GraphNode<"Enterprise">,
      prints: row.relation.evidence.map(evidenceOf),
    })),
  );
}

/** Businesses that several reports or jurisdictions name: named by most jurisdictions, then reports, first. */
export async function sharedEnterprises(
  store: GraphReader,
  scope: ReportScope,
  request: SharedEnterprisesRequest,
): Promise<SharedEnterprise[]> {
  const corpus = await loadCorpus(store, scope);
  const mentions = await enterpriseMentions(store, corpus);
  const nodes = [...new Map(mentions.map(({ enterprise }) => [enterprise.id, enterprise])).values()];
  const folds = await foldEnterprises(store, nodes, request.groups);
  const ancestors = await ancestorsOf(
    store,
    corpus.reports.map((report) => report.issuer.id),
  );
  const byFold = new Map<EnterpriseFold["head"], { fold: EnterpriseFold; list: EnterpriseMention[] }>();
  for (const mention of mentions) {
    const fold = folds.get(mention.enterprise.id)!;
    const held = byFold.get(fold.head) ?? { fold, list: [] };
    held.list.push(mention);
    byFold.set(fold.head, held);
  }
  const found: SharedEnterprise[] = [];
  for (const { fold, list } of byFold.values()) {
    if (request.ownership && !request.ownership.includes(fold.ownership)) continue;
    if (request.exceptOwnership?.includes(fold.ownership)) continue;
    const jurisdictions = [...new Map(list.map(({ report }) => [report.issuer.id, report.issuer])).values()];
    const apart = countApart(
      jurisdictions.map(({ id }) => id),
      ancestors,
    );
    const reports = new Set(list.map(({ report }) => report)).size;
    const places = request.nestedOnce ? apart : jurisdictions.length;
    const counted = request.by === "REPORT" ? reports : places;
    if (counted >= request.minimum) found.push({ ...fold, jurisdictions, apart, reports, mentions: list });
  }
  return found.sort(
    (left, right) =>
      right.jurisdictions.length - left.jurisdictions.length ||
      right.reports - left.reports ||
      (left.head.id < right.head.id ? -1 : 1),
  );
}
