import type { List, NamedRow } from "../eval/match.ts";
import { matchRows } from "../eval/match.ts";

export interface ListScore {
  readonly matched: number;
  readonly gold: number;
  readonly system: number;
}

/** Counts of one list over reports, by the rules of `scripts/eval`. */
export function scoreList(list: List, pairs: Iterable<readonly [readonly NamedRow[], readonly NamedRow[]]>): ListScore {
  const sum = { matched: 0, gold: 0, system: 0 };
  for (const [gold, system] of pairs) {
    sum.matched += matchRows(list, gold, system).length;
    sum.gold += gold.length;
    sum.system += system.length;
  }
  return sum;
}

/** `P .812 R .790 F1 .801 (230 gold)`. */
export function showScore({ matched, gold, system }: ListScore): string {
  const precision = matched / Math.max(1, system);
  const recall = matched / Math.max(1, gold);
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const three = (share: number): string => share.toFixed(3);
  return `P ${three(precision)} R ${three(recall)} F1 ${three(f1)} (${gold} gold, ${system} found)`;
}

/** Folds of names: every `folds`-th one, from `fold`. */
export function foldOf(names: readonly string[], fold: number, folds: number): string[] {
  return names.filter((_, index) => index % folds === fold);
}
