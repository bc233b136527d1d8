import { doubled } from "./doubled.ts";
import { WordSearch } from "./word-search.ts";
import { type WordHits, WordTrie } from "./word-trie.ts";

/** A word's list and its value there in one number: the value in the lower bits. */
const VALUE_BITS = 22;
const MOST_VALUE = (1 << VALUE_BITS) - 1;
/** Marks a word of several lists. Up to 255 lists fit below it. */
const SHARED = 1 << 30;

/** Numbers of a hit: start, end, value. */
const COLUMNS = 3;

/** The first numbers of a column, laid down in `room` from `at` on. */
function laidDown(column: Int32Array, size: number, room: Int32Array, at: number): Int32Array {
  for (let i = 0; i < size; i++) room[at + i] = column[i]!;
  return room.subarray(at, at + size);
}

/** The hits of one list while they are gathered. */
class Gathered implements WordHits {
  starts: Int32Array = new Int32Array(64);
  ends: Int32Array = new Int32Array(64);
  values: Int32Array = new Int32Array(64);
  size = 0;

  put(start: number, end: number, value: number): void {
    if (this.size === this.starts.length) this.grow();
    this.starts[this.size] = start;
    this.ends[this.size] = end;
    this.values[this.size++] = value;
  }

  private grow(): void {
    for (const column of ["starts", "ends", "values"] as const) this[column] = doubled(this[column]);
  }

  /** What was gathered, laid down in `room` from `at` on; the next is gathered anew. */
  take(room: Int32Array, at: number): WordHits {
    const { starts, ends, values, size } = this;
    this.size = 0;
    return {
      starts: laidDown(starts, size, room, at),
      ends: laidDown(ends, size, room, at + size),
      values: laidDown(values, size, room, at + 2 * size),
    };
  }
}

/** Every print of one list's words in a text, by start, then end. */
export function hitsIn(words: WordTrie, text: string): WordHits {
  const found = new Gathered();
  for (let start = 0; start < text.length; start++) words.at(text, start, (end, value) => found.put(start, end, value));
  return found.take(new Int32Array(COLUMNS * found.size), 0);
}

/**
 * Word lists that are looked for together: one pass over the characters of a text finds the words of all. A list that is asked for the
 * first time is looked for alone in that text, and joins the others for the next. The hits of the last text are kept, as its readers ask
 * one after the other.
 */
export class WordPass {
  private readonly lists: WordTrie[] = [];
  private readonly waiting: WordTrie[] = [];
  /** The words of all lists; a word's value is its list and its value there, or, `SHARED`, the first of its entries. */
  private readonly all = new WordTrie();
  /** Words of several lists: an entry is a packed value and the next entry of the same word, or -1. */
  private readonly entries: { readonly packed: number; readonly next: number }[] = [];
  private search = new WordSearch(this.all);
  /** The hits of each list in the text that is being passed over. */
  private readonly gathered: Gathered[] = [];
  private text: string | null = null;
  private found = new Map<WordTrie, WordHits>();

  /** Every print of a list's words in a text, by start, then end. The list may not change once it is asked for. */
  hits(words: WordTrie, text: string): WordHits {
    if (text !== this.text) this.pass(text);
    const found = this.found.get(words);
    if (found !== undefined) return found;
    this.waiting.push(words);
    const alone = hitsIn(words, text);
    this.found.set(words, alone);
    return alone;
  }

  private pass(text: string): void {
    if (this.waiting.length > 0) {
      for (const words of this.waiting.splice(0)) this.join(words);
      this.search = new WordSearch(this.all);
    }
    const { gathered, entries } = this;
    const put = (start: number, end: number, packed: number): void =>
      gathered[packed >> VALUE_BITS]!.put(start, end, packed & MOST_VALUE);
    this.search.eachIn(text, (start, end, value) => {
      if ((value & SHARED) === 0) return put(start, end, value);
      for (let at = value & ~SHARED; at !== -1; at = entries[at]!.next) put(start, end, entries[at]!.packed);
    });
    // One array for all: memory for each of hundreds costs more than what is written into it.
    const room = new Int32Array(COLUMNS * gathered.reduce((sum, { size }) => sum + size, 0));
    let at = 0;
    this.found = new Map();
    for (const [list, words] of this.lists.entries()) {
      const from = at;
      at += COLUMNS * gathered[list]!.size;
      this.found.set(words, gathered[list]!.take(room, from));
    }
    this.text = text;
  }

  private join(words: WordTrie): void {
    const list = this.lists.push(words) - 1;
    this.gathered.push(new Gathered());
    for (const [word, value] of words.words()) {
      if (value > MOST_VALUE) throw new RangeError(`${word}: ${value} is more than ${MOST_VALUE}`);
      this.put(word, (list << VALUE_BITS) | value);
    }
  }

  private put(word: string, packed: number): void {
    const known = this.all.get(word);
    if (known === -1) this.all.add(word, packed);
    else
      this.all.add(
        word,
        SHARED | this.entry(packed, (known & SHARED) === 0 ? this.entry(known, -1) : known & ~SHARED),
        true,
      );
  }

  private entry(packed: number, next: number): number {
    return this.entries.push({ packed, next }) - 1;
  }
}

/** The lists that are looked for in the text of a report as it is printed. */
export const printedWords = new WordPass();

/** Number of the first hit that begins at `offset` or behind it. */
export function firstFrom({ starts }: WordHits, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a hit is the longest of those that begin where it does. */
export function isLongest({ starts }: WordHits, hit: number): boolean {
  return hit + 1 === starts.length || starts[hit + 1] !== starts[hit];
}
