import type { GraphNode } from "../domain/graph-model.ts";
import { add, compare, divide } from "../extract/quantity/decimal.ts";
import { unitNamed } from "../extract/quantity/unit.ts";
import type { Condition, GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus, type ReportRecord } from "./corpus.ts";
import { type Figure, figuresOf, numberOf } from "./figure.ts";
import { groupBy } from "./phrase.ts";
import { phraseVariants } from "./phrase-variants.ts";
import { reachedFrom, themeWithNarrower } from "./project-scope.ts";
import { outcomesOf } from "./promise-status.ts";
import { ArgumentInvalidError } from "./question-error.ts";
import type { ReportScope } from "./report-scope.ts";

export interface PromisedRequest {
  /** Words that the promise must print, any of them. */
  readonly texts: readonly string[] | null;
  /** Words that it must not print. */
  readonly without: readonly string[] | null;
  readonly indicators: readonly string[] | null;
  readonly theme: string | null;
  readonly dueYears: readonly number[] | null;
  readonly kinds: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  /** Unit to give values in: 万亩, 亿元, 个 … */
  readonly unit: string | null;
}

interface PromisedRow {
  readonly figure: Figure;
  /** In the unit asked for, else in the base unit; null without a number. */
  readonly value: string | null;
}

interface PromisedByReport {
  readonly report: ReportRecord;
  readonly rows: readonly PromisedRow[];
  /** The largest figure; null where the report promises it without one. */
  readonly largest: string | null;
  readonly sum: string | null;
}

export interface Promised {
  readonly rows: readonly PromisedRow[];
  readonly byReport: readonly PromisedByReport[];
  readonly unit: string | null;
  readonly most: readonly PromisedByReport[];
  readonly least: readonly PromisedByReport[];
}

function wordsMeet(
  figure: Figure,
  request: PromisedRequest,
  texts: readonly string[],
  without: readonly string[],
): boolean {
  const { object } = figure.node.properties;
  const printed = `${figure.text}\n${object ?? ""}`;
  if (without.some((word) => printed.includes(word))) return false;
  return request.texts === null || texts.some((word) => printed.includes(word));
}

/** Ids of the promises that a theme is about: by what they advance, and by their indicators. */
async function ofTheme(store: GraphReader, theme: string): Promise<{ promises: Set<string>; indicators: Set<string> }> {
  const themes = await themeWithNarrower(store, theme);
  const strategies = await reachedFrom(store, "CONCERNS", "in", "PolicyTheme", themes, { kind: "Strategy" });
  const projects = await reachedFrom(store, "CONCERNS", "in", "PolicyTheme", themes, { kind: "Project" });
  const promises = await Promise.all([
    reachedFrom(store, "ADVANCES", "in", "PolicyTheme", themes, { kind: "Commitment" }),
    reachedFrom(store, "ADVANCES", "in", "Strategy", strategies, { kind: "Commitment" }),
    reachedFrom(store, "ADVANCES", "in", "Project", projects, { kind: "Commitment" }),
  ]);
  const indicators = await reachedFrom(store, "CONCERNS", "in", "PolicyTheme", themes, { kind: "Indicator" });
  return { promises: new Set(promises.flat()), indicators: new Set(indicators) };
}

/** A figure's number in a unit; null where it has none or is of another kind of quantity. */
function valueIn(figure: Figure, unit: string | null): string | null {
  const number = numberOf(figure);
  if (number === null || unit === null) return number;
  const wanted = unitNamed(unit) ?? scaled(unit);
  if (!wanted) throw new ArgumentInvalidError(`No unit ${unit} is known.`, { unit });
  const { baseUnit } = figure.node.properties;
  return baseUnit === wanted.base ? divide(number, wanted.factor, 6) : null;
}

/** A unit with 十, 百, 千, 万, 亿 before it. */
function scaled(unit: string): { base: string; factor: string } | null {
  const factors: Readonly<Record<string, string>> = { 百: "100", 千: "1000", 万: "10000", 亿: "100000000" };
  const factor = factors[unit[0] ?? ""];
  const plain = factor ? unitNamed(unit.slice(1)) : null;
  return plain && factor
    ? { base: plain.base, factor: String(BigInt(factor) * BigInt(plain.factor.split(".")[0]!)) }
    : null;
}

const baseUnitOf = (row: PromisedRow): string => row.figure.node.properties.baseUnit ?? "";

/** The unit that most of the numbers are in; ties: the first in order. */
function commonUnit(rows: readonly PromisedRow[]): string {
  const counts = [...groupBy(rows, baseUnitOf)].map(([unit, list]) => [unit, list.length] as const);
  return counts.sort((left, right) => right[1] - left[1])[0]?.[0] ?? "";
}

/** By report: its figures in the unit that most reports use, else in the one that it uses most. */
function reportRows(rows: readonly PromisedRow[]): PromisedByReport[] {
  const usual = commonUnit(rows.filter((row) => row.value !== null));
  return [...groupBy(rows, (row) => row.figure.report)].map(([report, list]) => {
    const numbered = list.filter((row) => row.value !== null);
    const unit = numbered.some((row) => baseUnitOf(row) === usual) ? usual : commonUnit(numbered);
    const values = numbered.filter((row) => baseUnitOf(row) === unit).map((row) => row.value!);
    return {
      report,
      rows: list,
      largest: values.length > 0 ? values.reduce((left, right) => (compare(left, right) >= 0 ? left : right)) : null,
      sum: values.length > 0 ? values.reduce((left, right) => add(left, right)) : null,
    };
  });
}

function extreme(reports: readonly PromisedByReport[], sign: 1 | -1): PromisedByReport[] {
  const values = reports.flatMap((each) => (each.largest === null ? [] : [each.largest]));
  if (values.length === 0) return [];
  const end = values.reduce((left, right) => (compare(left, right) * sign >= 0 ? left : right));
  return reports.filter((each) => each.largest !== null && compare(each.largest, end) === 0);
}

async function candidates(store: GraphReader, corpus: Corpus, request: PromisedRequest): Promise<Figure[]> {
  const where: Condition[] = [];
  if (request.dueYears) where.push({ field: "dueYear", op: "in", value: request.dueYears });
  if (request.kinds) where.push({ field: "kind", op: "in", value: request.kinds });
  if (request.indicators) where.push({ field: "indicator", op: "in", value: request.indicators });
  const figures = await figuresOf(store, corpus, "TARGET", where);
  const texts = (request.texts ?? []).flatMap(phraseVariants);
  const without = (request.without ?? []).flatMap(phraseVariants);
  const worded = figures.filter((figure) => wordsMeet(figure, request, texts, without));
  if (!request.theme) return worded;
  const { promises, indicators } = await ofTheme(store, request.theme);
  return worded.filter(({ node }) => {
    const { indicator } = (node as GraphNode<"Commitment">).properties;
    return promises.has(node.id) || (indicator !== null && indicators.has(indicator));
  });
}

/** Who promises what, in one unit: largest figures first, promises without a figure last. */
export async function promised(store: GraphReader, scope: ReportScope, request: PromisedRequest): Promise<Promised> {
  const corpus = await loadCorpus(store, scope);
  const figures = await candidates(store, corpus, request);
  const { statuses } = request;
  const outcomes = statuses ? await outcomesOf(store, figures) : null;
  const rows = figures
    .filter((figure) => !statuses || !outcomes || statuses.includes(outcomes.get(figure)!.status))
    .map((figure) => ({ figure, value: valueIn(figure, request.unit) }))
    .filter((row) => request.unit === null || row.value !== null || numberOf(row.figure) === null)
    .sort((left, right) => {
      if (left.value === null || right.value === null)
        return Number(left.value === null) - Number(right.value === null);
      return compare(right.value, left.value);
    });
  const byReport = reportRows(rows);
  return {
    rows,
    byReport,
    unit: request.unit,
    most: extreme(byReport, 1),
    least: extreme(byReport, -1),
  };
}
