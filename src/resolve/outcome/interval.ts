import type { StoredAmount } from "../../domain/graph-model.ts";
import { multiply } from "../../extract/quantity/decimal.ts";

/** What a stated amount says of the true value, in the base unit; null is without end on that side. */
export interface Interval {
  readonly low: string | null;
  readonly high: string | null;
}

/** The interval that an amount leaves open: a point is both ends; 突破 and 以上 have no upper end. Null where it holds no value. */
export function intervalOf(amount: StoredAmount): Interval | null {
  switch (amount.form) {
    case "POINT":
      return amount.base === null ? null : { low: amount.base, high: amount.base };
    case "FLOOR":
      return amount.base === null ? null : { low: amount.base, high: null };
    case "CEILING":
      return amount.base === null ? null : { low: null, high: amount.base };
    case "RANGE":
      return amount.baseLow === null || amount.baseHigh === null
        ? null
        : { low: amount.baseLow, high: amount.baseHigh };
    default:
      return null;
  }
}

/** Exact factors between base units of one dimension: 1 m² is 0.0015 mu. */
const CONVERSIONS: ReadonlyMap<string, string> = new Map([["m2>mu", "0.0015"]]);

const isCount = (unit: string): boolean => unit.startsWith("item:") || unit === "person";

/** The factor that turns `from` into `to`: 1 for equal units and for counts (家, 户, 个); null where they cannot be compared. */
export function conversion(from: string | null, to: string | null): string | null {
  if (from === to) return "1";
  if (from === null || to === null) return null;
  if (isCount(from) && isCount(to)) return "1";
  return CONVERSIONS.get(`${from}>${to}`) ?? null;
}

/** An amount in larger units of area, so that both sides can be compared; the others as they are. */
export function inUnit(interval: Interval, factor: string): Interval {
  const times = (value: string | null): string | null => (value === null ? null : multiply(value, factor));
  return { low: times(interval.low), high: times(interval.high) };
}
