import { pairHash, WIDE, WordTrie } from "./word-trie.ts";

/** Logarithm of the bits for first two units. */
const PAIR_BITS = 20;

/** One of 32 bits for a unit that goes on behind an opening. */
const nextBit = (code: number): number => 1 << (Math.imul(code, 0x9e3779b1) >>> 27);

/**
 * Nodes by the two units that lead to them. An opening is four numbers: its units of 16 bits each, node, value of the word that ends
 * there, and bits of the units that may come next, so that most that do not are told without a look at the table of transitions.
 */
class Openings {
  table = new Int32Array(1 << 8);
  private size = 0;

  /** Where an opening lies, or the free slot, of node 0, where it would. */
  slotOf(units: number): number {
    const { table } = this;
    const mask = table.length - WIDE;
    for (let slot = (Math.imul(units, 0x9e3779b1) >>> 5) & mask; ; slot = (slot + WIDE) & mask)
      if (table[slot + 1] === 0 || table[slot] === units) return slot;
  }

  set(units: number, node: number, value: number): void {
    let slot = this.slotOf(units);
    if (this.table[slot + 1] === 0 && ++this.size * 2 * WIDE > this.table.length) {
      const { table } = this;
      this.table = new Int32Array(table.length * 2);
      for (let old = 0; old < table.length; old += WIDE)
        if (table[old + 1] !== 0) this.table.set(table.subarray(old, old + WIDE), this.slotOf(table[old]!));
      slot = this.slotOf(units);
    }
    this.table[slot] = units;
    this.table[slot + 1] = node;
    this.table[slot + 2] = value;
  }

  goesOn(units: number, code: number): void {
    this.table[this.slotOf(units) + 3]! |= nextBit(code);
  }
}

/** Where words may begin in the text that is looked through, and the slot of their opening. */
let places = new Int32Array(0);
let opened = new Int32Array(0);

/** Words that are looked for at every place of long texts. */
export class WordSearch extends WordTrie {
  private readonly openings = new Openings();

  constructor() {
    super(PAIR_BITS);
  }

  override add(word: string, value: number, replace = false): void {
    super.add(word, value, replace);
    if (word.length < 2) return;
    const { table } = this;
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    const slot = this.slotOf(table[this.slotOf(0, first) + 2]!, second);
    const units = (first << 16) | second;
    this.openings.set(units, table[slot + 2]!, table[slot + 3]!);
    if (word.length > 2) this.openings.goesOn(units, word.charCodeAt(2));
  }

  /**
   * Calls back for every print of the words in a text, by start, then end, in one pass. Where words may begin is gathered first, without
   * a branch, so that the processor looks up many places at once.
   */
  eachIn(text: string, found: (start: number, end: number, value: number) => void): void {
    const { singles, hasSingles, pairs, pairShift, table, openings } = this;
    const { length } = text;
    if (places.length < length) {
      places = new Int32Array(2 * length);
      opened = new Int32Array(2 * length);
    }
    let candidates = 0;
    let next = text.charCodeAt(0);
    for (let start = 0; start < length; start++) {
      const first = next;
      next = start + 1 < length ? text.charCodeAt(start + 1) : 0;
      const bit = pairHash(first, next) >>> pairShift;
      places[candidates] = start;
      candidates += ((pairs[bit >> 3]! >> (bit & 7)) | (singles[first >> 3]! >> (first & 7))) & 1;
    }
    for (let i = 0; i < candidates; i++) {
      const start = places[i]!;
      const units = (text.charCodeAt(start) << 16) | (start + 1 < length ? text.charCodeAt(start + 1) : 0);
      opened[i] = openings.slotOf(units);
    }
    for (let i = 0; i < candidates; i++) {
      const start = places[i]!;
      if (hasSingles) {
        const first = text.charCodeAt(start);
        if ((singles[first >> 3]! & (1 << (first & 7))) !== 0)
          found(start, start + 1, table[this.slotOf(0, first) + 3]!);
      }
      const opening = opened[i]!;
      let node = openings.table[opening + 1]!;
      if (node === 0) continue;
      const value = openings.table[opening + 2]!;
      if (value !== -1) found(start, start + 2, value);
      if (start + 2 >= length || (openings.table[opening + 3]! & nextBit(text.charCodeAt(start + 2))) === 0) continue;
      for (let at = start + 2; at < length; at++) {
        const slot = this.slotOf(node, text.charCodeAt(at));
        node = table[slot + 2]!;
        if (node === -1) break;
        const longer = table[slot + 3]!;
        if (longer !== -1) found(start, at + 1, longer);
      }
    }
  }
}
