import type { Measure } from "../domain/amount.ts";
import { add, compare as compareDecimals, divide, subtract } from "../extract/quantity/decimal.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus, type ReportRecord } from "./corpus.ts";
import {
  bestOf,
  type Direction,
  differenceOf,
  directionOf,
  type Figure,
  figuresOf,
  numberOf,
  ownYear,
} from "./figure.ts";
import { type PanelState, panelState } from "./panel-state.ts";
import type { ReportScope } from "./report-scope.ts";

interface CompareRow {
  readonly report: ReportRecord;
  readonly year: number | null;
  readonly figure: Figure | null;
  readonly state: PanelState;
  /** 1 for the highest; null without a number in the common unit. */
  readonly rank: number | null;
  /** Other figures of the report for the same indicator, measure and year. */
  readonly others: readonly Figure[];
}

export interface Comparison {
  readonly measure: Measure;
  /** Reports that state the indicator, by measure: most first. */
  readonly measures: readonly MeasureCount[];
  readonly rows: readonly CompareRow[];
  readonly baseUnit: string | null;
  readonly withNumber: number;
  readonly highest: readonly CompareRow[];
  readonly lowest: readonly CompareRow[];
  readonly median: string | null;
  readonly spread: string | null;
}

export interface CompareRequest {
  readonly indicator: string;
  readonly modality: "TARGET" | "ACTUAL";
  /** null: growth where any report states it, else what most reports state. */
  readonly measure: Measure | null;
  /** Years of the figures; none: each report's own (plan year for targets, review year for results). */
  readonly years: readonly number[] | null;
}

interface MeasureCount {
  readonly measure: Measure;
  readonly reports: number;
}

const MEASURES: readonly Measure[] = ["GROWTH", "LEVEL", "SHARE", "POINTS", "GROWTH_AVG"];

/** How many reports state each measure of the whole; most first. */
function measureCounts(figures: readonly Figure[]): MeasureCount[] {
  return MEASURES.map((measure) => ({
    measure,
    reports: new Set(figures.filter((figure) => figure.measure === measure).map((figure) => figure.report)).size,
  }))
    .filter(({ reports }) => reports > 0)
    .sort((left, right) => right.reports - left.reports);
}

function usualMeasure(counts: readonly MeasureCount[]): Measure {
  return counts.some(({ measure }) => measure === "GROWTH") ? "GROWTH" : (counts[0]?.measure ?? "GROWTH");
}

function yearsFor(report: ReportRecord, request: CompareRequest, figures: readonly Figure[]): (number | null)[] {
  const own = ownYear(report, request.modality);
  if (request.years === null) return [own];
  return request.years.filter((year) => year === own || figures.some((figure) => figure.year === year));
}

/** The middle of sorted decimals; of two, the mean to six places. */
function medianOf(sorted: readonly string[]): string | null {
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  if (sorted.length % 2 === 1) return sorted[middle]!;
  return divide(add(sorted[middle - 1]!, sorted[middle]!), "2", 6);
}

/** The unit that most numbers are in; only these are ranked. */
function commonUnit(figures: readonly Figure[]): string | null {
  const counts = new Map<string, number>();
  for (const { node } of figures) {
    const unit = node.properties.baseUnit ?? node.properties.unit ?? "";
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  return [...counts].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1))[0]?.[0] ?? null;
}

const unitOf = (figure: Figure): string => figure.node.properties.baseUnit ?? figure.node.properties.unit ?? "";

/** Ranks rows by their numbers, highest first, and says what stands out. */
function rankRows(rows: readonly Omit<CompareRow, "rank">[]): Omit<Comparison, "measure" | "measures"> {
  const stated = rows.flatMap((row) => (row.figure && row.state === "STATED" ? [row.figure] : []));
  const baseUnit = commonUnit(stated);
  const counted = stated.filter((figure) => unitOf(figure) === baseUnit);
  const numbers = counted.map((figure) => numberOf(figure)!).sort(compareDecimals);
  const rankOf = (figure: Figure | null): number | null => {
    if (!figure || !counted.includes(figure)) return null;
    return 1 + numbers.filter((number) => compareDecimals(number, numberOf(figure)!) > 0).length;
  };
  const ranked = rows.map((row): CompareRow => ({ ...row, rank: rankOf(row.figure) }));
  const equal = (number: string | undefined) =>
    ranked.filter(
      (row) => row.rank !== null && number !== undefined && compareDecimals(numberOf(row.figure!)!, number) === 0,
    );
  return {
    rows: ranked,
    baseUnit,
    withNumber: counted.length,
    highest: equal(numbers.at(-1)),
    lowest: equal(numbers[0]),
    median: medianOf(numbers),
    spread: numbers.length > 0 ? subtract(numbers.at(-1)!, numbers[0]!) : null,
  };
}

function rowsOf(
  corpus: Corpus,
  figures: readonly Figure[],
  request: CompareRequest,
  measure: Measure,
): Omit<CompareRow, "rank">[] {
  return corpus.reports.flatMap((report) => {
    const own = figures.filter((figure) => figure.report === report);
    return yearsFor(report, request, own).map((year) => {
      const ofYear = own.filter((figure) => figure.year === year);
      const ofMeasure = ofYear.filter((each) => each.measure === measure);
      const figure = bestOf(ofMeasure);
      return {
        report,
        year,
        figure,
        state: panelState(report, request.modality, measure, figure, ofYear),
        others: ofMeasure.filter((each) => each !== figure),
      };
    });
  });
}

function figuresFor(
  store: GraphReader,
  corpus: Corpus,
  indicator: string,
  modality: "TARGET" | "ACTUAL",
): Promise<Figure[]> {
  return figuresOf(store, corpus, modality, [{ field: "indicator", op: "eq", value: indicator }]);
}

/** One indicator side by side: a row a report and year, with what is missing and why. */
export async function compareIndicator(
  store: GraphReader,
  scope: ReportScope,
  request: CompareRequest,
): Promise<Comparison> {
  const corpus = await loadCorpus(store, scope);
  const figures = await figuresFor(store, corpus, request.indicator, request.modality);
  const measures = measureCounts(figures);
  const measure = request.measure ?? usualMeasure(measures);
  return { measure, measures, ...rankRows(rowsOf(corpus, figures, request, measure)) };
}

export interface AgainstPlanRow {
  readonly report: ReportRecord;
  readonly reported: CompareRow;
  readonly target: CompareRow;
  /** How the target stands to what was just reported. */
  readonly targetIs: Direction;
  readonly difference: string | null;
}

/** What each report reports for the year past and promises for the next; `measure` as for `compareIndicator`. */
export async function reportedAgainstPlanned(
  store: GraphReader,
  scope: ReportScope,
  indicator: string,
  measure: Measure | null,
): Promise<AgainstPlanRow[]> {
  const corpus = await loadCorpus(store, scope);
  const [actual, target] = await Promise.all([
    figuresFor(store, corpus, indicator, "ACTUAL"),
    figuresFor(store, corpus, indicator, "TARGET"),
  ]);
  const one = measure ?? usualMeasure(measureCounts([...actual, ...target]));
  const side = (figures: readonly Figure[], modality: "TARGET" | "ACTUAL") =>
    rankRows(rowsOf(corpus, figures, { indicator, modality, measure: one, years: null }, one)).rows;
  const planned = side(target, "TARGET");
  return side(actual, "ACTUAL").map((row, index) => {
    const goal = planned[index]!;
    return {
      report: row.report,
      reported: row,
      target: goal,
      targetIs: directionOf(row.figure, goal.figure),
      difference: differenceOf(row.figure, goal.figure),
    };
  });
}
