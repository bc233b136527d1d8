import { bare, LISTS, type List, matchRows, type NamedRow, sameNumber, showsEvidence } from "./match.ts";

/** A report as the guidelines shape it; `text` only where a system made it. */
export interface AnnotatedReport {
  readonly report: Readonly<Record<string, unknown>>;
  readonly text?: string;
  readonly places: readonly NamedRow[];
  readonly enterprises: readonly NamedRow[];
  readonly projects: readonly NamedRow[];
  readonly strategies: readonly NamedRow[];
  readonly indicators: readonly NamedRow[];
  readonly commitments: readonly NamedRow[];
}

export interface Tally {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

export const SHARES = [
  "national strategies",
  "project status",
  "project investment",
  "qualifiers",
  "evidence",
  "metadata",
] as const;
export type Row = List | (typeof SHARES)[number];
export type Scores = { readonly [R in Row]: Tally };

export interface Difference {
  readonly report: string;
  readonly list: Row;
  readonly kind: "MISS" | "FALSE" | "WRONG";
  readonly gold?: unknown;
  readonly system?: unknown;
}

const METADATA = [
  "kind",
  "jurisdiction",
  "level",
  "masked",
  "reviewYear",
  "planYear",
  "deliveredOn",
  "meeting",
  "speaker",
  "partial",
] as const;

const EMPTY: AnnotatedReport = {
  report: {},
  places: [],
  enterprises: [],
  projects: [],
  strategies: [],
  indicators: [],
  commitments: [],
};

function tally(): Tally {
  return { truePositives: 0, falsePositives: 0, falseNegatives: 0 };
}

export function emptyScores(): Scores {
  return Object.fromEntries([...LISTS, ...SHARES].map((row) => [row, tally()])) as unknown as Scores;
}

function asText(value: unknown): string {
  return value === undefined || value === null ? "None" : String(value);
}

/** Adds one report's comparison to `scores`; a missing system report counts as empty. Every difference goes to `note`. */
export function scoreReport(
  name: string,
  gold: AnnotatedReport,
  system: AnnotatedReport | null,
  scores: Scores,
  note: (difference: Difference) => void = () => {},
): void {
  const read = system ?? EMPTY;
  const text = read.text ?? "";
  const share = (row: Row, right: boolean, a?: unknown, b?: unknown) => {
    const counts = scores[row];
    if (right) counts.truePositives++;
    else {
      counts.falsePositives++;
      counts.falseNegatives++;
      note({ report: name, list: row, kind: "WRONG", gold: a, system: b });
    }
  };
  for (const field of METADATA) {
    const [a, b] = [gold.report[field], read.report[field]];
    share("metadata", bare(asText(a)) === bare(asText(b)), { [field]: a ?? null }, { [field]: b ?? null });
  }
  for (const list of LISTS) {
    const pairs = matchRows(list, gold[list], read[list]);
    const counts = scores[list];
    counts.truePositives += pairs.length;
    counts.falsePositives += read[list].length - pairs.length;
    counts.falseNegatives += gold[list].length - pairs.length;
    const [seenGold, seenSystem] = [new Set(pairs.map((p) => p[0])), new Set(pairs.map((p) => p[1]))];
    for (const [i, row] of gold[list].entries())
      if (!seenGold.has(i)) note({ report: name, list, kind: "MISS", gold: row });
    for (const [j, row] of read[list].entries())
      if (!seenSystem.has(j)) note({ report: name, list, kind: "FALSE", system: row });
    for (const [i, j] of pairs) {
      const [a, b] = [gold[list][i]!, read[list][j]!];
      share("evidence", showsEvidence(a, b, text), a, b);
      if (list === "indicators")
        share("qualifiers", a.comparator === b.comparator && bare(a.unit) === bare(b.unit), a, b);
      if (list === "commitments") share("qualifiers", a.comparator === b.comparator && a.year === b.year, a, b);
      if (list === "projects") {
        share("project status", a.status === b.status, a, b);
        if (a.investmentYuan || b.investmentYuan) {
          share("project investment", sameNumber(a.investmentYuan, b.investmentYuan), a, b);
        }
      }
    }
    if (list === "strategies") {
      const right = pairs.filter(
        ([i, j]) => gold.strategies[i]!.level === "NATIONAL" && read.strategies[j]!.level === "NATIONAL",
      ).length;
      const national = scores["national strategies"];
      national.truePositives += right;
      national.falseNegatives += gold.strategies.filter((row) => row.level === "NATIONAL").length - right;
      national.falsePositives += read.strategies.filter((row) => row.level === "NATIONAL").length - right;
    }
  }
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
}

/** Precision, recall, F1 (0–1) and the number of gold rows of one tally. */
export function figuresOf(counts: Tally): Figures {
  const precision = counts.truePositives / Math.max(1, counts.truePositives + counts.falsePositives);
  const recall = counts.truePositives / Math.max(1, counts.truePositives + counts.falseNegatives);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  return { precision, recall, f1, gold: counts.truePositives + counts.falseNegatives };
}
