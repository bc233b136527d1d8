import type { Amount } from "../../domain/amount.ts";
import type { StoredAmount } from "../../domain/graph-model.ts";

/** An amount without its wording, which stands on the relation of the report that words it so. */
export function storedAmount(amount: Amount): StoredAmount {
  const { wording: _wording, ...stored } = amount;
  return stored;
}

/** The amount of a promise without a number. */
export const NO_AMOUNT: StoredAmount = {
  form: "ABSENT",
  value: null,
  low: null,
  high: null,
  unit: null,
  base: null,
  baseLow: null,
  baseHigh: null,
  baseUnit: null,
  currency: null,
  comparator: "=",
  floor: null,
  stretch: null,
  relativeTo: null,
};
