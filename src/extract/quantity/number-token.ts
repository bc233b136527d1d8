import type { Tail } from "./number-tail.ts";
import type { Unit } from "./unit.ts";

/** A number with what it is counted in, as printed at `[start, end)`. */
export interface NumberToken {
  readonly start: number;
  readonly end: number;
  /** In the printed unit, multiplier (万, 亿) kept with the unit. */
  readonly value: string;
  /** The upper end where the numeral itself spans two values (七八家), else null. */
  readonly upTo: string | null;
  /** `万`, `亿`, `万亿` … or "". */
  readonly scale: string;
  readonly unit: Unit | null;
  /** 余, 多, 来 between number and unit; 数, 几, 上 before it. */
  readonly softness: string;
  /** A Chinese numeral below ten: an ordinary word as often as a figure. */
  readonly weak: boolean;
  /** A scale alone (千亿, 百台), which is a number only with a word such as 超 before it. */
  readonly bare: boolean;
  readonly sourceIsArabic: boolean;
}

/** Fields in one fixed order, none spread: tokens are made by the ten thousand. */
export function tokenOf(
  start: number,
  { end, unit, softness }: Tail,
  value: string,
  scale: string,
  weak: boolean,
  bare: boolean,
  sourceIsArabic: boolean,
): NumberToken {
  return { start, end, value, upTo: null, scale, unit, softness, weak, bare, sourceIsArabic };
}
