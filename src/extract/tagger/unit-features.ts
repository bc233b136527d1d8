import type { FeatureRows } from "./feature-rows.ts";

/** Takes features one by one, each as of `featureKey`: whoever trains keeps their keys, whoever reads sums their weights at once. */
export interface FeatureSink {
  add(template: number, a: number, b?: number, c?: number, d?: number): void;
}

/**
 * Where the templates lay the features of one sentence's units, which are counted from the sentence's beginning. Whole sentences
 * and stretches are handed over, not single units: so the sums of a reading are made in short loops.
 */
export interface UnitFeatures {
  /** Unit u gets what `keys[u]` gives at place 0. */
  addKeys(rows: FeatureRows, keys: Int32Array): void;
  /** Unit u gets what each of `keys[u]`, `keys[u + 1]` … gives, the first at place 0, the next at 1 and so on through all places. */
  addWindows(rows: FeatureRows, keys: Int32Array): void;
  /** Unit u gets the feature of the `length` (3 or 4) characters from `characters[u + first]` on. */
  addStrings(template: number, characters: Int32Array, first: number, length: number): void;
  /**
   * The units of a stretch get what a key gives: the first at `place`, each next one `step` (1, 0 or −1) places on; all beyond the
   * last place at the last.
   */
  addStretch(rows: FeatureRows, key: number, from: number, to: number, place: number, step: number): void;
}

let room = new Int32Array(2048);

/** Room for the keys of so many units, of use until it is asked for again. */
export function keyRoom(units: number): Int32Array {
  if (units > room.length) room = new Int32Array(units * 2);
  return room;
}
