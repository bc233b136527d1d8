import { mix } from "./feature-hash.ts";
import { FeatureRows } from "./feature-rows.ts";
import type { SentenceView } from "./sentence-view.ts";
import { keyRoom, type UnitFeatures } from "./unit-features.ts";

/** Templates of the verbs before and behind a unit. */
export class VerbTemplates {
  private readonly verbs = new FeatureRows(1, 12, (out, key) => {
    const before = key >>> 17;
    const after = (key >> 2) & 0x7fff;
    const half = key & 3;
    out.add(41, before, half);
    out.add(42, after, half);
    out.add(43, before, after);
    out.add(44, half);
  });

  addTo({ start, end, half, around: { verbBefore, verbAfter } }: SentenceView, out: UnitFeatures): void {
    const { verbs } = this;
    // they hold from one verb to the next
    for (let from = start, to = start + 1; from < end; from = to++) {
      const before = verbBefore[from]!;
      const after = verbAfter[from]!;
      while (to < end && verbBefore[to] === before && verbAfter[to] === after) to++;
      out.addStretch(verbs, (before << 17) | (after << 2) | half, from - start, to - start, 0, 0);
    }
  }
}

const addOne = (out: UnitFeatures, rows: FeatureRows, key: number, unit: number): void =>
  out.addStretch(rows, key, unit, unit + 1, 0, 0);

/** Templates of divisions' names round a unit. */
export class PlaceTemplates {
  private readonly inside = new FeatureRows(1, 12, (out, key) => {
    const own = (key >> 10) & 1023;
    out.add(51, own);
    out.add(52, own, key & 1023);
    out.add(53, key >> 20, own);
  });
  private readonly begins = new FeatureRows(1, 9, (out, mark) => out.add(54, mark));
  private readonly ends = new FeatureRows(1, 9, (out, mark) => out.add(55, mark));

  addTo({ start, end, divisions: { inside, begins, ends } }: SentenceView, out: UnitFeatures): void {
    for (let i = start; i < end; i++) {
      const previous = i > 0 ? inside[i - 1]! : 0;
      const own = inside[i]!;
      const next = i + 1 < inside.length ? inside[i + 1]! : 0;
      if ((own | previous | next | begins[i]! | ends[i]!) === 0) continue;
      addOne(out, this.inside, (previous << 20) | (own << 10) | next, i - start);
      if (begins[i] !== 0) addOne(out, this.begins, begins[i]!, i - start);
      if (ends[i] !== 0) addOne(out, this.ends, ends[i]!, i - start);
    }
  }
}

/** How far ahead an ending of names is looked for. */
const REACH = 14;

/** Templates of the endings of names in the segment of a unit. */
export class SuffixTemplates {
  private readonly ending = new FeatureRows(1, 10, (out, key) => {
    const ending = key >> 1;
    out.add(61, ending);
    out.add(65, (ending - 1) & 7, key & 1);
  });
  private readonly next = new FeatureRows(1, 12, (out, key) => {
    const next = key >> 4;
    const distance = key & 15;
    out.add(62, next, Math.min(distance, 6));
    out.add(63, (next - 1) & 7, distance);
  });
  private readonly last = new FeatureRows(1, 9, (out, key) => out.add(64, key >> 6, (key >> 2) & 15, key & 3));

  addTo({ start, end, suffixes, around: { segmentStart, segmentEnd } }: SentenceView, out: UnitFeatures): void {
    const { begins, ends } = suffixes;
    const keys = keyRoom(end - start);
    let nextAt = end;
    for (let i = end - 1; i >= start; i--) {
      const to = segmentEnd[i]!;
      if (begins[i] !== 0) nextAt = i;
      if (nextAt < to && nextAt < i + REACH) addOne(out, this.next, (begins[nextAt]! << 4) | (nextAt - i), i - start);
      const ending = ends[i]!;
      if (ending !== 0) addOne(out, this.ending, (ending << 1) | (i + 1 === to ? 1 : 0), i - start);
      const last = ends[Math.max(0, to - 1)]!;
      const place = Math.min(i - segmentStart[i]!, 3);
      keys[i - start] = (((last - 1) & 7) << 6) | (Math.min(to - 1 - i, 9) << 2) | place;
    }
    out.addKeys(this.last, keys);
  }
}

/** Templates of how common the strings are that begin at a unit or end before the next. */
export class RarityTemplates {
  /** By the classes of the strings of 4, 3 and 2 units: those that begin here, and those that end before the next unit. */
  private readonly ahead = new FeatureRows(1, 12, (out, key) => {
    const three = (key >> 4) & 15;
    out.add(72, three, key & 15);
    out.add(74, key >> 8, three);
  });
  private readonly back = new FeatureRows(1, 12, (out, key) => {
    const three = (key >> 4) & 15;
    out.add(73, three, key & 15);
    out.add(75, key >> 8, three);
  });
  /** By the classes of three pairs in a row, the last of which begins here. */
  private readonly pairs = new FeatureRows(1, 12, (out, key) => {
    const before = (key >> 4) & 15;
    out.add(71, key & 15, before);
    out.add(76, mix(key >> 8, before), key & 15);
  });
  /** By the classes of the strings of 3 units that end before the next unit and that begin here. */
  private readonly threes = new FeatureRows(1, 9, (out, key) => out.add(77, key & 15, key >> 4));

  addTo({ start, end, rarity }: SentenceView, out: UnitFeatures): void {
    if (rarity === null) return;
    const { two, three, four } = rarity;
    const keys = keyRoom(end - start);
    for (let i = start; i < end; i++) keys[i - start] = (four[i]! << 8) | (three[i]! << 4) | two[i]!;
    out.addKeys(this.ahead, keys);
    for (let i = start; i < end; i++)
      keys[i - start] = (at(four, i - 3) << 8) | (at(three, i - 2) << 4) | at(two, i - 1);
    out.addKeys(this.back, keys);
    for (let i = start; i < end; i++) keys[i - start] = (at(two, i - 2) << 8) | (at(two, i - 1) << 4) | two[i]!;
    out.addKeys(this.pairs, keys);
    for (let i = start; i < end; i++) keys[i - start] = (at(three, i - 2) << 4) | three[i]!;
    out.addKeys(this.threes, keys);
  }
}

/** A mark; 0 before the text. */
const at = (marks: Uint8Array, unit: number): number => (unit < 0 ? 0 : marks[unit]!);
