import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import type { ReportScope } from "./report-scope.ts";
import { findTerms, type Print, type Term } from "./term.ts";

interface DiffusionYear {
  readonly year: number;
  readonly levels: readonly { readonly level: string; readonly citing: number; readonly reporting: number }[];
  /** Places that cite it for the first time, of the loaded reports. */
  readonly newcomers: readonly GraphNode<"Jurisdiction">[];
  /** Places with a report of the year that does not print it. */
  readonly silent: readonly GraphNode<"Jurisdiction">[];
  /** Places without a report of the year between two that they have, or at all: not counted as silent. */
  readonly withoutReport: readonly GraphNode<"Jurisdiction">[];
}

export interface Diffusion {
  readonly first: readonly Print[];
  readonly years: readonly DiffusionYear[];
}

/** Who printed a term first, at which level, year by year (plan years). */
export async function diffusion(store: GraphReader, scope: ReportScope, term: Term): Promise<Diffusion> {
  const corpus = await loadCorpus(store, scope);
  const dated = corpus.reports.filter((report) => report.node.properties.planYear !== null);
  const [found] = await findTerms(store, corpus, [term]);
  const yearOf = (report: ReportRecord) => report.node.properties.planYear!;
  const citing = new Set(found!.prints.map((print) => print.report));
  const issuers = [...new Map(dated.map((report) => [report.issuer.id, report.issuer])).values()];
  const years = [...new Set(dated.map(yearOf))].sort((a, b) => a - b);
  const seen = new Set<string>();
  const rows: DiffusionYear[] = [];
  for (let year = years[0] ?? 0; year <= (years.at(-1) ?? -1); year++) {
    const reports = dated.filter((report) => yearOf(report) === year);
    const reporting = new Set(reports.map((report) => report.issuer.id));
    const places = new Set(reports.filter((report) => citing.has(report)).map((report) => report.issuer.id));
    const levels = [...new Set(reports.map((report) => report.issuer.properties.level as string))].sort();
    rows.push({
      year,
      levels: levels.map((level) => ({
        level,
        citing: issuers.filter((issuer) => issuer.properties.level === level && places.has(issuer.id)).length,
        reporting: issuers.filter((issuer) => issuer.properties.level === level && reporting.has(issuer.id)).length,
      })),
      newcomers: issuers.filter((issuer) => places.has(issuer.id) && !seen.has(issuer.id)),
      silent: issuers.filter((issuer) => reporting.has(issuer.id) && !places.has(issuer.id)),
      withoutReport: issuers.filter((issuer) => !reporting.has(issuer.id)),
    });
    for (const place of places) seen.add(place);
  }
  const firstYear = Math.min(...[...citing].flatMap((report) => report.node.properties.planYear ?? []));
  const firstReports = new Set<ReportRecord>();
  const first = found!.prints.filter((print) => {
    if (print.report.node.properties.planYear !== firstYear || firstReports.has(print.report)) return false;
    firstReports.add(print.report);
    return true;
  });
  return { first, years: rows };
}
