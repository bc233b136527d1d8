import { characterClass } from "./character-class.ts";
import { featureKey, stringHash } from "./feature-hash.ts";
import { type FeatureWeights, KeptSums } from "./feature-weights.ts";
import type { SentenceSums } from "./sentence-sums.ts";
import type { Surroundings } from "./surroundings.ts";

const FAR = 7;

/** Weights of the templates of segments: the stretch between separators that holds a unit. */
export class SegmentSums {
  private readonly headed = new KeptSums(11);
  private readonly headSides = new KeptSums(11);
  private readonly sided = new KeptSums(12);

  constructor(private readonly weights: FeatureWeights) {}

  addTo(text: string, start: number, end: number, around: Surroundings, sums: SentenceSums): void {
    for (let from = start; from < end; from = around.segmentEnd[from]!) {
      const to = around.segmentEnd[from]!;
      this.addSegment(text, start, from, to, around.head, sums);
    }
  }

  private addSegment(
    text: string,
    start: number,
    from: number,
    to: number,
    heads: Uint16Array,
    { low, high }: SentenceSums,
  ): void {
    const { weights } = this;
    const left = from > 0 ? characterClass(text.charCodeAt(from - 1)) : 63;
    const right = to < text.length ? characterClass(text.charCodeAt(to)) : 63;
    const length = to - from;
    const rightMark = to < text.length ? text.charCodeAt(to) : 2;
    const leftMark = from > 0 ? text.charCodeAt(from - 1) : 2;
    const sides = left * 64 + right;
    const first2 = stringHash(text, from, Math.min(to, from + 2));
    const last2 = length >= 2 ? stringHash(text, to - 2, to) : 1;
    const last3 = length >= 3 ? stringHash(text, to - 3, to) : 1;
    const lengthClass = length < 12 ? length : length < 20 ? 12 : 13;
    let leftLow = 0;
    let leftHigh = 0;
    let rightLow = 0;
    let rightHigh = 0;
    let head = -1;
    let headSides = 0;
    let lastBorder = -1;
    let sided = 0;
    for (let i = from; i < to; i++) {
      const place = Math.min(i - from, FAR);
      const rest = Math.min(to - 1 - i, FAR);
      if (i - from <= FAR) {
        weights.clear();
        weights.add(featureKey(31, place, leftMark));
        weights.add(featureKey(38, first2, place));
        leftLow = weights.low;
        leftHigh = weights.high;
      }
      if (rest < FAR || i - from <= 1) {
        weights.clear();
        weights.add(featureKey(32, rest, rightMark));
        weights.add(featureKey(33, last2, rest, place === 0 ? 1 : 0));
        weights.add(featureKey(34, last3, rest));
        rightLow = weights.low;
        rightHigh = weights.high;
      }
      if (heads[i] !== head) {
        head = heads[i]!;
        headSides = this.headSidesSlot(head, sides);
      }
      const border = place === 0 ? 1 : rest === 0 ? 2 : 0;
      if (border !== lastBorder) sided = this.sidedSlot(sides, lengthClass, border);
      lastBorder = border;
      const headed = this.headedSlot(head, place, rest);
      low[i - start]! +=
        leftLow + rightLow + this.sided.low[sided]! + this.headed.low[headed]! + this.headSides.low[headSides]!;
      high[i - start]! +=
        leftHigh + rightHigh + this.sided.high[sided]! + this.headed.high[headed]! + this.headSides.high[headSides]!;
    }
  }

  private sidedSlot(sides: number, lengthClass: number, border: number): number {
    const key = (sides * 16 + lengthClass) * 4 + border;
    const slot = this.sided.slotOf(key);
    if (this.sided.holds(slot, key)) return slot;
    this.weights.clear();
    this.weights.add(featureKey(35, sides, lengthClass, border));
    this.sided.keep(slot, key, this.weights);
    return slot;
  }

  private headedSlot(head: number, place: number, rest: number): number {
    const key = head * 64 + place * 8 + rest;
    const slot = this.headed.slotOf(key);
    if (this.headed.holds(slot, key)) return slot;
    this.weights.clear();
    this.weights.add(featureKey(36, head, place));
    this.weights.add(featureKey(37, head, rest));
    this.headed.keep(slot, key, this.weights);
    return slot;
  }

  private headSidesSlot(head: number, sides: number): number {
    const key = head * 4096 + sides;
    const slot = this.headSides.slotOf(key);
    if (this.headSides.holds(slot, key)) return slot;
    this.weights.clear();
    this.weights.add(featureKey(39, head, sides));
    this.headSides.keep(slot, key, this.weights);
    return slot;
  }
}
