import { mix } from "./feature-hash.ts";

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

  /** Adds a word; the first value given to a word stays unless `replace`. */
  add(word: string, value: number, replace = false): void {
    let node = 0;
    for (let i = 0; i < word.length; i++)
      node = this.step(node, word.charCodeAt(i)) ?? this.grow(node, word.charCodeAt(i));
    if (replace || this.values[node] === -1) this.values[node] = value;
  }

  /** The node behind `node` by a UTF-16 unit, or undefined. The root is 0. */
  step(node: number, code: number): number | undefined {
    const mask = this.parents.length - 1;
    for (let slot = mix(node, code) & mask; ; slot = (slot + 1) & mask) {
      const parent = this.parents[slot]!;
      if (parent === -1) return undefined;
      if (parent === node && this.codes[slot] === code) return this.children[slot];
    }
  }

  /** Value of the word that ends in `node`, or -1. */
  valueOf(node: number): number {
    return this.values[node]!;
  }

  /** Value of exactly this word, or -1. */
  get(word: string): number {
    let node: number | undefined = 0;
    for (let i = 0; i < word.length && node !== undefined; i++) node = this.step(node, word.charCodeAt(i));
    return node === undefined ? -1 : this.values[node]!;
  }

  /** Calls back for each word that begins at `start`, shortest first. */
  at(text: string, start: number, found: (end: number, value: number) => void): void {
    let node: number | undefined = 0;
    for (let i = start; i < text.length; i++) {
      node = this.step(node, text.charCodeAt(i));
      if (node === undefined) return;
      const value = this.values[node]!;
      if (value !== -1) found(i + 1, value);
    }
  }

  /** End and value of the longest word that begins at `start`, or null. */
  longestAt(text: string, start: number): { end: number; value: number } | null {
    let best: { end: number; value: number } | null = null;
    let node: number | undefined = 0;
    for (let i = start; i < text.length; i++) {
      node = this.step(node, text.charCodeAt(i));
      if (node === undefined) break;
      const value = this.values[node]!;
      if (value !== -1) best = { end: i + 1, value };
    }
    return best;
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
