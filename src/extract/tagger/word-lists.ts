import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";
import { WordTrie } from "./word-trie.ts";

/** Rows of a shipped word list (schema/words), without its header line and empty lines. */
export function readWordList(name: string): readonly (readonly string[])[] {
  const lines = readFileSync(packagePath("schema", "words", `${name}.tsv`), "utf8").split("\n");
  return lines
    .slice(1)
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
}

/** The words that the tagger looks at beside the characters. Numbers follow the order of the lists. */
export interface TaggerWords {
  readonly verbs: WordTrie;
  readonly heads: WordTrie;
  /** Value: number of the suffix × 8 + number of its class. */
  readonly suffixes: WordTrie;
}

/** Classes of schema/words/tagger-suffixes.tsv, in the order of their numbers. */
const SUFFIX_CLASSES = ["firm", "works", "campaign", "body", "division"] as const;

let shipped: TaggerWords | undefined;

/** The shipped lists, read once. */
export function taggerWords(): TaggerWords {
  if (shipped) return shipped;
  const verbs = new WordTrie();
  for (const [index, [verb]] of readWordList("tagger-verbs").entries()) verbs.add(verb!, index);
  const heads = new WordTrie();
  for (const [index, [head]] of readWordList("tagger-heads").entries()) heads.add(head!, index);
  const suffixes = new WordTrie();
  for (const [index, [suffix, kind]] of readWordList("tagger-suffixes").entries())
    suffixes.add(suffix!, index * 8 + SUFFIX_CLASSES.indexOf(kind as (typeof SUFFIX_CLASSES)[number]));
  shipped = { verbs, heads, suffixes };
  return shipped;
}
