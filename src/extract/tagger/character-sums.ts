import { characterClass } from "./character-class.ts";
import { featureKey, mix } from "./feature-hash.ts";
import { type FeatureWeights, KeptSums } from "./feature-weights.ts";
import type { SentenceSums } from "./sentence-sums.ts";

/** Stand for what lies before and behind a sentence. */
const BEFORE = 1;
const BEHIND = 2;

/** A unit gives a feature to the 7 units round it, a pair to 6: template `first + n` to the unit `reach - n` further on. */
const UNIT = { first: 1, count: 7, reach: 3 };
const PAIR = { first: 8, count: 6, reach: 3 };

const PAIR_BITS = 15;
/** Numbers in `rows` from which on all that is kept is forgotten. */
const MOST_FILLED = 1 << 18;

/** Weights of the templates of characters, by the character or pair of them. */
export class CharacterSums {
  /** Where the row of a unit or pair begins in `rows`; 0: not looked up yet, 1: it has no weights. */
  private readonly unitRows = new Int32Array(65536);
  private readonly pairs = new Int32Array(1 << PAIR_BITS);
  private readonly pairRows = new Int32Array(1 << PAIR_BITS);
  /** Each row: number of entries, then each entry's distance of the unit that it is for, and its two sums. */
  private rows = new Int32Array(1 << 14);
  private filled = 2;

  constructor(private readonly weights: FeatureWeights) {}

  addTo(text: string, start: number, end: number, sums: SentenceSums): void {
    const n = end - start;
    let a = BEFORE;
    let b = BEFORE;
    let c = BEFORE;
    for (let i = -3; i < 0; i++) this.addUnit(BEFORE, i, n, sums);
    for (let i = -3; i < -1; i++) this.addPair(BEFORE, BEFORE, i, n, sums);
    // d is the unit at i, a to c those before it
    for (let i = 0; i < n + 3; i++) {
      const d = i < n ? text.charCodeAt(start + i) : BEHIND;
      this.addUnit(d, i, n, sums);
      this.addPair(c, d, i - 1, n, sums);
      this.addLonger(a, b, c, d, i, n, sums);
      a = b;
      b = c;
      c = d;
    }
  }

  private addUnit(code: number, at: number, n: number, sums: SentenceSums): void {
    let row = this.unitRows[code]!;
    if (row === 0) {
      row = this.rowOf(UNIT, code, 0);
      this.unitRows[code] = row;
    }
    if (row !== 1) this.addRow(row, at, n, sums);
  }

  private addPair(first: number, second: number, at: number, n: number, sums: SentenceSums): void {
    const pair = (first << 16) | second;
    const slot = Math.imul(pair, 0x9e3779b1) >>> (32 - PAIR_BITS);
    let row = this.pairRows[slot]!;
    if (row === 0 || this.pairs[slot] !== pair) {
      row = this.rowOf(PAIR, first, second);
      this.pairs[slot] = pair;
      this.pairRows[slot] = row;
    }
    if (row !== 1) this.addRow(row, at, n, sums);
  }

  private addRow(row: number, at: number, n: number, { low, high }: SentenceSums): void {
    const { rows } = this;
    const end = row + 1 + 3 * rows[row]!;
    for (let entry = row + 1; entry < end; entry += 3) {
      const unit = at + rows[entry]!;
      if (unit < 0 || unit >= n) continue;
      low[unit]! += rows[entry + 1]!;
      high[unit]! += rows[entry + 2]!;
    }
  }

  /** Looks up a row and keeps it; where it begins, or 1. */
  private rowOf({ first, count, reach }: typeof UNIT, one: number, two: number): number {
    const { weights } = this;
    if (this.filled > MOST_FILLED) this.forget();
    const row = this.filled;
    if (row + 1 + 3 * count > this.rows.length) {
      const rows = new Int32Array(this.rows.length * 2);
      rows.set(this.rows);
      this.rows = rows;
    }
    const { rows } = this;
    let entry = row + 1;
    for (let k = 0; k < count; k++) {
      weights.clear();
      weights.add(featureKey(first + k, one, two));
      if ((weights.low | weights.high) === 0) continue;
      rows[entry] = reach - k;
      rows[entry + 1] = weights.low;
      rows[entry + 2] = weights.high;
      entry += 3;
    }
    if (entry === row + 1) return 1;
    rows[row] = (entry - row - 1) / 3;
    this.filled = entry;
    return row;
  }

  private forget(): void {
    this.unitRows.fill(0);
    this.pairRows.fill(0);
    this.filled = 2;
  }

  /** Templates 14 to 18: strings of three and four units that end with `d` at `i`. */
  private addLonger(a: number, b: number, c: number, d: number, i: number, n: number, sums: SentenceSums): void {
    const { weights } = this;
    let key = 0;
    if (i < n) {
      key = mix(mix(mix(mix(14 + 0x9e37, b), c), d), 0) | 1;
      if (weights.mayHold(key)) weights.addTo(key, i, sums);
      key = mix(mix(mix(mix(17 + 0x9e37, a), b), c), d) | 1;
      if (weights.mayHold(key)) weights.addTo(key, i, sums);
    }
    if (i > 0 && i <= n) {
      key = mix(mix(mix(mix(15 + 0x9e37, b), c), d), 0) | 1;
      if (weights.mayHold(key)) weights.addTo(key, i - 1, sums);
    }
    if (i > 1 && i <= n + 1) {
      key = mix(mix(mix(mix(16 + 0x9e37, b), c), d), 0) | 1;
      if (weights.mayHold(key)) weights.addTo(key, i - 2, sums);
    }
    if (i > 2) {
      key = mix(mix(mix(mix(18 + 0x9e37, a), b), c), d) | 1;
      if (weights.mayHold(key)) weights.addTo(key, i - 3, sums);
    }
  }
}

/** Stands for the class of what lies outside a sentence; its place in a number of classes. */
const OUTSIDE = 63;
const OUTSIDE_PLACE = 16;
const classOf = (place: number): number => (place === OUTSIDE_PLACE ? OUTSIDE : place);

/** Weights of the templates of classes of characters. */
export class ClassSums {
  private readonly windows = new KeptSums(13);
  private readonly units = new KeptSums(13);

  constructor(private readonly weights: FeatureWeights) {}

  addTo(text: string, start: number, end: number, enclosed: Uint8Array, { low, high }: SentenceSums): void {
    const n = end - start;
    const { windows, units } = this;
    const classAt = (i: number): number => (i < n ? characterClass(text.charCodeAt(start + i)) : OUTSIDE_PLACE);
    let before2 = OUTSIDE_PLACE;
    let before = OUTSIDE_PLACE;
    let own = classAt(0);
    let after = classAt(1);
    for (let i = 0; i < n; i++) {
      const after2 = classAt(i + 2);
      const window = (((before2 * 17 + before) * 17 + own) * 17 + after) * 17 + after2;
      const slot = windows.slotOf(window);
      if (!windows.holds(slot, window)) this.lookUpWindow(slot, window, before2, before, own, after, after2);
      const code = text.charCodeAt(start + i);
      const inside = enclosed[start + i]!;
      const unit = (code * 17 + before) * 4 + inside;
      const unitSlot = units.slotOf(unit);
      if (!units.holds(unitSlot, unit)) this.lookUpUnit(unitSlot, unit, code, before, own, inside);
      low[i]! += windows.low[slot]! + units.low[unitSlot]!;
      high[i]! += windows.high[slot]! + units.high[unitSlot]!;
      before2 = before;
      before = own;
      own = after;
      after = after2;
    }
  }

  private lookUpWindow(
    slot: number,
    window: number,
    before2: number,
    before: number,
    own: number,
    after: number,
    after2: number,
  ): void {
    const { weights } = this;
    const mid = (classOf(before) * 64 + own) * 64 + classOf(after);
    weights.clear();
    weights.add(featureKey(21, mid));
    weights.add(featureKey(22, mid, classOf(before2), classOf(after2)));
    this.windows.keep(slot, window, weights);
  }

  private lookUpUnit(slot: number, unit: number, code: number, before: number, own: number, inside: number): void {
    const { weights } = this;
    weights.clear();
    weights.add(featureKey(23, own * 4 + inside));
    weights.add(featureKey(24, classOf(before), code, inside));
    this.units.keep(slot, unit, weights);
  }
}
