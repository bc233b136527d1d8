import { groupBy } from "../domain/group-by.ts";
import type { SectionRole } from "../domain/report.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import type { ReportScope } from "./report-scope.ts";
import { findTerms, type Print, type Term } from "./term.ts";

export interface PhraseReport {
  readonly report: ReportRecord;
  readonly count: number;
  readonly prints: readonly Print[];
  readonly roles: readonly { readonly role: SectionRole; readonly count: number }[];
}

interface PhraseRow {
  readonly term: Term;
  readonly count: number;
  readonly reportCount: number;
  readonly jurisdictionCount: number;
  readonly reports: readonly PhraseReport[];
}

export interface PhraseTable {
  readonly rows: readonly PhraseRow[];
  /** Reports that were looked through. */
  readonly searched: number;
  /** Reports that print every one of the terms; with one term, its reports. */
  readonly all: readonly ReportRecord[];
}

/** How often prints stand in sections of each role. */
function roleCounts(prints: readonly Print[]): { role: SectionRole; count: number }[] {
  return [...groupBy(prints, (print) => print.role)]
    .map(([role, list]) => ({ role, count: list.length }))
    .sort((left, right) => right.count - left.count || (left.role < right.role ? -1 : 1));
}

/** Prints by report, in order of first sight. */
export function reportsPrinting(prints: readonly Print[]): PhraseReport[] {
  return [...groupBy(prints, (print) => print.report)].map(([report, list]) => ({
    report,
    count: list.length,
    prints: list,
    roles: roleCounts(list),
  }));
}

/** Every report of a scope that prints each of the terms, with the prints; only in sections of `roles`, if given. */
export async function phraseTable(
  store: GraphReader,
  scope: ReportScope,
  terms: readonly Term[],
  roles: readonly SectionRole[] | null = null,
): Promise<PhraseTable> {
  const corpus = await loadCorpus(store, scope);
  const found = await findTerms(store, corpus, terms);
  const rows = found.map(({ term, prints }): PhraseRow => {
    const kept = roles ? prints.filter((print) => roles.includes(print.role)) : prints;
    const reports = reportsPrinting(kept);
    return {
      term,
      count: kept.length,
      reportCount: reports.length,
      jurisdictionCount: new Set(reports.map(({ report }) => report.issuer.id)).size,
      reports,
    };
  });
  const all = corpus.reports.filter((report) =>
    rows.every((row) => row.reports.some((each) => each.report === report)),
  );
  return { rows, searched: corpus.reports.length, all };
}
