import { wordTable } from "../../text/word-table.ts";

let generic: readonly string[] | null = null;

/** Words that many firms of different places share (schema/words/generic-firms.tsv), longest first. */
function genericWords(): readonly string[] {
  generic ??= wordTable("generic-firms")
    .map((row) => row.word!)
    .sort((left, right) => right.length - left.length || (left < right ? -1 : 1));
  return generic;
}

/** What is left of a firm's folded name without generic words: 城发集团 → "", 金凯生科 → 金凯生科. */
export function distinctivePart(name: string): string {
  let rest = name;
  for (const word of genericWords()) rest = rest.replaceAll(word, "");
  return rest;
}
