import type { GraphRelation } from "../../domain/graph-model.ts";
import { relationByRule } from "../relation-by-rule.ts";

/** A text as far as it may be a copy. */
export interface TextSize {
  readonly length: number;
  /** How many different fingerprints it has. */
  readonly prints: number;
}

/** Part of the shorter text's fingerprints that two copies share at least. */
const LEAST_SHARED = 0.75;
/** Part of the longer one's length that a copy has at least; a shorter extract is no copy. */
const LEAST_LENGTH = 0.5;

/** Whether two texts with so many fingerprints in common are copies of one. */
export function areCopies(left: TextSize, right: TextSize, shared: number): boolean {
  if (Math.min(left.length, right.length) < LEAST_LENGTH * Math.max(left.length, right.length)) return false;
  const fewest = Math.min(left.prints, right.prints);
  return fewest > 0 && shared >= LEAST_SHARED * fewest;
}

/** By document: the smallest of its group of copies; groups are what pairs of copies join. */
export function groupsOf(count: number, copies: Iterable<readonly [number, number]>): Int32Array {
  const first = Int32Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (first[root] !== root) root = first[root]!;
    return root;
  };
  for (const [left, right] of copies) {
    const [one, other] = [rootOf(left), rootOf(right)];
    first[Math.max(one, other)] = Math.min(one, other);
  }
  return first.map((_, at) => rootOf(at));
}

/** DUPLICATE_OF from each text of a group to its longest; of equal ones the smaller id is the longest. `ids` sorted. */
export function duplicates(
  ids: readonly string[],
  sizes: readonly TextSize[],
  groups: Int32Array,
): GraphRelation<"DUPLICATE_OF">[] {
  const longest = new Map<number, number>();
  for (const [at, { length }] of sizes.entries()) {
    const held = longest.get(groups[at]!);
    if (held === undefined || length > sizes[held]!.length) longest.set(groups[at]!, at);
  }
  return ids.flatMap((id, at) => {
    const head = longest.get(groups[at]!)!;
    if (head === at) return [];
    return [relationByRule("DUPLICATE_OF", { kind: "Document", id }, { kind: "Document", id: ids[head]! }, {})];
  });
}
