import type { GraphRelation } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { relationByRule } from "../relation-by-rule.ts";
import { type Fingerprints, fingerprintsOf } from "./fingerprints.ts";
import { saysMoreThanFormulas } from "./formulas.ts";
import { clausesOf, type Passage, passagesAround } from "./shared-passages.ts";

/** A document as far as its text goes. */
export interface TextRow {
  readonly id: string;
  readonly report: string;
  readonly text: string;
}

/** Least length of a copied passage, in UTF-16 units. */
const LEAST_PASSAGE = 30;
/** A run of characters that more documents than this print is a formula. */
const MOST_HOLDERS = 6;
/** Part of the shorter text's fingerprints that two copies share at least. */
const LEAST_SHARED = 0.75;
/** Part of the longer one's length that a copy has at least; a shorter extract is no copy. */
const LEAST_LENGTH = 0.5;

type Pair = { readonly left: number; readonly right: number; readonly meetings: [number, number][]; shared: number };

/** For every two documents that share fingerprints: how many, and where they meet. `rows` by id. */
function pairsOf(rows: readonly TextRow[], prints: readonly Fingerprints[]): Pair[] {
  const holders = new Map<number, number[]>();
  for (const [at, { hashes }] of prints.entries())
    for (const [index, hash] of hashes.entries()) {
      const list = holders.get(hash);
      if (list === undefined) holders.set(hash, [at, index]);
      else list.push(at, index);
    }
  const pairs = new Map<number, Pair>();
  for (const list of holders.values()) {
    if (list.length <= 2) continue;
    const documents = new Set<number>();
    for (let at = 0; at < list.length; at += 2) documents.add(list[at]!);
    if (documents.size < 2) continue;
    const counted = new Set<number>();
    for (let one = 0; one < list.length; one += 2)
      for (let other = one + 2; other < list.length; other += 2) {
        const [left, right] = [list[one]!, list[other]!];
        if (left === right) continue;
        const key = left * rows.length + right;
        const pair = pairs.get(key) ?? { left, right, meetings: [], shared: 0 };
        pairs.set(key, pair);
        if (!counted.has(key)) pair.shared++;
        counted.add(key);
        if (documents.size <= MOST_HOLDERS)
          pair.meetings.push([prints[left]!.starts[list[one + 1]!]!, prints[right]!.starts[list[other + 1]!]!]);
      }
  }
  return [...pairs.values()].sort((one, other) => one.left - other.left || one.right - other.right);
}

function isCopy(pair: Pair, rows: readonly TextRow[], distinct: readonly number[]): boolean {
  const [left, right] = [rows[pair.left]!.text.length, rows[pair.right]!.text.length];
  if (Math.min(left, right) < LEAST_LENGTH * Math.max(left, right)) return false;
  const fewest = Math.min(distinct[pair.left]!, distinct[pair.right]!);
  return fewest > 0 && pair.shared >= LEAST_SHARED * fewest;
}

/** By document: the smallest of its group of copies; groups are what pairs of copies join. */
function groupsOf(count: number, copies: readonly Pair[]): Int32Array {
  const first = Int32Array.from({ length: count }, (_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (first[root] !== root) root = first[root]!;
    return root;
  };
  for (const { left, right } of copies) {
    const [one, other] = [rootOf(left), rootOf(right)];
    first[Math.max(one, other)] = Math.min(one, other);
  }
  return first.map((_, at) => rootOf(at));
}

/** DUPLICATE_OF from each text of a group to its longest; of equal ones the smaller id is the longest. */
function duplicates(rows: readonly TextRow[], groups: Int32Array): GraphRelation<"DUPLICATE_OF">[] {
  const longest = new Map<number, TextRow>();
  for (const [at, row] of rows.entries()) {
    const held = longest.get(groups[at]!);
    if (held === undefined || row.text.length > held.text.length) longest.set(groups[at]!, row);
  }
  return rows.flatMap((row, at) => {
    const head = longest.get(groups[at]!)!;
    if (head === row) return [];
    return [relationByRule("DUPLICATE_OF", { kind: "Document", id: row.id }, { kind: "Document", id: head.id }, {})];
  });
}

/** `<start>-<end> <start>-<end>`: the places in the smaller id's text and in the other's. */
function printed({ left, right, length }: Passage): string {
  return `${left}-${left + length} ${right}-${right + length}`;
}

function copied(pair: Pair, rows: readonly TextRow[]): string[] {
  const [left, right] = [rows[pair.left]!.text, rows[pair.right]!.text];
  return passagesAround(left, right, pair.meetings)
    .flatMap((run) => clausesOf(run, left))
    .filter(
      ({ left: start, length }) => length >= LEAST_PASSAGE && saysMoreThanFormulas(left.slice(start, start + length)),
    )
    .map(printed);
}

/**
 * DUPLICATE_OF between near-equal texts and SHARES_TEXT_WITH, with the places of every copied passage, between others.
 * `texts` are all documents there are, in any order.
 */
export function textRelations(texts: readonly TextRow[]): GraphRelation<"DUPLICATE_OF" | "SHARES_TEXT_WITH">[] {
  const rows = [...texts].sort((left, right) => byCodeUnit(left.id, right.id));
  const prints = rows.map((row) => fingerprintsOf(row.text));
  const pairs = pairsOf(rows, prints);
  const distinct = prints.map(({ hashes }) => new Set(hashes).size);
  const groups = groupsOf(
    rows.length,
    pairs.filter((pair) => isCopy(pair, rows, distinct)),
  );
  const relations: GraphRelation<"DUPLICATE_OF" | "SHARES_TEXT_WITH">[] = duplicates(rows, groups);
  for (const pair of pairs) {
    if (groups[pair.left] === groups[pair.right]) continue;
    const passages = copied(pair, rows);
    if (passages.length === 0) continue;
    const [from, to] = [pair.left, pair.right].map((at) => ({ kind: "Document", id: rows[at]!.id }) as const);
    relations.push(relationByRule("SHARES_TEXT_WITH", from!, to!, { passages }));
  }
  return relations;
}
