import { wordTable } from "../../text/word-table.ts";
import { WordTrie } from "../tagger/word-trie.ts";

export const HEAD_KINDS = ["strong", "document", "weak", "year"] as const;
export type HeadKind = (typeof HEAD_KINDS)[number];

/** Word lists that find local strategies. */
export interface LocalWords {
  /** Head words (行动, 工程, 三年行动 …); value: index into HEAD_KINDS. */
  readonly heads: WordTrie;
  /** The same backwards, to be found from a word's end. */
  readonly headEnds: WordTrie;
  /** Verbs that stand before a name; value 0: it always begins after them, 1: only where it would begin with them, 2: no verb, part of a name. */
  readonly verbs: WordTrie;
  /** What may not follow a head, by head, lest it be part of another word (战略性, 计划生育). */
  readonly followers: ReadonlyMap<string, readonly string[]>;
  /** Aims that stand before a place's name: 平安, 健康, 数字 …; true where they name a programme only in quotation marks. */
  readonly aims: ReadonlyMap<string, boolean>;
}

const reversed = (word: string): string => [...word].reverse().join("");

let words: LocalWords | null = null;

/** The shipped lists schema/words/strategy-{heads,verbs,followers,adjectives}.tsv, read once. */
export function localWords(): LocalWords {
  if (words) return words;
  const heads = new WordTrie();
  const headEnds = new WordTrie();
  for (const { word, kind } of wordTable("strategy-heads")) {
    const value = HEAD_KINDS.indexOf(kind as HeadKind);
    heads.add(word!, value);
    headEnds.add(reversed(word!), value);
  }
  const verbs = new WordTrie();
  for (const { word, kind } of wordTable("strategy-verbs"))
    verbs.add(word!, kind === "soft" ? 1 : kind === "keep" ? 2 : 0);
  const followers = new Map(wordTable("strategy-followers").map((row) => [row.head!, row.after!.split("|")]));
  const aims = new Map(wordTable("strategy-adjectives").map((row) => [row.word!, row.marks === "quoted"]));
  words = { heads, headEnds, verbs, followers, aims };
  return words;
}
