import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";
import { markTable } from "../../text/mark-table.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { multiply } from "./decimal.ts";

const KINDS = [
  "money",
  "area",
  "length",
  "mass",
  "volume",
  "power",
  "energy",
  "ratio",
  "point",
  "time",
  "duration",
  "density",
  "transport",
  "count",
  "flow",
  "price",
  "speed",
] as const;
export type UnitKind = (typeof KINDS)[number];

/** A row of schema/units.tsv: `factor` turns a value in this unit into the base unit. */
export interface Unit {
  readonly unit: string;
  readonly base: string;
  readonly factor: string;
  readonly kind: UnitKind;
  readonly currency: string | null;
}

const units: readonly Unit[] = readFileSync(packagePath("schema", "units.tsv"), "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "")
  .map((line) => {
    const [unit, base, factor, printedKind, currency] = line.split("\t") as [string, string, string, string, string];
    const kind = KINDS.find((known) => known === printedKind);
    if (kind === undefined) throw new RangeError(`${unit}: no kind of unit ${printedKind}`);
    return { unit, base, factor, kind, currency: currency === "" ? null : currency };
  });
const byName: ReadonlyMap<string, Unit> = new Map(units.map((unit) => [unit.unit, unit]));
const printed = WordTrie.numbered(units.map(({ unit }) => unit));

/** The longest unit printed at `at`, with the length of its print (blanks inside a unit are not passed over). */
export function unitAt(text: string, at: number): { readonly unit: Unit; readonly length: number } | null {
  const end = printed.endAt(text, at);
  if (end < 0) return null;
  const unit = units[printed.value]!;
  return unit.kind === "count" && (text[end] === "（" || text[end] === "(")
    ? withOther(text, at, unit, end)
    : { unit, length: end - at };
}

const doubled = new Map<string, Unit>();

/** 万头(只), 条（段）: another unit in brackets is part of the printed one. */
function withOther(
  text: string,
  at: number,
  unit: Unit,
  end: number,
): { readonly unit: Unit; readonly length: number } {
  const bracket = /^[（(]([^（()）\s]{1,5})[)）]/.exec(text.slice(end, end + 8));
  if (bracket === null || bracket[1]!.split("、").some((other) => byName.get(other)?.kind !== "count"))
    return { unit, length: end - at };
  const printed = unit.unit + bracket[0];
  const known = doubled.get(printed) ?? { ...unit, unit: printed };
  doubled.set(printed, known);
  return { unit: known, length: end - at + bracket[0].length };
}

export function unitNamed(name: string): Unit | null {
  return byName.get(name) ?? null;
}

/** Scales that stay with the unit as printed (万亩, 亿元), longest first. */
export const UNIT_SCALES: readonly string[] = ["万亿", "亿", "万"];

/** What 十 百 千 万 亿 and their runs (万亿, 百万, 千万) multiply by; null where `text` is no such run. */
export function multiplier(text: string): string | null {
  let power = 0;
  for (let at = 0; at < text.length; at++) {
    const own = powers[text.charCodeAt(at)]!;
    if (own === 0) return null;
    power += own;
  }
  return text === "" ? null : (POWERS[power] ?? `1${"0".repeat(power)}`);
}

/** The power of ten that each multiplies by. */
const powers = markTable([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["亿", 8],
]);
const POWERS: readonly string[] = Array.from({ length: 20 }, (_, power) => `1${"0".repeat(power)}`);

/** A value in a printed unit (`万亩`, `亿元`) in the base unit, exact; null for a unit that no table knows. */
export function inBaseUnit(value: string, printed: string): string | null {
  for (const scale of [...UNIT_SCALES, ""]) {
    if (!printed.startsWith(scale)) continue;
    const rest = printed.slice(scale.length);
    const unit = byName.get(rest);
    const factor = scale === "" ? "1" : multiplier(scale)!;
    if (unit !== undefined) return multiply(multiply(value, factor), unit.factor);
    if (rest === "" && scale !== "") return multiply(value, factor);
  }
  return null;
}
