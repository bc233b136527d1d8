import { wordTable } from "../../text/word-table.ts";
import { backwards, WordTrie } from "../../text/word-trie.ts";
import { stringHash } from "../tagger/feature-hash.ts";

export const HEAD_KINDS = ["strong", "document", "weak", "year"] as const;
type HeadKind = (typeof HEAD_KINDS)[number];

/** A head word: 行动, 工程, 三年行动. */
export interface HeadWord {
  readonly word: string;
  readonly kind: HeadKind;
  /** Number of its kind. */
  readonly kindNumber: number;
  readonly hash: number;
  /** What may not follow it, lest it be part of another word (战略性, 计划生育). */
  readonly followers: readonly string[];
}

/** Word lists that find local strategies. */
export interface LocalWords {
  readonly headWords: readonly HeadWord[];
  /** Those that stand without quotation marks: not weak, of two characters and more; values: indices into `headWords`. */
  readonly heads: WordTrie;
  /** All backwards, to be found from a word's end; the same values. */
  readonly headEnds: WordTrie;
  /** Verbs that stand before a name; value 0: it always begins after them, 1: only where it would begin with them, 2: no verb, part of a name. */
  readonly verbs: WordTrie;
  /** Aims that stand before a place's name: 平安, 健康, 数字 …; value 1 where they name a programme only in quotation marks, else 0. */
  readonly aims: WordTrie;
  /** The two characters that an aim for the place itself turns on: 强市 of 工业强市, 兴县. */
  readonly turns: WordTrie;
}

function readHeads(): readonly HeadWord[] {
  const followers = wordTable("strategy-followers");
  return wordTable("strategy-heads").map(({ word, kind }) => ({
    word: word!,
    kind: kind as HeadKind,
    kindNumber: HEAD_KINDS.indexOf(kind as HeadKind),
    hash: stringHash(word!),
    followers: followers.filter(({ head }) => word!.endsWith(head!)).flatMap(({ after }) => after!.split("|")),
  }));
}

function readVerbs(): WordTrie {
  const verbs = new WordTrie();
  for (const { word, kind } of wordTable("strategy-verbs"))
    verbs.add(word!, kind === "soft" ? 1 : kind === "keep" ? 2 : 0);
  return verbs;
}

function readAims(): WordTrie {
  const aims = new WordTrie();
  for (const { word, marks } of wordTable("strategy-adjectives")) aims.add(word!, marks === "quoted" ? 1 : 0, true);
  return aims;
}

function turnWords(): WordTrie {
  const turns = new WordTrie();
  for (const verb of "强立兴富活美") for (const place of "省市县区镇州旗乡") turns.add(verb + place, 0);
  return turns;
}

let words: LocalWords | null = null;

/** The shipped lists schema/words/strategy-{heads,verbs,followers,adjectives}.tsv, read once. */
export function localWords(): LocalWords {
  if (words) return words;
  const headWords = readHeads();
  words = {
    headWords,
    heads: WordTrie.of(
      headWords.flatMap(({ word, kind }, index) =>
        word.length > 1 && kind !== "weak" ? [[word, index] as const] : [],
      ),
    ),
    headEnds: WordTrie.numbered(headWords.map(({ word }) => backwards(word))),
    verbs: readVerbs(),
    aims: readAims(),
    turns: turnWords(),
  };
  return words;
}
