import { add, compare, divide, multiply, subtract } from "../../extract/quantity/decimal.ts";
import { type GoodSide, toleranceOf } from "./judge-value.ts";

export type Progress = "AHEAD" | "ON_COURSE" | "BEHIND";

/** Where an open goal of several years stands. Values in the base unit, years as numbers. */
export interface Track {
  readonly goal: string;
  readonly dueYear: number;
  /** Value and year at the outset. */
  readonly start: string;
  readonly startYear: number;
  /** Value and year last reported. */
  readonly now: string;
  readonly nowYear: number;
  readonly goodSide: GoodSide;
  readonly isRate: boolean;
}

/**
 * A level on the straight way from the outset to the goal, within 0.5 points (rates) or 5 % (amounts), is ON_COURSE;
 * beyond on the good side AHEAD, else BEHIND. Null without a good side, or where no time has passed.
 */
export function progressOf(track: Track): Progress | null {
  const { goal, start, now, goodSide, isRate } = track;
  const passed = track.nowYear - track.startYear;
  const whole = track.dueYear - track.startYear;
  if (goodSide === "none" || passed <= 0 || whole <= 0) return null;
  const way = divide(multiply(subtract(goal, start), String(passed)), String(whole), 8);
  return beside(now, add(start, way), goodSide, isRate);
}

/** For a goal of average growth: the mean of the yearly rates so far beside it. Null without rates. */
export function averageProgress(goal: string, rates: readonly string[], goodSide: GoodSide): Progress | null {
  if (rates.length === 0 || goodSide === "none") return null;
  const mean = divide(
    rates.reduce((sum, rate) => add(sum, rate), "0"),
    String(rates.length),
    8,
  );
  return beside(mean, goal, goodSide, true);
}

function beside(value: string, expected: string, goodSide: GoodSide, isRate: boolean): Progress {
  const distance = subtract(value, expected);
  const tolerance = toleranceOf(expected, isRate, true);
  if (compare(distance, tolerance) <= 0 && compare(distance, subtract("0", tolerance)) >= 0) return "ON_COURSE";
  return compare(distance, "0") > 0 === (goodSide === "more") ? "AHEAD" : "BEHIND";
}
