import { mix } from "./feature-hash.ts";

/** A word from its end to its beginning, as `WordTrie.longestBefore` wants words added. */
export function backwards(word: string): string {
  let reversed = "";
  for (let i = word.length - 1; i >= 0; i--) reversed += word[i]!;
  return reversed;
}

/**
 * A set of words, each with an integer value ≥ 0, found at any place of a text in steps bounded by the longest word.
 * Transitions lie in one open-addressing table of typed arrays: 60,000 names are built in some 50 ms.
 */
export class WordTrie {
  private parents = new Int32Array(1 << 12).fill(-1);
  private codes = new Uint16Array(1 << 12);
  private children = new Int32Array(1 << 12);
  private values = new Int32Array(1 << 11).fill(-1);
  private nodes = 1;
  /** A bit for each UTF-16 unit that begins a word: most places of a text begin none. */
  private readonly firsts = new Uint8Array(1 << 13);

  /** Adds a word; the first value given to a word stays unless `replace`. */
  add(word: string, value: number, replace = false): void {
    let node = 0;
    if (word.length > 0) this.firsts[word.charCodeAt(0) >> 3]! |= 1 << (word.charCodeAt(0) & 7);
    for (let i = 0; i < word.length; i++) {
      const next = this.next(node, word.charCodeAt(i));
      node = next === -1 ? this.grow(node, word.charCodeAt(i)) : next;
    }
    if (replace || this.values[node] === -1) this.values[node] = value;
  }

  /** The node behind `node` by a UTF-16 unit, or undefined. The root is 0. */
  step(node: number, code: number): number | undefined {
    const next = this.next(node, code);
    return next === -1 ? undefined : next;
  }

  /** `step`, with -1 for none. */
  private next(node: number, code: number): number {
    const { parents, codes } = this;
    const mask = parents.length - 1;
    for (let slot = mix(node, code) & mask; ; slot = (slot + 1) & mask) {
      const parent = parents[slot]!;
      if (parent === -1) return -1;
      if (parent === node && codes[slot] === code) return this.children[slot]!;
    }
  }

  private begins(code: number): boolean {
    return (this.firsts[code >> 3]! & (1 << (code & 7))) !== 0;
  }

  /** Value of the word that ends in `node`, or -1. */
  valueOf(node: number): number {
    return this.values[node]!;
  }

  /** Value of exactly this word, or -1. */
  get(word: string): number {
    let node = 0;
    for (let i = 0; i < word.length && node !== -1; i++) node = this.next(node, word.charCodeAt(i));
    return node === -1 ? -1 : this.values[node]!;
  }

  /** Calls back for each word that begins at `start`, shortest first. */
  at(text: string, start: number, found: (end: number, value: number) => void): void {
    if (start >= text.length || !this.begins(text.charCodeAt(start))) return;
    let node = 0;
    for (let i = start; i < text.length; i++) {
      node = this.next(node, text.charCodeAt(i));
      if (node === -1) return;
      const value = this.values[node]!;
      if (value !== -1) found(i + 1, value);
    }
  }

  /** Value of the longest word that, read backwards, ends the text before `end`, no further back than `start`; -1 for none. */
  longestBefore(text: string, start: number, end: number): number {
    let best = -1;
    let node = 0;
    for (let i = end - 1; i >= start; i--) {
      node = this.next(node, text.charCodeAt(i));
      if (node === -1) break;
      const value = this.values[node]!;
      if (value !== -1) best = value;
    }
    return best;
  }

  /** End and value of the longest word that begins at `start`, or null. */
  longestAt(text: string, start: number): { end: number; value: number } | null {
    if (start >= text.length || !this.begins(text.charCodeAt(start))) return null;
    let end = -1;
    let best = -1;
    let node = 0;
    for (let i = start; i < text.length; i++) {
      node = this.next(node, text.charCodeAt(i));
      if (node === -1) break;
      const value = this.values[node]!;
      if (value === -1) continue;
      end = i + 1;
      best = value;
    }
    return end === -1 ? null : { end, value: best };
  }

  private grow(node: number, code: number): number {
    if (this.nodes * 2 > this.parents.length) this.rehash();
    if (this.nodes >= this.values.length) {
      const values = new Int32Array(this.values.length * 2).fill(-1);
      values.set(this.values);
      this.values = values;
    }
    this.put(node, code, this.nodes);
    return this.nodes++;
  }

  private put(node: number, code: number, child: number): void {
    const mask = this.parents.length - 1;
    let slot = mix(node, code) & mask;
    while (this.parents[slot] !== -1) slot = (slot + 1) & mask;
    this.parents[slot] = node;
    this.codes[slot] = code;
    this.children[slot] = child;
  }

  private rehash(): void {
    const { parents, codes, children } = this;
    const size = parents.length * 2;
    this.parents = new Int32Array(size).fill(-1);
    this.codes = new Uint16Array(size);
    this.children = new Int32Array(size);
    for (let i = 0; i < parents.length; i++) if (parents[i] !== -1) this.put(parents[i]!, codes[i]!, children[i]!);
  }
}
