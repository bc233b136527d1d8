import { mix } from "./feature-hash.ts";
import type { SentenceSums } from "./sentence-sums.ts";
import type { TaggerModel } from "./tagger-model.ts";

const FILTER_BITS = 18;

/**
 * A model's weights, ready to be summed: two labels share one integer (O + 65536 × B and I + 65536 × E), which holds the sums of
 * some 250 features.
 */
export class FeatureWeights {
  /** Sum of what `add` was given since `clear`. */
  low = 0;
  high = 0;
  /** Open addressing with 4 numbers a slot: key, O and B, I and E, unused; key 0 is an empty slot. */
  private readonly table: Int32Array;
  private readonly mask: number;
  /** A bit for each leading part of a hash that some key has: most features of a text have no weight. */
  private readonly filter = new Uint8Array(1 << (FILTER_BITS - 3));

  constructor({ table }: Pick<TaggerModel, "table">) {
    this.mask = table.length / 2 - 1;
    this.table = new Int32Array(table.length * 2);
    for (let slot = 0; slot <= this.mask; slot++) {
      const key = table[slot * 2]!;
      if (key === 0) continue;
      const packed = table[slot * 2 + 1]!;
      this.table[slot * 4] = key;
      this.table[slot * 4 + 1] = ((packed << 24) >> 24) + ((packed << 16) >> 24) * 65536;
      this.table[slot * 4 + 2] = ((packed << 8) >> 24) + (packed >> 24) * 65536;
      const bit = key >>> (32 - FILTER_BITS);
      this.filter[bit >> 3]! |= 1 << (bit & 7);
    }
  }

  clear(): void {
    this.low = 0;
    this.high = 0;
  }

  /** Whether a key may have weights: false for nearly all that have none. */
  mayHold(key: number): boolean {
    const bit = key >>> (32 - FILTER_BITS);
    return (this.filter[bit >> 3]! & (1 << (bit & 7))) !== 0;
  }

  /** Adds the weights of a feature's key to the sums of a unit. */
  addTo(key: number, unit: number, { low, high }: SentenceSums): void {
    this.clear();
    this.add(key);
    low[unit]! += this.low;
    high[unit]! += this.high;
  }

  /** Adds the weights of a feature's key. */
  add(key: number): void {
    if (!this.mayHold(key)) return;
    const { table, mask } = this;
    for (let slot = mix(key, 7) & mask; ; slot = (slot + 1) & mask) {
      const found = table[slot * 4]!;
      if (found === 0) return;
      if (found !== key) continue;
      this.low += table[slot * 4 + 1]!;
      this.high += table[slot * 4 + 2]!;
      return;
    }
  }
}

/** The sums of the features that hang on one small number only, kept while their slot lasts. */
export class KeptSums {
  private readonly shift: number;
  private readonly keys: Int32Array;
  readonly low: Int32Array;
  readonly high: Int32Array;

  /** @param bits 2 to this many slots. */
  constructor(bits: number) {
    this.shift = 32 - bits;
    this.keys = new Int32Array(1 << bits).fill(-1);
    this.low = new Int32Array(1 << bits);
    this.high = new Int32Array(1 << bits);
  }

  /** The slot of a key ≥ 0; whether it `holds` the key is another question. */
  slotOf(key: number): number {
    return Math.imul(key, 0x9e3779b1) >>> this.shift;
  }

  holds(slot: number, key: number): boolean {
    return this.keys[slot] === key;
  }

  keep(slot: number, key: number, { low, high }: FeatureWeights): void {
    this.keys[slot] = key;
    this.low[slot] = low;
    this.high[slot] = high;
  }
}
