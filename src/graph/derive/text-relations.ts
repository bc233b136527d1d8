import type { GraphRelation } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { relationByRule } from "../relation-by-rule.ts";
import { areCopies, duplicates, groupsOf, type TextSize } from "./copies.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import { saysMoreThanFormulas } from "./formulas.ts";
import { distinctHashes, HashHolders } from "./hash-holders.ts";
import { clausesOf, type Passage, passagesAround } from "./shared-passages.ts";
import { type Meeting, TextBlock } from "./text-block.ts";

/** The texts of documents, in order; each is asked for several times, so that not all are held at once. */
export type TextsOf = (ids: readonly string[]) => Promise<readonly string[]>;

/** Texts that are held at once, twice: each such block is compared with each. */
const BLOCK = 200;
/** Least length of a copied passage, in UTF-16 units. */
const LEAST_PASSAGE = 30;

/** `<start>-<end> <start>-<end>`: the places in the smaller id's text and in the other's. */
function printed({ left, right, length }: Passage): string {
  return `${left}-${left + length} ${right}-${right + length}`;
}

function copied({ left, right, places }: Meeting): string[] {
  return passagesAround(left.text, right.text, places)
    .flatMap((run) => clausesOf(run, left.text))
    .filter(
      ({ left: start, length }) =>
        length >= LEAST_PASSAGE && saysMoreThanFormulas(left.text.slice(start, start + length)),
    )
    .map(printed);
}

/** How large each text is, and which fingerprints several of them hold. */
async function survey(
  ids: readonly string[],
  textsOf: TextsOf,
  block: number,
): Promise<{ sizes: TextSize[]; holders: HashHolders }> {
  const sizes: TextSize[] = [];
  const distinct: Int32Array[] = [];
  for (let first = 0; first < ids.length; first += block)
    for (const text of await textsOf(ids.slice(first, first + block))) {
      const hashes = distinctHashes(fingerprintsOf(text).hashes);
      sizes.push({ length: text.length, prints: hashes.length });
      distinct.push(hashes);
    }
  return { sizes, holders: new HashHolders(distinct) };
}

/** Every two texts that have anything in common. `ids` sorted; the left one of two is that of the smaller id. */
async function* meetings(
  ids: readonly string[],
  textsOf: TextsOf,
  block: number,
  holders: HashHolders,
): AsyncGenerator<Meeting> {
  const read = async (first: number) => new TextBlock(first, await textsOf(ids.slice(first, first + block)), holders);
  for (let first = 0; first < ids.length; first += block) {
    const left = await read(first);
    for (let second = first; second < ids.length; second += block) {
      const right = second === first ? left : await read(second);
      for (const text of right.texts) yield* left.meet(text);
    }
  }
}

/**
 * DUPLICATE_OF between near-equal texts and SHARES_TEXT_WITH, with the places of every copied passage, between others.
 * `documents` are the ids of all there are, in any order; `block`: how many texts are compared at once.
 */
export async function textRelations(
  documents: readonly string[],
  textsOf: TextsOf,
  block = BLOCK,
): Promise<GraphRelation<"DUPLICATE_OF" | "SHARES_TEXT_WITH">[]> {
  const ids = [...documents].sort(byCodeUnit);
  const { sizes, holders } = await survey(ids, textsOf, block);
  const copies: [number, number][] = [];
  const sharing: { readonly left: number; readonly right: number; readonly passages: string[] }[] = [];
  for await (const meeting of meetings(ids, textsOf, block, holders)) {
    const [left, right] = [meeting.left.number, meeting.right.number];
    if (areCopies(sizes[left]!, sizes[right]!, meeting.shared)) copies.push([left, right]);
    else {
      const passages = copied(meeting);
      if (passages.length > 0) sharing.push({ left, right, passages });
    }
  }
  const groups = groupsOf(ids.length, copies);
  const document = (at: number) => ({ kind: "Document", id: ids[at]! }) as const;
  return [
    ...duplicates(ids, sizes, groups),
    ...sharing
      .filter(({ left, right }) => groups[left] !== groups[right])
      .sort((one, other) => one.left - other.left || one.right - other.right)
      .map(({ left, right, passages }) =>
        relationByRule("SHARES_TEXT_WITH", document(left), document(right), { passages }),
      ),
  ];
}
