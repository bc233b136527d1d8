import type { GraphNode } from "../domain/graph-model.ts";
import { groupBy } from "../domain/group-by.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import type { ReportScope } from "./report-scope.ts";
import { findTerms, type Print } from "./term.ts";

export interface Citing {
  readonly jurisdiction: GraphNode<"Jurisdiction">;
  readonly reports: readonly ReportRecord[];
  readonly count: number;
  readonly prints: readonly Print[];
}

/** Which jurisdictions cite a strategy: most prints first, ties in order of id. */
export async function citedBy(store: GraphReader, strategy: string, scope: ReportScope): Promise<Citing[]> {
  const corpus = await loadCorpus(store, scope);
  const [found] = await findTerms(store, corpus, [
    { label: strategy, phrases: [], without: [], strategy, place: null },
  ]);
  return [...groupBy(found!.prints, (print) => print.report.issuer.id).values()]
    .map((prints) => ({
      jurisdiction: prints[0]!.report.issuer,
      reports: [...new Set(prints.map((print) => print.report))],
      count: prints.length,
      prints,
    }))
    .sort((left, right) => right.count - left.count || (left.jurisdiction.id < right.jurisdiction.id ? -1 : 1));
}
