import { featureKey } from "./feature-hash.ts";
import type { FeatureRows } from "./feature-rows.ts";
import type { FeatureWeights } from "./feature-weights.ts";
import type { UnitFeatures } from "./unit-features.ts";

/** Sums of a model's weights for the units of one sentence. */
export class SentenceSums implements UnitFeatures {
  /** Two numbers a unit, as in `FeatureWeights`. */
  private sums = new Int32Array(2048);
  private units = 0;
  private rows = new Int32Array(1024);

  constructor(private readonly weights: FeatureWeights) {}

  /** Makes room for so many units, all zero. */
  begin(units: number): void {
    this.units = units;
    if (2 * units > this.sums.length) this.sums = new Int32Array(units * 4);
    else this.sums.fill(0, 0, 2 * units);
  }

  addKeys(rows: FeatureRows, keys: Int32Array): void {
    const { sums, units, weights } = this;
    rows.begin();
    for (let unit = 0; unit < units; unit++) {
      const row = rows.rowOf(keys[unit]!, weights);
      sums[2 * unit]! += rows.sums[row]!;
      sums[2 * unit + 1]! += rows.sums[row + 1]!;
    }
  }

  addWindows(rows: FeatureRows, keys: Int32Array): void {
    const { sums, units, weights } = this;
    const { places } = rows;
    const many = units + places - 1;
    if (many > this.rows.length) this.rows = new Int32Array(many * 2);
    const begins = this.rows;
    rows.begin();
    for (let i = 0; i < many; i++) begins[i] = rows.rowOf(keys[i]!, weights);
    const kept = rows.sums;
    for (let unit = 0; unit < units; unit++) {
      let low = 0;
      let high = 0;
      for (let place = 0; place < places; place++) {
        const at = begins[unit + place]! + 2 * place;
        low += kept[at]!;
        high += kept[at + 1]!;
      }
      sums[2 * unit]! += low;
      sums[2 * unit + 1]! += high;
    }
  }

  addStrings(template: number, characters: Int32Array, first: number, length: number): void {
    const { sums, units, weights } = this;
    for (let unit = 0; unit < units; unit++) {
      const at = unit + first;
      const fourth = length === 4 ? characters[at + 3]! : 0;
      const key = featureKey(template, characters[at]!, characters[at + 1]!, characters[at + 2]!, fourth);
      if (!weights.filter.mayHold(key)) continue;
      weights.clear();
      weights.addKey(key);
      sums[2 * unit]! += weights.low;
      sums[2 * unit + 1]! += weights.high;
    }
  }

  addStretch(rows: FeatureRows, key: number, from: number, to: number, place: number, step: number): void {
    rows.begin();
    const row = rows.rowOf(key, this.weights);
    if (row === 0) return;
    const { sums } = this;
    const kept = rows.sums;
    const last = row + 2 * (rows.places - 1);
    for (let unit = from, at = row + 2 * place; unit < to; unit++, at += 2 * step) {
      const own = Math.min(at, last);
      sums[2 * unit]! += kept[own]!;
      sums[2 * unit + 1]! += kept[own + 1]!;
    }
  }

  /** Lays the four labels' sums of a sentence of so many units into `scores`, four a unit, from unit `start`. */
  layInto(scores: Int32Array, start: number): void {
    const { sums, units } = this;
    for (let unit = 0, at = start * 4; unit < units; unit++, at += 4) {
      const low = sums[2 * unit]!;
      const high = sums[2 * unit + 1]!;
      const o = (low << 16) >> 16;
      const inner = (high << 16) >> 16;
      scores[at] = o;
      scores[at + 1] = (low - o) >> 16;
      scores[at + 2] = inner;
      scores[at + 3] = (high - inner) >> 16;
    }
  }
}
