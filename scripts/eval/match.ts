/** The matching rules by which two readings of one report are compared: which rows of the one stand for which of the other. */

export interface NamedRow {
  readonly name?: string;
  readonly aliases?: readonly string[];
  readonly [field: string]: unknown;
}

const SUFFIX =
  /(股份有限公司|有限责任公司|有限公司|集团公司|公司|集团|股份|科技|企业|项目|工程|建设|战略|行动|计划|规划)+$/;
const PLACE_SUFFIX = /(省|市|自治区|县|区|镇|乡|街道|地区)$/;

/** A string without white space, quotes, brackets and list marks. */
export function bare(text: unknown): string {
  return typeof text === "string" ? text.replace(/[\s“”"‘’《》「」·・（）()，,、]+/g, "") : "";
}

function codePoints(text: string): string[] {
  return Array.from(text);
}

function bigrams(text: string): Map<string, number> {
  const points = codePoints(text);
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < points.length; i++) {
    const pair = points[i]! + points[i + 1]!;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  if (counts.size === 0) counts.set(text, 1);
  return counts;
}

/** Dice coefficient over the bags of character bigrams, 0–1. */
export function dice(a: string, b: string): number {
  const x = bigrams(a);
  const y = bigrams(b);
  let common = 0;
  let total = 0;
  for (const [pair, count] of x) {
    common += Math.min(count, y.get(pair) ?? 0);
    total += count;
  }
  for (const count of y.values()) total += count;
  return (2 * common) / Math.max(1, total);
}

function formsOf(row: NamedRow): string[] {
  return [bare(row.name), ...(row.aliases ?? []).map(bare)];
}

function length(text: string): number {
  return codePoints(text).length;
}

function nameSimilarity(strict: boolean) {
  return (gold: NamedRow, system: NamedRow): number => {
    let best = 0;
    for (const a of formsOf(gold)) {
      for (const b of formsOf(system)) {
        if (a === b) return 1;
        const coreA = a.replace(SUFFIX, "") || a;
        const coreB = b.replace(SUFFIX, "") || b;
        if (coreA === coreB) best = Math.max(best, 0.95);
        const [short, long] = length(coreA) <= length(coreB) ? [coreA, coreB] : [coreB, coreA];
        if (length(short) >= 2 && long.includes(short))
          best = Math.max(best, 0.5 + (0.4 * length(short)) / length(long));
        if (!strict) {
          best = Math.max(best, dice(coreA, coreB), dice(coreA.replaceAll("全面", ""), coreB.replaceAll("全面", "")));
        }
      }
    }
    return best;
  };
}

function number(value: unknown): number | null {
  if (value === null || value === undefined || value === "") return null;
  const parsed = Number(value);
  return Number.isFinite(parsed) ? Math.round(parsed * 1e6) / 1e6 : null;
}

export function sameNumber(a: unknown, b: unknown): boolean {
  return number(a) === number(b);
}

function placeSimilarity(gold: NamedRow, system: NamedRow): number {
  const a = bare(gold.name);
  const b = bare(system.name);
  if (a === b) return 1;
  const stemA = a.replace(PLACE_SUFFIX, "");
  return length(stemA) >= 2 && stemA === b.replace(PLACE_SUFFIX, "") ? 0.9 : 0;
}

function indicatorSimilarity(gold: NamedRow, system: NamedRow): number {
  const same = (["indicator", "modality", "year", "measure"] as const).every((field) => gold[field] === system[field]);
  return same && sameNumber(gold.value, system.value) ? 1 : 0;
}

function commitmentSimilarity(gold: NamedRow, system: NamedRow): number {
  if (!sameNumber(gold.value, system.value) || bare(gold.unit) !== bare(system.unit)) return 0;
  const alike = dice(bare(gold.object) + bare(gold.text), bare(system.object) + bare(system.text));
  return alike >= 0.6 ? 0.4 + 0.6 * alike : 0;
}

export const LISTS = ["places", "enterprises", "projects", "strategies", "indicators", "commitments"] as const;
export type List = (typeof LISTS)[number];

const RULES: { readonly [L in List]: readonly [(gold: NamedRow, system: NamedRow) => number, number] } = {
  places: [placeSimilarity, 0.9],
  enterprises: [nameSimilarity(true), 0.7],
  projects: [nameSimilarity(false), 0.5],
  strategies: [nameSimilarity(false), 0.6],
  indicators: [indicatorSimilarity, 1],
  commitments: [commitmentSimilarity, 0.5],
};

/** Pairs rows greedily, the most alike first; each row at most once. Indices into both lists. */
export function matchRows(
  list: List,
  gold: readonly NamedRow[],
  system: readonly NamedRow[],
): (readonly [number, number])[] {
  const [similarity, threshold] = RULES[list];
  const pairs: (readonly [number, number, number])[] = [];
  for (let i = 0; i < gold.length; i++) {
    for (let j = 0; j < system.length; j++) {
      const score = similarity(gold[i]!, system[j]!);
      if (score >= threshold) pairs.push([score, i, j]);
    }
  }
  pairs.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2]);
  const usedGold = new Set<number>();
  const usedSystem = new Set<number>();
  const matched: (readonly [number, number])[] = [];
  for (const [, i, j] of pairs) {
    if (usedGold.has(i) || usedSystem.has(j)) continue;
    usedGold.add(i);
    usedSystem.add(j);
    matched.push([i, j]);
  }
  return matched;
}

/** Whether a row's span shows the gold's name, or holds (or lies in) its quote or half of it, in at most 80 characters. */
export function showsEvidence(gold: NamedRow, system: NamedRow, text: string): boolean {
  const span = Array.isArray(system.span) ? (system.span as number[]) : [0, 0];
  const [start, end] = [span[0] ?? 0, span[1] ?? 0];
  if (text === "" || end <= start || end - start > 80) return false;
  const quote = bare(gold.quote);
  const shown = bare(text.slice(start, end));
  if (shown === "") return false;
  return (
    shown.includes(quote) ||
    quote.includes(shown) ||
    dice(quote, shown) >= 0.5 ||
    (gold.name !== undefined && shown.includes(bare(gold.name)))
  );
}
