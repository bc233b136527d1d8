import { type Amount, NO_FIGURES } from "../../domain/amount.ts";
import type { StoredAmount } from "../../domain/graph-model.ts";

/** An amount without its wording, which stands on the relation of the report that words it so. */
export function storedAmount(amount: Amount): StoredAmount {
  const { wording: _wording, ...stored } = amount;
  return stored;
}

/** The amount of a promise without a number. */
export const NO_AMOUNT: StoredAmount = { ...NO_FIGURES, form: "ABSENT", comparator: "=" };
