import type { Amount, AmountForm, Comparator } from "../../domain/amount.ts";
import { canonical, multiply, negate } from "./decimal.ts";
import type { NumberToken } from "./number-token.ts";
import { multiplier, type Unit } from "./unit.ts";
import type { WordingEffect } from "./wording.ts";

/** `％` and its like are printed forms of one sign. */
export function printedUnit(scale: string, unit: Unit | null): string | null {
  if (unit === null) return scale === "" ? null : scale;
  return unit.unit === "％" || unit.unit === "﹪" ? "%" : scale + unit.unit;
}

function inBase(value: string, scale: string, unit: Unit | null): string {
  const scaled = scale === "" ? value : multiply(value, multiplier(scale) ?? "1");
  return unit === null ? canonical(scaled) : multiply(scaled, unit.factor);
}

/** An amount, its fields in the order that all amounts have, none spread: thousands are made of a report. */
export function amountOf(
  form: AmountForm,
  value: string | null,
  base: string | null,
  printed: string | null,
  unit: Unit | null,
  comparator: Comparator,
  wording: string,
  ends: { readonly low: string; readonly high: string; readonly baseLow: string; readonly baseHigh: string } | null,
): Amount {
  return {
    value,
    low: ends === null ? null : ends.low,
    high: ends === null ? null : ends.high,
    unit: printed,
    base,
    baseLow: ends === null ? null : ends.baseLow,
    baseHigh: ends === null ? null : ends.baseHigh,
    baseUnit: unit?.base ?? null,
    currency: unit?.currency ?? null,
    floor: null,
    stretch: null,
    relativeTo: null,
    form,
    comparator,
    wording,
  };
}

/** A copy whose fields may be set, in the same order: objects of one shape are read faster than spread copies. */
export function copyOf(amount: Amount): { -readonly [Field in keyof Amount]: Amount[Field] } {
  const { value, low, high, unit, base, baseLow, baseHigh, baseUnit } = amount;
  const { currency, floor, stretch, relativeTo, form, comparator, wording } = amount;
  return {
    value,
    low,
    high,
    unit,
    base,
    baseLow,
    baseHigh,
    baseUnit,
    currency,
    floor,
    stretch,
    relativeTo,
    form,
    comparator,
    wording,
  };
}

/** A single value, bounded by the words round it. */
export function pointAmount(token: NumberToken, sign: string, effect: WordingEffect | null, wording: string): Amount {
  const value = sign === "" ? token.value : negate(token.value);
  const form = effect === "floor" ? "FLOOR" : effect === "ceiling" ? "CEILING" : "POINT";
  const comparator = form === "FLOOR" ? ">=" : form === "CEILING" ? "<=" : "=";
  const base = inBase(value, token.scale, token.unit);
  const printed = printedUnit(token.scale, token.unit);
  return amountOf(form, value, base, printed, token.unit, comparator, wording, null);
}

/** Two values and what lies between. */
export function rangeAmount(
  first: NumberToken,
  second: NumberToken,
  effect: WordingEffect | null,
  wording: string,
): Amount {
  const lowScale = first.scale === "" ? second.scale : first.scale;
  const { unit, scale } = second;
  const ends = {
    low: first.value,
    high: second.value,
    baseLow: inBase(first.value, lowScale, unit),
    baseHigh: inBase(second.value, scale, unit),
  };
  const comparator = effect === "ceiling" ? "<=" : ">=";
  return amountOf("RANGE", null, null, printedUnit(scale, unit), unit, comparator, wording, ends);
}
