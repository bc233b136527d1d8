import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";
import { NameAutomaton } from "./name-automaton.ts";

/** A row of schema/indicators.tsv. */
export interface IndicatorEntry {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Usual unit. */
  readonly unit: string;
  readonly family: string;
  readonly goodSide: "more" | "less" | "none";
  readonly theme: string;
  /** One of the 35 ids of the annotation guidelines. */
  readonly guideline: boolean;
  /** Patterns: `[a|b]` optional, `(a|b)` one of. */
  readonly synonyms: readonly string[];
  /** Quantities that resemble it and are others. */
  readonly notTakenFor: readonly string[];
  readonly source: string;
}

function load(): readonly IndicatorEntry[] {
  return readFileSync(packagePath("schema", "indicators.tsv"), "utf8")
    .split("\n")
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => {
      const cells = line.split("\t");
      return {
        id: cells[0]!,
        nameZh: cells[1]!,
        nameEn: cells[2]!,
        unit: cells[3]!,
        family: cells[4]!,
        goodSide: cells[5] as IndicatorEntry["goodSide"],
        theme: cells[6]!,
        guideline: cells[7] === "1",
        synonyms: cells[8]!.split(";").filter((cell) => cell !== ""),
        notTakenFor: cells[9]!.split(";").filter((cell) => cell !== ""),
        source: cells[10]!,
      };
    });
}

/** Every indicator that the product knows, in the order of schema/indicators.tsv. */
export const INDICATORS: readonly IndicatorEntry[] = load();
const byId = new Map(INDICATORS.map((entry) => [entry.id, entry]));

export function indicatorById(id: string): IndicatorEntry | null {
  return byId.get(id) ?? null;
}

const names = new NameAutomaton(INDICATORS.map(({ nameZh, synonyms }) => [nameZh, ...synonyms]));

/** The indicator that `[from, to)` of `text` names as a whole (no words left over), or null. Quotation marks and blanks do not count. */
export function indicatorNamed(text: string, from = 0, to = text.length): IndicatorEntry | null {
  const number = names.match(text, from, to);
  return number < 0 ? null : INDICATORS[number]!;
}

/** May an indicator's name of `[from, end)` of `text` end before `end`? False for most places. */
export function mayEndName(text: string, from: number, end: number): boolean {
  return end > from && names.mayEndAt(text, end);
}

/** How far into `[from, to)` of `text` some indicator's name goes on: no longer beginning of it is a name. */
export function namesReach(text: string, from: number, to: number): number {
  return names.reach(text, from, to);
}

/** The indicator that `text` begins with, by its longest beginning of at most `most` units, and where that ends; or null. */
export function indicatorAtHead(
  text: string,
  most: number,
): { readonly end: number; readonly indicator: IndicatorEntry } | null {
  const found = names.beginning(text, most);
  return found === null ? null : { end: found.end, indicator: INDICATORS[found.number]! };
}
