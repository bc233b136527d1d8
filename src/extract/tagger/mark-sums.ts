import { featureKey, mix } from "./feature-hash.ts";
import { type FeatureWeights, KeptSums } from "./feature-weights.ts";
import type { RarityMarks } from "./rarity.ts";
import type { SentenceSums } from "./sentence-sums.ts";
import type { Surroundings } from "./surroundings.ts";
import type { SuffixMarks, WordMarks } from "./text-marks.ts";

/** Adds the weights of one feature or more that hang on a number only to a unit's sums. */
function addKept(
  kept: KeptSums,
  weights: FeatureWeights,
  key: number,
  at: number,
  { low, high }: SentenceSums,
  lookUp: (weights: FeatureWeights, key: number) => void,
): void {
  const slot = kept.slotOf(key);
  if (!kept.holds(slot, key)) {
    weights.clear();
    lookUp(weights, key);
    kept.keep(slot, key, weights);
  }
  low[at]! += kept.low[slot]!;
  high[at]! += kept.high[slot]!;
}

/** Weights of the templates of verbs, which hold from one verb to the next. */
export class VerbSums {
  constructor(private readonly weights: FeatureWeights) {}

  addTo(start: number, end: number, around: Surroundings, half: number, { low, high }: SentenceSums): void {
    const { weights } = this;
    const { verbBefore, verbAfter } = around;
    let before = -1;
    let after = -1;
    for (let i = start; i < end; i++) {
      if (verbBefore[i] !== before || verbAfter[i] !== after) {
        before = verbBefore[i]!;
        after = verbAfter[i]!;
        weights.clear();
        weights.add(featureKey(41, before, half));
        weights.add(featureKey(42, after, half));
        weights.add(featureKey(43, before, after));
        weights.add(featureKey(44, half));
      }
      low[i - start]! += weights.low;
      high[i - start]! += weights.high;
    }
  }
}

function lookUpPlaces(weights: FeatureWeights, key: number): void {
  const previous = key >> 20;
  const inside = (key >> 10) & 1023;
  weights.add(featureKey(51, inside));
  weights.add(featureKey(52, inside, key & 1023));
  weights.add(featureKey(53, previous, inside));
}

/** Weights of the templates of divisions' names. */
export class PlaceSums {
  private readonly inside = new KeptSums(12);
  private readonly begins = new KeptSums(9);
  private readonly ends = new KeptSums(9);

  constructor(private readonly weights: FeatureWeights) {}

  addTo(start: number, end: number, marks: WordMarks, sums: SentenceSums): void {
    const { weights } = this;
    const { inside, begins, ends } = marks;
    for (let i = start; i < end; i++) {
      const previous = i > 0 ? inside[i - 1]! : 0;
      const own = inside[i]!;
      const next = i + 1 < inside.length ? inside[i + 1]! : 0;
      if ((own | previous | next | begins[i]! | ends[i]!) === 0) continue;
      addKept(this.inside, weights, (previous << 20) | (own << 10) | next, i - start, sums, lookUpPlaces);
      if (begins[i] !== 0) addKept(this.begins, weights, begins[i]!, i - start, sums, lookUpBegin);
      if (ends[i] !== 0) addKept(this.ends, weights, ends[i]!, i - start, sums, lookUpEnd);
    }
  }
}

const lookUpBegin = (weights: FeatureWeights, key: number): void => weights.add(featureKey(54, key));
const lookUpEnd = (weights: FeatureWeights, key: number): void => weights.add(featureKey(55, key));

const REACH = 14;

function lookUpEnding(weights: FeatureWeights, key: number): void {
  const ending = key >> 1;
  weights.add(featureKey(61, ending));
  weights.add(featureKey(65, (ending - 1) & 7, key & 1));
}

function lookUpNext(weights: FeatureWeights, key: number): void {
  const next = key >> 4;
  const distance = key & 15;
  weights.add(featureKey(62, next, Math.min(distance, 6)));
  weights.add(featureKey(63, (next - 1) & 7, distance));
}

const lookUpLast = (weights: FeatureWeights, key: number): void =>
  weights.add(featureKey(64, key >> 6, (key >> 2) & 15, key & 3));

/** Weights of the templates of endings of names. */
export class SuffixSums {
  private readonly ending = new KeptSums(10);
  private readonly next = new KeptSums(12);
  private readonly last = new KeptSums(9);

  constructor(private readonly weights: FeatureWeights) {}

  addTo(start: number, end: number, marks: SuffixMarks, around: Surroundings, sums: SentenceSums): void {
    const { weights } = this;
    const { segmentStart, segmentEnd } = around;
    let nextAt = end;
    for (let i = end - 1; i >= start; i--) {
      const to = segmentEnd[i]!;
      if (marks.begins[i] !== 0) nextAt = i;
      if (nextAt < to && nextAt < i + REACH)
        addKept(this.next, weights, (marks.begins[nextAt]! << 4) | (nextAt - i), i - start, sums, lookUpNext);
      const ending = marks.ends[i]!;
      if (ending !== 0)
        addKept(this.ending, weights, (ending << 1) | (i + 1 === to ? 1 : 0), i - start, sums, lookUpEnding);
      const last = marks.ends[Math.max(0, to - 1)]!;
      const key = (((last - 1) & 7) << 6) | (Math.min(to - 1 - i, 9) << 2) | Math.min(i - segmentStart[i]!, 3);
      addKept(this.last, weights, key, i - start, sums, lookUpLast);
    }
  }
}

/** Sums of the features that hang on a number of some bits, all looked up at once: two to each number. */
function denseSums(bits: number, weights: FeatureWeights, lookUp: (key: number) => void): Int32Array {
  const sums = new Int32Array(2 << bits);
  for (let key = 0; key < 1 << bits; key++) {
    weights.clear();
    lookUp(key);
    sums[2 * key] = weights.low;
    sums[2 * key + 1] = weights.high;
  }
  return sums;
}

/** Weights of the templates of rarity. */
export class RaritySums {
  /** By the classes of the strings of 4, 3 and 2 units: those that begin here, and those that end before the next unit. */
  private readonly ahead: Int32Array;
  private readonly back: Int32Array;
  /** By the classes of three pairs in a row, the last of which begins here. */
  private readonly pairs: Int32Array;
  /** By the classes of the strings of 3 units that end before the next unit and that begin here. */
  private readonly threes: Int32Array;

  constructor(weights: FeatureWeights) {
    this.ahead = denseSums(12, weights, (key) => {
      const three = (key >> 4) & 15;
      weights.add(featureKey(72, three, key & 15));
      weights.add(featureKey(74, key >> 8, three));
    });
    this.back = denseSums(12, weights, (key) => {
      const three = (key >> 4) & 15;
      weights.add(featureKey(73, three, key & 15));
      weights.add(featureKey(75, key >> 8, three));
    });
    this.pairs = denseSums(12, weights, (key) => {
      const before = (key >> 4) & 15;
      weights.add(featureKey(71, key & 15, before));
      weights.add(featureKey(76, mix(key >> 8, before), key & 15));
    });
    this.threes = denseSums(8, weights, (key) => weights.add(featureKey(77, key & 15, key >> 4)));
  }

  addTo(start: number, end: number, { two, three, four }: RarityMarks, { low, high }: SentenceSums): void {
    const { ahead, back, pairs, threes } = this;
    let twoBefore = start < 1 ? 0 : two[start - 1]!;
    let twoEarlier = start < 2 ? 0 : two[start - 2]!;
    for (let i = start; i < end; i++) {
      const own = two[i]!;
      const ownThree = three[i]!;
      const threeBefore = i < 2 ? 0 : three[i - 2]!;
      const fourBefore = i < 3 ? 0 : four[i - 3]!;
      const a = 2 * ((four[i]! << 8) | (ownThree << 4) | own);
      const b = 2 * ((fourBefore << 8) | (threeBefore << 4) | twoBefore);
      const c = 2 * ((twoEarlier << 8) | (twoBefore << 4) | own);
      const d = 2 * ((threeBefore << 4) | ownThree);
      low[i - start]! += ahead[a]! + back[b]! + pairs[c]! + threes[d]!;
      high[i - start]! += ahead[a + 1]! + back[b + 1]! + pairs[c + 1]! + threes[d + 1]!;
      twoEarlier = twoBefore;
      twoBefore = own;
    }
  }
}
