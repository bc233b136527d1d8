import { printedWords } from "../../text/word-pass.ts";
import type { WordTrie } from "../../text/word-trie.ts";
import type { FeatureSources } from "./feature-sources.ts";

export interface WordMarks {
  /** Longest word that holds the unit: place in it (1 first, 2 inside, 3 last) + 4 × value; 0 for none. */
  readonly inside: Int32Array;
  /** Longest word that begins and that ends here: value × 16 + length + 1, 0 for none. */
  readonly begins: Int32Array;
  readonly ends: Int32Array;
}

/** Lengths of marked words from this on are marked alike. */
export const LONGEST_MARKED = 15;

const markOf = (value: number, length: number): number => value * 16 + Math.min(length, LONGEST_MARKED) + 1;
/** Length of the word behind a mark of `begins` or `ends` other than 0, at most `LONGEST_MARKED`. */
export const markedLength = (mark: number): number => (mark - 1) & 15;
/** Its value. */
export const markedValue = (mark: number): number => (mark - 1) >> 4;

const lastPlaces: { text: string; places: FeatureSources["places"]; marks: WordMarks | null } = {
  text: "",
  places: null,
  marks: null,
};

/** Names of divisions round every unit of a text; those of the last text asked for are kept. */
export function placeMarks(text: string, places: FeatureSources["places"]): WordMarks {
  if (lastPlaces.marks === null || lastPlaces.text !== text || lastPlaces.places !== places) {
    lastPlaces.marks = newPlaceMarks(text, places);
    lastPlaces.text = text;
    lastPlaces.places = places;
  }
  return lastPlaces.marks;
}

function newPlaceMarks(text: string, places: FeatureSources["places"]): WordMarks {
  const n = text.length;
  const marks = { inside: new Int32Array(n), begins: new Int32Array(n), ends: new Int32Array(n) };
  if (!places) return marks;
  const { trie, kinds } = places;
  const { inside, begins, ends } = marks;
  const reach = new Int32Array(n);
  const hits = printedWords.hits(trie, text);
  for (let hit = 0; hit < hits.starts.length; hit++) {
    const from = hits.starts[hit]!;
    const end = hits.ends[hit]!;
    const value = kinds[hits.values[hit]!]!;
    const length = end - from;
    const sign = markOf(value, length);
    begins[from] = sign;
    if (ends[end - 1] === 0 || markedLength(ends[end - 1]!) < length) ends[end - 1] = sign;
    for (let j = from; j < end; j++) {
      if (reach[j]! >= length) continue;
      reach[j] = length;
      inside[j] = value * 4 + (j === from ? 1 : j === end - 1 ? 3 : 2);
    }
  }
  return marks;
}

export interface SuffixMarks {
  /** Value of the longest suffix that ends with this unit, + 1; 0 for none. */
  readonly ends: Int32Array;
  /** Value of the longest suffix that begins here, + 1. */
  readonly begins: Int32Array;
}

/** Endings of names (公司, 大道, 行动) at every unit of a text. */
export function suffixMarks(text: string, trie: WordTrie): SuffixMarks {
  const ends = new Int32Array(text.length);
  const begins = new Int32Array(text.length);
  let from = text.length - 1;
  const mark = (end: number, value: number): void => {
    begins[from] = value + 1;
    ends[end - 1] = value + 1;
  };
  for (; from >= 0; from--) trie.at(text, from, mark);
  return { ends, begins };
}
