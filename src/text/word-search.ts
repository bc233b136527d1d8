import type { TrieSteps, WordTrie } from "./word-trie.ts";

/** Logarithm of how many bits for first two units there are to an opening's room: most stay free. */
const BITS_FREE = 4;
/** Numbers of an opening: its two units of 16 bits each, block of what goes on, value of the word that it is, bits of the units that go on. */
const OPENING = 4;
/** Numbers of what goes on: a unit, block of what goes on behind it, value of the word that ends with it. */
const NEXT = 3;
/** What begins or goes on no word. */
const NONE = 0;

const spread = (units: number): number => Math.imul(units, 0x9e3779b1);
/** One of 32 bits for a unit that goes on behind an opening. */
const nextBit = (unit: number): number => 1 << (spread(unit) >>> 27);

/** UTF-16 units of the text that is looked through, where words may begin in it, and their openings: room for the longest so far. */
let units = new Uint16Array(2);
let places = new Int32Array(0);
let opened = new Int32Array(0);

/** Lays down the units of a text, and two behind it that are in no word. */
function takeUnits(text: string): void {
  const { length } = text;
  if (places.length < length) {
    units = new Uint16Array(2 * length + 2);
    places = new Int32Array(2 * length);
    opened = new Int32Array(2 * length);
  }
  Buffer.from(units.buffer).write(text, "utf16le");
  units.fill(NONE, length, length + 2);
}

/**
 * Words that are looked for at every place of long texts. What goes on behind two units lies close together: a text asks for few lines
 * of memory, and waiting for these takes longer than the search.
 */
export class WordSearch {
  private readonly singles = new Uint8Array(1 << 13);
  private readonly singleValues = new Map<number, number>();
  private readonly pairs: Uint8Array;
  private readonly pairShift: number;
  private readonly openings: Int32Array;
  /** Logarithm of the openings that there is room for: two for each. */
  private readonly openingBits: number;
  /** A block is how many units go on, then these. */
  private readonly blocks: Int32Array;
  private used = 1;

  /** The words of a trie as they are now, none of them with U+0000. */
  constructor(words: WordTrie) {
    const all = words.steps();
    const { first, unit, node, value } = all;
    const [from, to] = [first[0]!, first[1]!];
    let pairs = 0;
    for (let one = from; one < to; one++) pairs += first[node[one]! + 1]! - first[node[one]!]!;
    this.openingBits = 33 - Math.clz32(pairs);
    this.openings = new Int32Array(OPENING << this.openingBits);
    this.pairs = new Uint8Array(1 << (this.openingBits + BITS_FREE - 3));
    this.pairShift = 32 - this.openingBits - BITS_FREE;
    this.blocks = new Int32Array(1 + unit.length * (NEXT + 1));
    for (let one = from; one < to; one++) {
      if (value[one] !== -1) this.addSingle(unit[one]!, value[one]!);
      for (let two = first[node[one]!]!; two < first[node[one]! + 1]!; two++)
        this.addOpening((unit[one]! << 16) | unit[two]!, all, node[two]!, value[two]!);
    }
  }

  private addSingle(unit: number, value: number): void {
    this.singles[unit >> 3]! |= 1 << (unit & 7);
    this.singleValues.set(unit, value);
  }

  private addOpening(units: number, all: TrieSteps, node: number, value: number): void {
    const pair = spread(units) >>> this.pairShift;
    this.pairs[pair >> 3]! |= 1 << (pair & 7);
    const slot = this.slotOf(units);
    let goOn = 0;
    for (let next = all.first[node]!; next < all.first[node + 1]!; next++) goOn |= nextBit(all.unit[next]!);
    this.openings.set([units, this.addBlock(all, node), value, goOn], slot);
  }

  /** Lays down what goes on from a node: its block. */
  private addBlock(all: TrieSteps, node: number): number {
    const [from, to] = [all.first[node]!, all.first[node + 1]!];
    if (from === to) return NONE;
    const block = this.used;
    this.blocks[block] = to - from;
    this.used += 1 + (to - from) * NEXT;
    for (let next = from, at = block + 1; next < to; next++, at += NEXT)
      this.blocks.set([all.unit[next]!, NONE, all.value[next]!], at);
    for (let next = from, at = block + 1; next < to; next++, at += NEXT)
      this.blocks[at + 1] = this.addBlock(all, all.node[next]!);
    return block;
  }

  /** Where an opening lies, or the free slot where it would. */
  private slotOf(units: number): number {
    const { openings } = this;
    const mask = openings.length - OPENING;
    let slot = (spread(units) >>> (32 - this.openingBits)) * OPENING;
    while (openings[slot] !== units && openings[slot] !== NONE) slot = (slot + OPENING) & mask;
    return slot;
  }

  /** Calls back for every print of the words in a text, by start, then end. */
  eachIn(text: string, found: (start: number, end: number, value: number) => void): void {
    takeUnits(text);
    const count = this.findPlaces(text.length);
    for (let i = 0; i < count; i++) opened[i] = this.slotOf((units[places[i]!]! << 16) | units[places[i]! + 1]!);
    const { singles, openings, blocks } = this;
    for (let i = 0; i < count; i++) {
      const start = places[i]!;
      const unit = units[start]!;
      if ((singles[unit >> 3]! & (1 << (unit & 7))) !== 0) found(start, start + 1, this.singleValues.get(unit)!);
      const opening = opened[i]!;
      if (openings[opening] === NONE) continue;
      const value = openings[opening + 2]!;
      if (value !== -1) found(start, start + 2, value);
      if ((openings[opening + 3]! & nextBit(units[start + 2]!)) === 0) continue;
      let block = openings[opening + 1]!;
      for (let at = start + 2; block !== NONE; at++) {
        const next = goesOn(blocks, block, units[at]!);
        if (next === NONE) break;
        if (blocks[next + 2] !== -1) found(start, at + 1, blocks[next + 2]!);
        block = blocks[next + 1]!;
      }
    }
  }

  /** Gathers where words may begin, without a branch, so that the processor looks at many places at once; their count. */
  private findPlaces(length: number): number {
    const { singles, pairs, pairShift } = this;
    let count = 0;
    let next = units[0]!;
    for (let start = 0; start < length; start++) {
      const first = next;
      next = units[start + 1]!;
      const pair = spread((first << 16) | next) >>> pairShift;
      places[count] = start;
      count += ((pairs[pair >> 3]! >> (pair & 7)) | (singles[first >> 3]! >> (first & 7))) & 1;
    }
    return count;
  }
}

/** Where a unit lies in a block, or `NONE`. */
function goesOn(blocks: Int32Array, block: number, unit: number): number {
  const end = block + 1 + blocks[block]! * NEXT;
  for (let at = block + 1; at < end; at += NEXT) if (blocks[at] === unit) return at;
  return NONE;
}
