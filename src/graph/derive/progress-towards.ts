import type { GoodSide } from "../../resolve/outcome/judge-value.ts";
import { averageProgress, type Progress, progressOf } from "../../resolve/outcome/progress.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import type { PlaceRecord, StatedCommitment } from "./place-record.ts";
import { coversTheWhole } from "./scope.ts";
import { isOfTheSame } from "./settling-reports.ts";

/** Years of a five-year plan. */
const PLAN_YEARS = 5;

interface Reported {
  readonly year: number;
  readonly base: string;
}

/** Exact values that the place's reports give of the promised thing in a measure, one a year (final before estimated). */
function valuesOf(record: PlaceRecord, promise: StatedCommitment, measure: "LEVEL" | "SHARE" | "GROWTH"): Reported[] {
  const found = record.reports
    .flatMap((report) => report.observations)
    .filter((actual) => isOfTheSame(promise, actual) && coversTheWhole(actual.scope))
    .map(({ node }) => node)
    .filter(({ properties }) => properties.measure === measure && properties.form === "POINT")
    .sort(
      (left, right) =>
        Number(left.properties.estimated) - Number(right.properties.estimated) || byCodeUnit(left.id, right.id),
    );
  const years = new Map<number, string>();
  for (const { properties } of found)
    if (properties.year !== null && properties.base !== null && !years.has(properties.year))
      years.set(properties.year, properties.base);
  return [...years].map(([year, base]) => ({ year, base })).sort((left, right) => left.year - right.year);
}

/**
 * How far a place is on its way to a five-year goal: the mean of the yearly growth so far beside a goal of average growth, the
 * value last reported beside the straight way from the year before the plan to a goal that is a level. Null for other promises
 * and where the reports do not give what it takes.
 */
export function progressTowards(record: PlaceRecord, promise: StatedCommitment, goodSide: GoodSide): Progress | null {
  const { horizon, dueYear, measure, base, baseLow } = promise.node.properties;
  const goal = base ?? baseLow;
  if (horizon !== "FIVE_YEAR_PLAN" || dueYear === null || goal === null) return null;
  const startYear = dueYear - PLAN_YEARS;
  const within = ({ year }: Reported) => year > startYear && year <= dueYear;
  if (measure === "GROWTH_AVG") {
    const rates = valuesOf(record, promise, "GROWTH").filter(within);
    return averageProgress(
      goal,
      rates.map((rate) => rate.base),
      goodSide,
    );
  }
  if (measure !== "LEVEL" && measure !== "SHARE") return null;
  const values = valuesOf(record, promise, measure);
  const start = values.find(({ year }) => year === startYear);
  const now = values.filter(within).at(-1);
  if (start === undefined || now === undefined) return null;
  const isRate = measure === "SHARE";
  return progressOf({
    goal,
    dueYear,
    start: start.base,
    startYear,
    now: now.base,
    nowYear: now.year,
    goodSide,
    isRate,
  });
}
