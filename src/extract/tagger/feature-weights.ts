import { featureKey, mix } from "./feature-hash.ts";
import type { KeyFilter } from "./key-filter.ts";
import type { TaggerModel } from "./tagger-model.ts";
import type { FeatureSink } from "./unit-features.ts";

/**
 * A model's weights, ready to be summed: two labels share one integer (O + 65536 × B and I + 65536 × E), which holds the sums of
 * some 250 features.
 */
export class FeatureWeights implements FeatureSink {
  /** Sum of what `add` was given since `clear`. */
  low = 0;
  high = 0;
  /** Open addressing with 4 numbers a slot: key, O and B, I and E, unused; key 0 is an empty slot. */
  private readonly table: Int32Array;
  private readonly mask: number;
  readonly filter: KeyFilter;

  constructor({ table, filter }: Pick<TaggerModel, "table" | "filter">) {
    this.filter = filter;
    this.mask = table.length / 2 - 1;
    this.table = new Int32Array(table.length * 2);
    for (let slot = 0; slot <= this.mask; slot++) {
      const key = table[slot * 2]!;
      if (key === 0) continue;
      const packed = table[slot * 2 + 1]!;
      this.table[slot * 4] = key;
      this.table[slot * 4 + 1] = ((packed << 24) >> 24) + ((packed << 16) >> 24) * 65536;
      this.table[slot * 4 + 2] = ((packed << 8) >> 24) + (packed >> 24) * 65536;
    }
  }

  clear(): void {
    this.low = 0;
    this.high = 0;
  }

  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    const key = featureKey(template, a, b, c, d);
    if (this.filter.mayHold(key)) this.addKey(key);
  }

  /** Adds the weights of a feature's key. */
  addKey(key: number): void {
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
