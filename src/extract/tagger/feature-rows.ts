import { doubled } from "../../text/doubled.ts";
import type { FeatureWeights } from "./feature-weights.ts";
import type { FeatureSink } from "./unit-features.ts";

/** Numbers in `sums` from which on all that is kept is forgotten. */
const MOST_FILLED = 1 << 18;
const FREE = -1;

/**
 * The features that a number (a character, a pair of them, a verb …) gives to a unit, by the unit's place towards it. Their sums
 * of weights are looked up once a number and kept while their slot lasts: texts say the same again and again.
 */
export class FeatureRows {
  /** Two numbers a place: sums of the labels O and B, of I and E (see `FeatureWeights`). Row 0 is that of all without weights. */
  sums: Int32Array;
  private filled: number;
  /** Two numbers a slot: key and beginning of its row. */
  private readonly slots: Int32Array;
  private readonly shift: number;

  /** @param bits 2 to this many slots. @param features adds those of a key (of 32 bits) at a place from 0 to `places` − 1. */
  constructor(
    readonly places: number,
    bits: number,
    readonly features: (out: FeatureSink, key: number, place: number) => void,
  ) {
    this.shift = 32 - bits;
    this.slots = new Int32Array(2 << bits).fill(FREE);
    this.filled = 2 * places;
    this.sums = new Int32Array(64 * places);
  }

  /** Makes room; rows handed out before are of no use any more. */
  begin(): void {
    if (this.filled <= MOST_FILLED) return;
    this.slots.fill(FREE);
    this.filled = 2 * this.places;
  }

  /** Where the sums of a key begin in `sums`. */
  rowOf(key: number, weights: FeatureWeights): number {
    const slot = (Math.imul(key, 0x9e3779b1) >>> this.shift) * 2;
    const row = this.slots[slot + 1]!;
    return row !== FREE && this.slots[slot] === key ? row : this.lookUp(slot, key, weights);
  }

  private lookUp(slot: number, key: number, weights: FeatureWeights): number {
    const wide = 2 * this.places;
    let row = this.filled;
    if (row + wide > this.sums.length) this.sums = doubled(this.sums);
    let any = 0;
    for (let place = 0; place < this.places; place++) {
      weights.clear();
      this.features(weights, key, place);
      this.sums[row + 2 * place] = weights.low;
      this.sums[row + 2 * place + 1] = weights.high;
      any |= weights.low | weights.high;
    }
    if (any === 0) row = 0;
    else this.filled += wide;
    this.slots[slot] = key;
    this.slots[slot + 1] = row;
    return row;
  }
}
