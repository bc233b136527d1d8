import { featureKey } from "../tagger/feature-hash.ts";
import { KeyFilter } from "../tagger/key-filter.ts";
import type { FeatureSink } from "./feature-list.ts";
import type { KeptFeatures } from "./kept-features.ts";
import type { LinearModel } from "./linear-model.ts";

/**
 * Sums a model's weights as the features of a case come (the same feature twice counts twice): no list of them is made. Begin,
 * add, then read `sums`.
 */
export class LinearScore implements FeatureSink {
  /** Score of each class. */
  readonly sums: Int32Array;
  private readonly bias: readonly number[];
  /** Open addressing: key, then a weight for each class; key 0 is an empty slot. Keys are hashes, so their leading bits choose the slot. */
  private readonly table: Int32Array;
  private readonly wide: number;
  private readonly shift: number;
  private readonly mask: number;
  private readonly filter = new KeyFilter();

  constructor({ keys, weights, bias, classes }: LinearModel) {
    const classCount = classes.length;
    let bits = 6;
    while (1 << bits < keys.length * 2) bits++;
    this.wide = classCount + 1;
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    this.bias = bias;
    this.sums = new Int32Array(classCount);
    this.table = new Int32Array(this.wide << bits);
    for (const [index, key] of keys.entries()) {
      const at = this.slotOf(key);
      this.table[at] = key;
      for (let c = 0; c < classCount; c++) this.table[at + 1 + c] = weights[index * classCount + c]!;
      this.filter.add(key);
    }
  }

  begin(): void {
    this.sums.set(this.bias);
  }

  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    const key = featureKey(template, a, b, c, d);
    if (!this.filter.mayHold(key)) return;
    const at = this.slotOf(key);
    if (this.table[at] === 0) return;
    for (let i = 1; i < this.wide; i++) this.sums[i - 1]! += this.table[at + i]!;
  }

  addKept(kept: KeptFeatures, key: number): void {
    if (this.sums.length === 1) this.sums[0]! += kept.sumOf(key, this, this.weigh);
    else kept.addTo(this, key);
  }

  private readonly weigh = (kept: KeptFeatures, key: number): number => {
    const before = this.sums[0]!;
    kept.addTo(this, key);
    const own = this.sums[0]! - before;
    this.sums[0] = before;
    return own;
  };

  /** Where a key lies in the table, or the free slot where it would. */
  private slotOf(key: number): number {
    const { table, wide, mask } = this;
    for (let slot = key >>> this.shift; ; slot = (slot + 1) & mask) {
      const found = table[slot * wide]!;
      if (found === key || found === 0) return slot * wide;
    }
  }
}

const made = new WeakMap<LinearModel, LinearScore>();

/** The one that sums a model's weights, its table laid out once. */
export function linearScore(model: LinearModel): LinearScore {
  let score = made.get(model);
  if (!score) {
    score = new LinearScore(model);
    made.set(model, score);
  }
  return score;
}
