import type { StoredAmount } from "../../domain/graph-model.ts";
import { absolute, compare, multiply, subtract } from "../../extract/quantity/decimal.ts";
import { inBaseUnit } from "../../extract/quantity/unit.ts";

export type GoodSide = "more" | "less" | "none";
export type Decided = "MET" | "EXCEEDED" | "MISSED";

/** A promise made ready to be held against one value, all in the base unit. */
export interface Yardstick {
  readonly form: "POINT" | "FLOOR" | "CEILING" | "RANGE" | "PAIR";
  readonly low: string | null;
  readonly high: string | null;
  readonly tolerance: string;
  readonly goodSide: GoodSide;
}

const APPROXIMATE = /左右|上下|约|大概|接近|前后/;

/** Does the wording soften the number (左右, 约, 上下)? */
function isApproximate(wording: string): boolean {
  return APPROXIMATE.test(wording);
}

/** 0.05 points or 0.5 %; with 左右 0.5 points or 5 %. */
export function toleranceOf(value: string, isRate: boolean, approximate: boolean): string {
  if (isRate) return approximate ? "0.5" : "0.05";
  return multiply(absolute(value), approximate ? "0.05" : "0.005");
}

/** The yardstick of a promise, or null where it holds no number to measure by. */
export function yardstickOf(
  amount: StoredAmount,
  wording: string,
  isRate: boolean,
  goodSide: GoodSide,
): Yardstick | null {
  if (amount.floor !== null && amount.stretch !== null) {
    const unit = amount.unit ?? "";
    const floor = inBaseUnit(amount.floor, unit);
    const stretch = inBaseUnit(amount.stretch, unit);
    if (floor === null || stretch === null) return null;
    return { form: "PAIR", low: floor, high: stretch, tolerance: "0", goodSide };
  }
  if (amount.form === "RANGE" && amount.baseLow !== null && amount.baseHigh !== null)
    return { form: "RANGE", low: amount.baseLow, high: amount.baseHigh, tolerance: "0", goodSide };
  if (amount.base === null) return null;
  if (amount.form === "FLOOR") return { form: "FLOOR", low: amount.base, high: null, tolerance: "0", goodSide };
  if (amount.form === "CEILING") return { form: "CEILING", low: null, high: amount.base, tolerance: "0", goodSide };
  if (amount.form !== "POINT") return null;
  const tolerance = toleranceOf(amount.base, isRate, isApproximate(wording));
  return { form: "POINT", low: amount.base, high: amount.base, tolerance, goodSide };
}

/** The verdict on one exact value. */
export function judgeValue(yardstick: Yardstick, value: string): Decided {
  const { form, low, high, tolerance, goodSide } = yardstick;
  if (form === "FLOOR") return compare(value, low!) >= 0 ? "MET" : "MISSED";
  if (form === "CEILING") return compare(value, high!) <= 0 ? "MET" : "MISSED";
  if (form === "PAIR") {
    const reached = (goal: string): boolean =>
      goodSide === "less" ? compare(value, goal) <= 0 : compare(value, goal) >= 0;
    if (!reached(low!)) return "MISSED";
    return reached(high!) && goodSide !== "none" ? "EXCEEDED" : "MET";
  }
  const above = compare(subtract(value, high!), tolerance) > 0;
  const below = compare(subtract(low!, value), tolerance) > 0;
  if (!above && !below) return "MET";
  if (goodSide === "none") return "MISSED";
  return above === (goodSide === "more") ? "EXCEEDED" : "MISSED";
}

/** The verdict far out on one side, where a bound (突破, 以内) leaves the value open. */
export function judgeWithoutEnd(yardstick: Yardstick, side: "high" | "low"): Decided {
  const { form, goodSide } = yardstick;
  if (form === "FLOOR") return side === "high" ? "MET" : "MISSED";
  if (form === "CEILING") return side === "low" ? "MET" : "MISSED";
  if (goodSide === "none") return form === "PAIR" ? (side === "high" ? "MET" : "MISSED") : "MISSED";
  return (side === "high") === (goodSide === "more") ? "EXCEEDED" : "MISSED";
}

/** How far the value lies from what was promised: from the point, the bound, the floor, or the nearer end of the range. */
export function marginOf(yardstick: Yardstick, value: string): string {
  const { form, low, high } = yardstick;
  if (form === "CEILING") return subtract(value, high!);
  if (form !== "RANGE") return subtract(value, low!);
  if (compare(value, low!) < 0) return subtract(value, low!);
  return compare(value, high!) > 0 ? subtract(value, high!) : "0";
}
