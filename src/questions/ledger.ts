import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import { type Figure, figuresOf } from "./figure.ts";
import { outcomesOf, type PromiseOutcome } from "./promise-status.ts";

interface LedgerEntry {
  readonly figure: Figure;
  readonly outcome: PromiseOutcome;
}

export interface LedgerYear {
  readonly year: number;
  /** Reports whose plan year it is. */
  readonly reports: readonly ReportRecord[];
  readonly entries: readonly LedgerEntry[];
  readonly counts: readonly { readonly status: string; readonly count: number }[];
}

/** Year by year what a place promised and what came of it. Years without a report stand with none. */
export async function ledger(
  store: GraphReader,
  jurisdiction: string,
  from: number | null,
  to: number | null,
  kinds: readonly string[] | null,
): Promise<LedgerYear[]> {
  const corpus = await loadCorpus(store, { jurisdictions: [jurisdiction] });
  const where = kinds ? [{ field: "kind", op: "in" as const, value: kinds }] : [];
  const figures = await figuresOf(store, corpus, "TARGET", where);
  const outcomes = await outcomesOf(store, figures);
  const planned = corpus.reports.flatMap((report) => report.node.properties.planYear ?? []);
  if (planned.length === 0) return [];
  const first = from ?? Math.min(...planned);
  const last = to ?? Math.max(...planned);
  const years: LedgerYear[] = [];
  for (let year = first; year <= last; year++) {
    const reports = corpus.reports.filter((report) => report.node.properties.planYear === year);
    const entries = figures
      .filter((figure) => reports.includes(figure.report))
      .map((figure) => ({ figure, outcome: outcomes.get(figure)! }));
    const counts = new Map<string, number>();
    for (const { outcome } of entries) counts.set(outcome.status, (counts.get(outcome.status) ?? 0) + 1);
    years.push({
      year,
      reports,
      entries,
      counts: [...counts].map(([status, count]) => ({ status, count })).sort((a, b) => (a.status < b.status ? -1 : 1)),
    });
  }
  return years;
}
