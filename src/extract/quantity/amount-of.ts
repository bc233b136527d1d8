import type { Amount, AmountForm, Comparator } from "../../domain/amount.ts";
import { canonical, multiply, negate } from "./decimal.ts";
import type { NumberToken } from "./number-token.ts";
import type { FoundAmount } from "./scan-amounts.ts";
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

/** An amount with its fields in one fixed order, none spread: thousands are made of a report. */
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
    low: ends === null ? null : ends.low,
    high: ends === null ? null : ends.high,
    baseLow: ends === null ? null : ends.baseLow,
    baseHigh: ends === null ? null : ends.baseHigh,
    floor: null,
    stretch: null,
    relativeTo: null,
    form,
    value,
    unit: printed,
    base,
    baseUnit: unit?.base ?? null,
    currency: unit?.currency ?? null,
    comparator,
    wording,
  };
}

/**
 * A copy whose fields may be set. In the order of `amountOf`: objects of one shape are read faster than spread copies.
 * Amounts said in words (同步, 翻番) are few and keep an order of their own.
 */
export function copyOf(
  { unit: counted }: FoundAmount,
  amount: Amount,
): { -readonly [Field in keyof Amount]: Amount[Field] } {
  if (counted === null && amount.baseUnit !== null) return { ...amount };
  const { low, high, baseLow, baseHigh, floor, stretch, relativeTo, form } = amount;
  const { value, unit, base, baseUnit, currency, comparator, wording } = amount;
  return {
    low,
    high,
    baseLow,
    baseHigh,
    floor,
    stretch,
    relativeTo,
    form,
    value,
    unit,
    base,
    baseUnit,
    currency,
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
