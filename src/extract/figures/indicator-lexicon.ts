import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";

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

const literal = (text: string): string => text.replace(/[.*+?^${}\\&]/g, "\\$&");
const pattern = (synonym: string): string =>
  literal(synonym)
    .replace(/\[/g, "(?:")
    .replace(/\]/g, ")?")
    .replace(/\((?!\?)/g, "(?:");

const matcher = new RegExp(
  `^(?:${INDICATORS.map((entry) => `(${[entry.nameZh, ...entry.synonyms].map(pattern).join("|")})`).join("|")})$`,
);
const known = new Map<string, IndicatorEntry | null>();
const LONGEST_NAME = 40;

/** The indicator that `phrase` names as a whole (no words left over), or null. Quotation marks and blanks do not count. */
export function indicatorNamed(phrase: string): IndicatorEntry | null {
  const bare = phrase.replace(/[\s“”"‘’]/g, "");
  if (bare === "" || bare.length > LONGEST_NAME) return null;
  const cached = known.get(bare);
  if (cached !== undefined) return cached;
  const match = matcher.exec(bare);
  const entry =
    match === null ? null : INDICATORS[match.findIndex((group, index) => index > 0 && group !== undefined) - 1]!;
  if (known.size > 20000) known.clear();
  known.set(bare, entry);
  return entry;
}
