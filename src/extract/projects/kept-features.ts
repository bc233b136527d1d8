import type { FeatureSink } from "./feature-list.ts";

/**
 * Features that hang on one number only (verbs, a kind of name, a pair of characters): whoever sums weights looks up what they
 * weigh together once a number, and keeps it while its slot lasts.
 */
export class KeptFeatures {
  private readonly shift: number;
  private readonly keys: Int32Array;
  private readonly sums: Int32Array;
  /** Whose sums are kept. */
  private owner: object | null = null;

  /** @param bits 2 to this many slots. @param addTo adds the features of a key of 32 bits. */
  constructor(
    bits: number,
    readonly addTo: (out: FeatureSink, key: number) => void,
  ) {
    this.shift = 32 - bits;
    this.keys = new Int32Array(1 << bits);
    this.sums = new Int32Array(1 << bits);
  }

  /** What the features of a key weigh together; `weigh` says it where it is not kept. */
  sumOf(key: number, owner: object, weigh: (kept: KeptFeatures, key: number) => number): number {
    if (this.owner !== owner) this.forget(owner);
    const slot = Math.imul(key, 0x9e3779b1) >>> this.shift;
    if (this.keys[slot] !== key) {
      this.sums[slot] = weigh(this, key);
      this.keys[slot] = key;
    }
    return this.sums[slot]!;
  }

  /** Key 0 belongs into slot 0, and 1 does not: as long as a slot holds nothing, it has a key that is never looked for there. */
  private forget(owner: object): void {
    this.owner = owner;
    this.keys.fill(0);
    this.keys[0] = 1;
  }
}
