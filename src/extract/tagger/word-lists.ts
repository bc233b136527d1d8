import { wordTable } from "../../text/word-table.ts";
import { WordTrie } from "../../text/word-trie.ts";

/** The words in a column of a shipped list (schema/words/<name>.tsv); values are the numbers of their rows. */
export function wordListTrie(name: string, column: string): WordTrie {
  return WordTrie.numbered(wordTable(name).map((row) => row[column]!));
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
  const suffixes = new WordTrie();
  for (const [index, row] of wordTable("tagger-suffixes").entries())
    suffixes.add(row.suffix!, index * 8 + SUFFIX_CLASSES.indexOf(row.class as (typeof SUFFIX_CLASSES)[number]));
  shipped = {
    verbs: wordListTrie("tagger-verbs", "verb"),
    heads: wordListTrie("tagger-heads", "head"),
    suffixes,
  };
  return shipped;
}
