import type { Measure } from "../domain/amount.ts";
import type { GraphNode, GraphRelation } from "../domain/graph-model.ts";
import { groupBy } from "../domain/group-by.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import { EVERY_ROW } from "./every-row.ts";
import { bestOf, type Figure, figuresOf } from "./figure.ts";
import { type PanelState, panelState } from "./panel-state.ts";
import { outcomesOf, type PromiseOutcome } from "./promise-status.ts";
import type { ReportScope } from "./report-scope.ts";
import { vocabularyIds } from "./vocabulary-lookup.ts";

export interface PanelRow {
  readonly jurisdiction: GraphNode<"Jurisdiction">;
  readonly year: number;
  readonly indicator: string;
  readonly measure: Measure;
  readonly modality: "TARGET" | "ACTUAL";
  readonly state: PanelState;
  readonly report: ReportRecord | null;
  readonly figure: Figure | null;
  /** Of a target: what became of it. */
  readonly outcome: PromiseOutcome | null;
  /** Of a target: that of the level above for the same year, and what this one adds to it. */
  readonly parentTarget: GraphNode<"Commitment"> | null;
  readonly addOn: string | null;
  /** The clause that shows the figure, where quotes are asked for. */
  readonly quote: string | null;
}

export interface PanelRequest {
  readonly indicators: readonly string[];
  readonly measures: readonly Measure[];
  readonly modality: "TARGET" | "ACTUAL";
  readonly from: number | null;
  readonly to: number | null;
  /** Whether rows come with their quotes, which takes the texts of the documents. */
  readonly quotes?: boolean;
}

/** The clause that shows each figure first, by figure. */
async function quotesOf(store: GraphReader, figures: readonly Figure[]): Promise<Map<Figure, string>> {
  const documents = [...new Set(figures.flatMap((figure) => figure.prints[0]?.documentId ?? []))];
  const texts = await store.texts(documents);
  const textOf = new Map(documents.map((id, at) => [id, texts[at]]));
  const quotes = new Map<Figure, string>();
  for (const figure of figures) {
    const print = figure.prints[0];
    const text = print && textOf.get(print.documentId);
    if (text) quotes.set(figure, text.slice(print.quoteStart, print.quoteEnd));
  }
  return quotes;
}

/** The report that speaks of a year: its plan for a target, the next one's review for a result. */
function reportFor(reports: readonly ReportRecord[], year: number, modality: "TARGET" | "ACTUAL"): ReportRecord | null {
  const plan = modality === "TARGET" ? year : year + 1;
  return reports.find((report) => report.node.properties.planYear === plan) ?? null;
}

async function parents(store: GraphReader, targets: readonly Figure[]) {
  const ids = targets.map((figure) => figure.node.id);
  const rows = ids.length
    ? await store.related("UNDER", "out", "Commitment", ids, { kind: "Commitment", limit: EVERY_ROW })
    : [];
  return new Map(
    targets.map((figure, index) => {
      const row = rows[index]?.[0];
      const addOn = row ? (row.relation as GraphRelation<"UNDER">).properties.addOn : null;
      return [figure, { parent: (row?.node ?? null) as GraphNode<"Commitment"> | null, addOn }] as const;
    }),
  );
}

/** The table that researchers make by hand: a row a place, year, indicator and measure; what is missing says why. Throws NodeNotFoundError. */
export async function panel(store: GraphReader, scope: ReportScope, request: PanelRequest): Promise<PanelRow[]> {
  const corpus = await loadCorpus(store, scope);
  const { modality } = request;
  const indicators = await vocabularyIds(store, "Indicator", request.indicators);
  const figures = await figuresOf(store, corpus, modality, [{ field: "indicator", op: "in", value: indicators }]);
  const byPlaceYear = groupBy(
    figures,
    (figure) => `${figure.report.issuer.id} ${figure.year} ${figure.node.properties.indicator}`,
  );
  const shift = modality === "TARGET" ? 0 : 1;
  const years = corpus.reports.flatMap((report) => report.node.properties.planYear ?? []).map((year) => year - shift);
  if (years.length === 0) return [];
  const [from, to] = [request.from ?? Math.min(...years), request.to ?? Math.max(...years)];
  const rows: Omit<PanelRow, "outcome" | "parentTarget" | "addOn" | "quote">[] = [];
  for (const reports of groupBy(corpus.reports, (report) => report.issuer.id).values()) {
    const jurisdiction = reports[0]!.issuer;
    for (let year = from; year <= to; year++) {
      for (const indicator of indicators) {
        const ofYear = byPlaceYear.get(`${jurisdiction.id} ${year} ${indicator}`) ?? [];
        for (const measure of request.measures) {
          const figure = bestOf(ofYear.filter((each) => each.measure === measure));
          const report = figure?.report ?? reportFor(reports, year, modality);
          const state = panelState(report, modality, measure, figure, ofYear);
          rows.push({ jurisdiction, year, indicator, measure, modality, state, report, figure });
        }
      }
    }
  }
  const targets = modality === "TARGET" ? rows.flatMap((row) => row.figure ?? []) : [];
  const outcomes = await outcomesOf(store, targets);
  const above = await parents(store, targets);
  const quotes = request.quotes
    ? await quotesOf(
        store,
        rows.flatMap((row) => row.figure ?? []),
      )
    : null;
  return rows.map((row) => ({
    ...row,
    quote: (row.figure && quotes?.get(row.figure)) ?? null,
    outcome: (row.figure && outcomes.get(row.figure)) ?? null,
    parentTarget: (row.figure && above.get(row.figure)?.parent) ?? null,
    addOn: (row.figure && above.get(row.figure)?.addOn) ?? null,
  }));
}
