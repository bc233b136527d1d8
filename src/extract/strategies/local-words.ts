import { wordTable } from "../../text/word-table.ts";
import { backwards, WordTrie } from "../../text/word-trie.ts";

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
  readonly followers: readonly (readonly [head: string, after: readonly string[]])[];
  /** Aims that stand before a place's name: 平安, 健康, 数字 …; value 1 where they name a programme only in quotation marks, else 0. */
  readonly aims: WordTrie;
}

let words: LocalWords | null = null;

/** The shipped lists schema/words/strategy-{heads,verbs,followers,adjectives}.tsv, read once. */
export function localWords(): LocalWords {
  if (words) return words;
  const heads = new WordTrie();
  const headEnds = new WordTrie();
  for (const { word, kind } of wordTable("strategy-heads")) {
    const value = HEAD_KINDS.indexOf(kind as HeadKind);
    heads.add(word!, value);
    headEnds.add(backwards(word!), value);
  }
  const verbs = new WordTrie();
  for (const { word, kind } of wordTable("strategy-verbs"))
    verbs.add(word!, kind === "soft" ? 1 : kind === "keep" ? 2 : 0);
  const followers = wordTable("strategy-followers").map((row) => [row.head!, row.after!.split("|")] as const);
  const aims = new WordTrie();
  for (const { word, marks } of wordTable("strategy-adjectives")) aims.add(word!, marks === "quoted" ? 1 : 0, true);
  words = { heads, headEnds, verbs, followers, aims };
  return words;
}
