/** A word from its end to its beginning, as `WordTrie.startAt` wants words added. */
export function backwards(word: string): string {
  let reversed = "";
  for (let i = word.length - 1; i >= 0; i--) reversed += word[i]!;
  return reversed;
}

/** Every print of a set of words in a text, by start, then end. */
export interface WordHits {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The words' values. */
  readonly values: Int32Array;
}

/** The steps of a trie, those from one node together: from node `n`, steps `first[n]` to `first[n + 1]`. */
export interface TrieSteps {
  readonly first: Int32Array;
  /** The UTF-16 unit of each step. */
  readonly unit: Uint16Array;
  /** The node behind each. */
  readonly node: Int32Array;
  /** The value of the word that ends with each, or -1. */
  readonly value: Int32Array;
}

/** A transition is four numbers: node, UTF-16 unit, node behind, value of the word that ends there. */
const WIDE = 4;

/** A hash of the first two units of a word. */
const pairHash = (first: number, second: number): number => Math.imul((first << 16) | second, 0x9e3779b1);

function stepHash(node: number, code: number): number {
  const hash = Math.imul(node ^ Math.imul(code, 0x9e3779b1), 0x85ebca6b);
  return hash ^ (hash >>> 15);
}

/**
 * A set of words, each with an integer value ≥ 0, found at any place of a text in steps bounded by the longest word.
 * Transitions lie in one open-addressing table: 60,000 names are built in some 50 ms. Most places of a text begin no word: bits
 * for the first units of the words, and for hashes of the first two, say so before the table is looked at.
 */
export class WordTrie {
  private table = new Int32Array(1 << 12).fill(-1);
  private values = new Int32Array(1 << 9).fill(-1);
  private nodes = 1;
  private readonly firsts = new Uint8Array(1 << 13);
  private readonly singles = new Uint8Array(1 << 13);
  private hasSingles = false;
  private readonly pairs: Uint8Array;
  private readonly pairShift: number;
  /** Value of the word that `endAt` or `startAt` found last. */
  value = -1;

  /** @param pairBits logarithm of the bits for first two units: so many that most stay free. */
  constructor(pairBits = 17) {
    this.pairs = new Uint8Array(1 << (pairBits - 3));
    this.pairShift = 32 - pairBits;
  }

  /** The words, each with its value; the first value given to a word stays. */
  static of(entries: Iterable<readonly [word: string, value: number]>): WordTrie {
    const trie = new WordTrie();
    for (const [word, value] of entries) trie.add(word, value);
    return trie;
  }

  /** The words, each with its number in the list as value; of one listed twice the first. */
  static numbered(words: Iterable<string>): WordTrie {
    const trie = new WordTrie();
    let number = 0;
    for (const word of words) trie.add(word, number++);
    return trie;
  }

  /** Adds a word; the first value given to a word stays unless `replace`. */
  add(word: string, value: number, replace = false): void {
    const { length } = word;
    if (length === 0) {
      if (replace || this.values[0] === -1) this.values[0] = value;
      return;
    }
    const first = word.charCodeAt(0);
    this.firsts[first >> 3]! |= 1 << (first & 7);
    if (length === 1) {
      this.singles[first >> 3]! |= 1 << (first & 7);
      this.hasSingles = true;
    } else {
      const bit = pairHash(first, word.charCodeAt(1)) >>> this.pairShift;
      this.pairs[bit >> 3]! |= 1 << (bit & 7);
    }
    let node = 0;
    let slot = 0;
    for (let i = 0; i < length; i++) {
      const code = word.charCodeAt(i);
      slot = this.slotOf(node, code);
      if (this.table[slot] === -1) slot = this.grow(node, code);
      node = this.table[slot + 2]!;
    }
    if (!replace && this.values[node] !== -1) return;
    this.values[node] = value;
    this.table[slot + 3] = value;
  }

  /** Where the transition from a node by a UTF-16 unit lies in the table, or the free slot where it would. */
  private slotOf(node: number, code: number): number {
    const { table } = this;
    const mask = table.length - WIDE;
    for (let slot = (stepHash(node, code) << 2) & mask; ; slot = (slot + WIDE) & mask) {
      const parent = table[slot]!;
      if (parent === -1 || (parent === node && table[slot + 1] === code)) return slot;
    }
  }

  /** Whether a word may begin with these two units, or be the first alone: false for most places where none does. A missing second is NaN. */
  private mayBegin(first: number, next: number): boolean {
    if ((this.firsts[first >> 3]! & (1 << (first & 7))) === 0) return false;
    const bit = pairHash(first, next) >>> this.pairShift;
    if ((this.pairs[bit >> 3]! & (1 << (bit & 7))) !== 0) return true;
    return this.hasSingles && (this.singles[first >> 3]! & (1 << (first & 7))) !== 0;
  }

  /** Value of exactly this word, or -1. */
  get(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length && node !== -1; i++) node = this.table[this.slotOf(node, word.charCodeAt(i)) + 2]!;
    return node === -1 ? -1 : this.values[node]!;
  }

  /** Calls back for each word that begins at `start`, shortest first. */
  at(text: string, start: number, found: (end: number, value: number) => void): void {
    if (start >= text.length || !this.mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1))) return;
    const { table } = this;
    let node = 0;
    for (let i = start; i < text.length; i++) {
      const slot = this.slotOf(node, text.charCodeAt(i));
      node = table[slot + 2]!;
      if (node === -1) return;
      const value = table[slot + 3]!;
      if (value !== -1) found(i + 1, value);
    }
  }

  /** Every word but the empty one, with its value. */
  *words(): Generator<[word: string, value: number]> {
    const { table } = this;
    const slots = new Int32Array(this.nodes);
    for (let slot = 0; slot < table.length; slot += WIDE) if (table[slot] !== -1) slots[table[slot + 2]!] = slot;
    for (let end = 1; end < this.nodes; end++) {
      if (this.values[end] === -1) continue;
      let word = "";
      for (let node = end; node !== 0; node = table[slots[node]!]!)
        word = String.fromCharCode(table[slots[node]! + 1]!) + word;
      yield [word, this.values[end]!];
    }
  }

  /** The steps that the words make, in an order of its own. */
  steps(): TrieSteps {
    const { table, nodes } = this;
    const first = new Int32Array(nodes + 1);
    for (let slot = 0; slot < table.length; slot += WIDE) if (table[slot] !== -1) first[table[slot]! + 1]!++;
    for (let node = 0; node < nodes; node++) first[node + 1]! += first[node]!;
    const placed = first.slice();
    const unit = new Uint16Array(nodes - 1);
    const node = new Int32Array(nodes - 1);
    const value = new Int32Array(nodes - 1);
    for (let slot = 0; slot < table.length; slot += WIDE) {
      if (table[slot] === -1) continue;
      const step = placed[table[slot]!]!++;
      unit[step] = table[slot + 1]!;
      node[step] = table[slot + 2]!;
      value[step] = table[slot + 3]!;
    }
    return { first, unit, node, value };
  }

  /** Value of the longest word that, read backwards, ends the text before `end`, no further back than `start`; -1 for none. */
  longestBefore(text: string, start: number, end: number): number {
    return this.startAt(text, end, start) === -1 ? -1 : this.value;
  }

  /** Start of the longest word that, read backwards, ends the text before `end`, no further back than `from`, its value in `value`; -1 for none. */
  startAt(text: string, end: number, from = 0): number {
    if (end <= from || !this.mayBegin(text.charCodeAt(end - 1), text.charCodeAt(end - 2))) return -1;
    const { table } = this;
    let start = -1;
    let node = 0;
    for (let i = end - 1; i >= from; i--) {
      const slot = this.slotOf(node, text.charCodeAt(i));
      node = table[slot + 2]!;
      if (node === -1) break;
      const value = table[slot + 3]!;
      if (value === -1) continue;
      start = i;
      this.value = value;
    }
    return start;
  }

  /** Length of the shortest word that, read backwards, ends the text before `end`; 0 for none. */
  shortestBefore(text: string, end: number): number {
    if (end <= 0 || !this.mayBegin(text.charCodeAt(end - 1), text.charCodeAt(end - 2))) return 0;
    const { table } = this;
    let node = 0;
    for (let i = end - 1; i >= 0; i--) {
      const slot = this.slotOf(node, text.charCodeAt(i));
      node = table[slot + 2]!;
      if (node === -1) return 0;
      if (table[slot + 3] !== -1) return end - i;
    }
    return 0;
  }

  /** End of the longest word that begins at `start` and ends by `to`, its value in `value`; -1 for none. */
  endAt(text: string, start: number, to = text.length): number {
    if (start >= to || !this.mayBegin(text.charCodeAt(start), text.charCodeAt(start + 1))) return -1;
    const { table } = this;
    let end = -1;
    let node = 0;
    for (let i = start; i < to; i++) {
      const slot = this.slotOf(node, text.charCodeAt(i));
      node = table[slot + 2]!;
      if (node === -1) break;
      const value = table[slot + 3]!;
      if (value === -1) continue;
      end = i + 1;
      this.value = value;
    }
    return end;
  }

  /** End and value of the longest word that begins at `start`, or null. */
  longestAt(text: string, start: number): { end: number; value: number } | null {
    const end = this.endAt(text, start);
    return end === -1 ? null : { end, value: this.value };
  }

  /** Adds a transition that is not there; its slot. */
  private grow(node: number, code: number): number {
    if (this.nodes * 2 * WIDE > this.table.length) this.rehash();
    if (this.nodes >= this.values.length) {
      const values = new Int32Array(this.values.length * 2).fill(-1);
      values.set(this.values);
      this.values = values;
    }
    const slot = this.slotOf(node, code);
    this.table[slot] = node;
    this.table[slot + 1] = code;
    this.table[slot + 2] = this.nodes++;
    return slot;
  }

  private rehash(): void {
    const { table } = this;
    this.table = new Int32Array(table.length * 2).fill(-1);
    for (let i = 0; i < table.length; i += WIDE) {
      if (table[i] === -1) continue;
      const slot = this.slotOf(table[i]!, table[i + 1]!);
      for (let k = 0; k < WIDE; k++) this.table[slot + k] = table[i + k]!;
    }
  }
}
