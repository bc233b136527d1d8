import { divide, multiply } from "../extract/quantity/decimal.ts";
import { unitNamed } from "../extract/quantity/unit.ts";
import { conversion } from "../resolve/outcome/interval.ts";
import { type Figure, numberOf } from "./figure.ts";
import { ArgumentInvalidError } from "./question-error.ts";

/** A unit with 十, 百, 千, 万, 亿 before it. */
function scaled(unit: string): { base: string; factor: string } | null {
  const factors: Readonly<Record<string, string>> = { 百: "100", 千: "1000", 万: "10000", 亿: "100000000" };
  const factor = factors[unit[0] ?? ""];
  const plain = factor ? unitNamed(unit.slice(1)) : null;
  return plain && factor
    ? { base: plain.base, factor: String(BigInt(factor) * BigInt(plain.factor.split(".")[0]!)) }
    : null;
}

/** A figure's number in a unit (null: the base unit); null where it has none or is of another kind of quantity. Throws ArgumentInvalidError. */
export function valueIn(figure: Figure, unit: string | null): string | null {
  const number = numberOf(figure);
  if (number === null || unit === null) return number;
  const wanted = unitNamed(unit) ?? scaled(unit);
  if (!wanted) throw new ArgumentInvalidError(`No unit ${unit} is known.`, { unit });
  const factor = conversion(figure.node.properties.baseUnit, wanted.base);
  return factor === null ? null : divide(multiply(number, factor), wanted.factor, 6);
}
