/** How an amount is given. MASKED and ABSENT carry no value; RELATIVE leans on another quantity. */
export type AmountForm = "POINT" | "RANGE" | "FLOOR" | "CEILING" | "RELATIVE" | "ABSENT" | "MASKED";

/** What a figure measures; the five never stand for each other. */
export const MEASURES = ["LEVEL", "GROWTH", "GROWTH_AVG", "SHARE", "POINTS"] as const;
export type Measure = (typeof MEASURES)[number];

/** `=` also 左右, 约, 预计; `>=` 以上, 不低于, 突破; `<=` 以内, 控制在; `~gdp` in step with, or not below, economic growth. */
export type Comparator = "=" | ">=" | "<=" | "~gdp";

/** An amount as a report words it. All numbers are decimal strings, exact, without exponent or grouping. */
export interface Amount {
  readonly form: AmountForm;
  /** As printed, in `unit` (Chinese numerals and full width resolved); null where there is no single value. */
  readonly value: string | null;
  readonly low: string | null;
  readonly high: string | null;
  /** As printed (`万亩`, `亿元`, `%`, `个百分点`); null where none is printed. */
  readonly unit: string | null;
  /** `value` in the base unit; `baseLow`, `baseHigh` for a RANGE. */
  readonly base: string | null;
  readonly baseLow: string | null;
  readonly baseHigh: string | null;
  /** Base unit's id: yuan, usd, mu, km, m2, t, person, percent, point, item:<classifier> … (schema/units.tsv). */
  readonly baseUnit: string | null;
  /** ISO 4217 for money, else null. */
  readonly currency: string | null;
  readonly comparator: Comparator;
  /** Verbatim wording round the number that bounds or softens it (左右, 以上, 力争, 确保, 不低于, 余), in order of print, joined by a space; "" if none. */
  readonly wording: string;
  /** A pair of goals (确保5.5%、力争6%): the two in the printed unit, else null. */
  readonly floor: string | null;
  readonly stretch: string | null;
  /** For RELATIVE: what it leans on: gdp_growth, city_average, province_average, national_average, income_growth …, else null. */
  readonly relativeTo: string | null;
}

/** The figures of an amount that gives none. */
export const NO_FIGURES = {
  value: null,
  low: null,
  high: null,
  unit: null,
  base: null,
  baseLow: null,
  baseHigh: null,
  baseUnit: null,
  currency: null,
  floor: null,
  stretch: null,
  relativeTo: null,
} as const;
