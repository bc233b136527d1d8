import type { StoredAmount } from "../../../src/domain/graph-model.ts";
import { scanAmounts } from "../../../src/extract/quantity/scan-amounts.ts";
import type { StatedActual, StatedPromise } from "../../../src/resolve/outcome/settle.ts";

/** The amount that a text prints, as stores keep it, with its wording. */
function amountOf(text: string): { readonly stored: StoredAmount; readonly wording: string } {
  const { wording, ...stored } = scanAmounts(text)[0]!.amount;
  return { stored, wording };
}

interface Options {
  readonly measure?: "LEVEL" | "GROWTH" | "SHARE" | "POINTS" | "GROWTH_AVG";
  readonly scope?: string | null;
  readonly of?: string | null;
  readonly estimated?: boolean;
  readonly amount?: Partial<StoredAmount>;
  readonly wording?: string;
}

export function promised(text: string, options: Options = {}): StatedPromise {
  const { stored, wording } = amountOf(text);
  return {
    properties: {
      ...stored,
      ...options.amount,
      report: "r1",
      kind: "QUANTITY",
      indicator: "gdp",
      object: null,
      verbClass: null,
      measure: options.measure ?? (stored.baseUnit === "percent" ? "GROWTH" : "LEVEL"),
      dueYear: 2024,
      horizon: "YEAR",
    },
    wording: options.wording ?? wording,
    scope: options.scope ?? null,
  };
}

export function reported(text: string, options: Options = {}): StatedActual {
  const { stored, wording } = amountOf(text);
  return {
    properties: {
      ...stored,
      ...options.amount,
      report: "r2",
      indicator: "gdp",
      object: null,
      of: options.of ?? null,
      measure: options.measure ?? (stored.baseUnit === "percent" ? "GROWTH" : "LEVEL"),
      year: 2024,
      estimated: options.estimated ?? false,
    },
    wording: options.wording ?? wording,
    scope: options.scope ?? null,
  };
}
