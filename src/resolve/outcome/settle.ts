import type { NodeProperties, Verdict } from "../../domain/graph-model.ts";
import { subtract } from "../../extract/quantity/decimal.ts";
import { conversion, type Interval, intervalOf, inUnit } from "./interval.ts";
import {
  type Decided,
  type GoodSide,
  judgeValue,
  judgeWithoutEnd,
  marginOf,
  type Yardstick,
  yardstickOf,
} from "./judge-value.ts";

/** A promise as its report words it: `wording` and `scope` stand on PROMISES. */
export interface StatedPromise {
  readonly properties: NodeProperties["Commitment"];
  readonly wording: string;
  readonly scope: string | null;
}

/** What a later report states: `wording` and `scope` stand on STATES. */
export interface StatedActual {
  readonly properties: NodeProperties["Observation"];
  readonly wording: string;
  readonly scope: string | null;
}

export interface Settlement {
  /** Which of the actuals decided, by its place in the list. */
  readonly actual: number;
  readonly verdict: Verdict;
  /** Actual less promised in the base unit (points for rates); null where nothing could be reckoned. */
  readonly margin: string | null;
  /** The reckoning in one line. */
  readonly arithmetic: string;
}

export interface SettleContext {
  readonly goodSide: GoodSide;
  /** The economic growth that the settling report gives for the due year, for promises in step with the economy. */
  readonly growth: StatedActual | null;
}

const SAME_SCOPE = /同口径|可比|不变价|现价/;
const isWhole = (scope: string | null): boolean => scope === null || SAME_SCOPE.test(scope);

/**
 * What became of a promise, by the table of verdicts. `actuals` are the statements on the same thing, measure and due year,
 * best first (same kind of report, final before estimated); the first that decides settles, else the first is UNKNOWN.
 * Null without any.
 */
export function settle(
  promise: StatedPromise,
  actuals: readonly StatedActual[],
  context: SettleContext,
): Settlement | null {
  let undecided: Settlement | null = null;
  for (const [index, actual] of actuals.entries()) {
    const settled = { actual: index, ...settleBy(promise, actual, context) };
    if (settled.verdict !== "UNKNOWN") return settled;
    undecided ??= settled;
  }
  return undecided;
}

type Outcome = Omit<Settlement, "actual">;

const unknown = (arithmetic: string, margin: string | null = null): Outcome => ({
  verdict: "UNKNOWN",
  margin,
  arithmetic,
});

function settleBy(promise: StatedPromise, actual: StatedActual, context: SettleContext): Outcome {
  const promised = promise.properties;
  const seen = actual.properties;
  if (promised.measure !== seen.measure) return unknown(`measures differ: ${promised.measure} and ${seen.measure}`);
  if (seen.of !== null) return unknown(`the figure is of ${seen.of}`);
  if (!isWhole(promise.scope) || !isWhole(actual.scope))
    if (promise.scope !== actual.scope)
      return unknown(`scopes differ: ${promise.scope ?? "whole"} and ${actual.scope ?? "whole"}`);
  if (promised.currency !== seen.currency)
    return unknown(`currencies differ: ${promised.currency} and ${seen.currency}`);
  const isRate = promised.measure !== "LEVEL";
  if (promised.form === "RELATIVE") return besideGrowth(promise, actual, context);
  const yardstick = yardstickOf(promised, promise.wording, isRate, context.goodSide);
  const interval = intervalOf(seen);
  if (yardstick === null) return unknown(`promised ${promised.form}: no number to measure by`);
  if (interval === null) return unknown(`reported ${seen.form}: no value`);
  const pair = comparable(yardstick, promised.baseUnit, interval, seen.baseUnit);
  if (pair === null) return unknown(`units differ: ${promised.baseUnit} and ${seen.baseUnit}`);
  const note =
    promise.scope === actual.scope ? "" : ` (${promise.scope ?? "plain"} beside ${actual.scope ?? "plain"}, one scope)`;
  return judge(pair.yardstick, pair.interval, note);
}

/** Both sides in one base unit. */
function comparable(
  yardstick: Yardstick,
  promised: string | null,
  interval: Interval,
  seen: string | null,
): { readonly yardstick: Yardstick; readonly interval: Interval } | null {
  const there = conversion(seen, promised);
  if (there !== null) return { yardstick, interval: inUnit(interval, there) };
  const back = conversion(promised, seen);
  if (back === null) return null;
  const scaled = inUnit({ low: yardstick.low, high: yardstick.high }, back);
  const tolerance = inUnit({ low: yardstick.tolerance, high: null }, back).low!;
  return { yardstick: { ...yardstick, ...scaled, tolerance }, interval };
}

function judge(yardstick: Yardstick, interval: Interval, note: string): Outcome {
  const low: Decided = interval.low === null ? judgeWithoutEnd(yardstick, "low") : judgeValue(yardstick, interval.low);
  const high: Decided =
    interval.high === null ? judgeWithoutEnd(yardstick, "high") : judgeValue(yardstick, interval.high);
  const known = interval.low ?? interval.high!;
  const margin = marginOf(yardstick, known);
  const line = `${printed(interval)} against ${promisedLine(yardstick)}: margin ${margin}${note}`;
  if (low === high) return { verdict: low, margin, arithmetic: line };
  if (low !== "MISSED" && high !== "MISSED") return { verdict: "MET", margin, arithmetic: `${line}; at least met` };
  return unknown(`${line}; the reported bound lies on both sides`, margin);
}

function printed({ low, high }: Interval): string {
  if (low === high) return low!;
  if (high === null) return `≥ ${low}`;
  return low === null ? `≤ ${high}` : `${low} to ${high}`;
}

function promisedLine({ form, low, high, tolerance }: Yardstick): string {
  if (form === "FLOOR") return `≥ ${low}`;
  if (form === "CEILING") return `≤ ${high}`;
  if (form === "RANGE") return `${low} to ${high}`;
  if (form === "PAIR") return `floor ${low}, stretch ${high}`;
  return `${low} ± ${tolerance}`;
}

/** In step with the economy (同步): not below its growth less 0.5 points; 不低于, 高于, 快于: no allowance. */
function besideGrowth(promise: StatedPromise, actual: StatedActual, context: SettleContext): Outcome {
  if (promise.properties.relativeTo !== "gdp_growth") return unknown(`relative to ${promise.properties.relativeTo}`);
  const growth = context.growth === null ? null : intervalOf(context.growth.properties);
  const interval = intervalOf(actual.properties);
  if (growth === null || growth.low === null) return unknown("the report gives no economic growth for the year");
  if (interval === null) return unknown(`reported ${actual.properties.form}: no value`);
  const allowance = /同步/.test(promise.wording) ? "0.5" : "0";
  const high = growth.high === null ? null : subtract(growth.high, allowance);
  const low = subtract(growth.low, allowance);
  const line = (at: string): Yardstick => ({ form: "FLOOR", low: at, high: null, tolerance: "0", goodSide: "more" });
  const nearer = judge(line(low), interval, ` (economic growth ${printed(growth)} less ${allowance})`);
  if (high === low) return nearer;
  const farther = high === null ? unknown(nearer.arithmetic, nearer.margin) : judge(line(high), interval, "");
  return farther.verdict === nearer.verdict || nearer.verdict === "MISSED"
    ? nearer
    : unknown(`${nearer.arithmetic}; the growth is given as a bound`, nearer.margin);
}
