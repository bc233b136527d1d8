import { featureKey } from "../tagger/feature-hash.ts";
import { WeightTable } from "../tagger/weight-table.ts";
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
  private readonly weights: WeightTable;

  constructor({ keys, weights, bias, classes }: LinearModel) {
    this.bias = bias;
    this.sums = new Int32Array(classes.length);
    this.weights = new WeightTable(keys, weights, classes.length);
  }

  begin(): void {
    this.sums.set(this.bias);
  }

  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    const at = this.weights.find(featureKey(template, a, b, c, d));
    if (at === -1) return;
    for (let i = 0; i < this.sums.length; i++) this.sums[i]! += this.weights.numbers[at + i]!;
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
