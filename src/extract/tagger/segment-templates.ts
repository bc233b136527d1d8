import { characterClass } from "./character-class.ts";
import { stringHash } from "./feature-hash.ts";
import { FeatureRows } from "./feature-rows.ts";
import type { SentenceView } from "./sentence-view.ts";
import type { UnitFeatures } from "./unit-features.ts";

/** Places told apart: all from the last one on are alike. */
const PLACES = 8;

/** Stand for the mark and its class where the text ends. */
const NO_MARK = 2;
const NO_CLASS = 63;

/** Templates of segments: the stretch between separators that holds a unit, and the unit's place in it from either end. */
export class SegmentTemplates {
  private readonly leftMarks = new FeatureRows(PLACES, 8, (out, mark, place) => out.add(31, place, mark));
  private readonly rightMarks = new FeatureRows(PLACES, 8, (out, mark, rest) => out.add(32, rest, mark));
  /** By the hash of the last two characters: for the segment's first unit, and for the others. */
  private readonly lastTwoOfFirst = new FeatureRows(PLACES, 13, (out, hash, rest) => out.add(33, hash, rest, 1));
  private readonly lastTwo = new FeatureRows(PLACES, 14, (out, hash, rest) => out.add(33, hash, rest));
  private readonly lastThree = new FeatureRows(PLACES, 15, (out, hash, rest) => out.add(34, hash, rest));
  /** By the marks' classes and the length. Places: 0 inside, 1 first, 2 last. */
  private readonly sides = new FeatureRows(3, 12, (out, key, border) => out.add(35, key >> 4, key & 15, border));
  /** By the class word behind 等 that closes the list, from either end. */
  private readonly headsLeft = new FeatureRows(PLACES, 8, (out, head, place) => out.add(36, head, place));
  private readonly headsRight = new FeatureRows(PLACES, 8, (out, head, rest) => out.add(37, head, rest));
  private readonly firstTwo = new FeatureRows(PLACES, 14, (out, hash, place) => out.add(38, hash, place));
  private readonly headSides = new FeatureRows(1, 11, (out, key) => out.add(39, key >> 12, key & 4095));

  addTo(sentence: SentenceView, out: UnitFeatures): void {
    const { start, end, around } = sentence;
    for (let from = start; from < end; from = around.segmentEnd[from]!)
      this.addSegment(sentence, from, around.segmentEnd[from]!, out);
  }

  private addSegment({ text, start, around }: SentenceView, begin: number, end: number, out: UnitFeatures): void {
    const leftMark = begin > 0 ? text.charCodeAt(begin - 1) : NO_MARK;
    const rightMark = end < text.length ? text.charCodeAt(end) : NO_MARK;
    const leftClass = begin > 0 ? characterClass(leftMark) : NO_CLASS;
    const rightClass = end < text.length ? characterClass(rightMark) : NO_CLASS;
    const sides = leftClass * 64 + rightClass;
    const length = end - begin;
    const from = begin - start;
    const to = end - start;
    out.addStretch(this.leftMarks, leftMark, from, to, 0, 1);
    out.addStretch(this.rightMarks, rightMark, from, to, length - 1, -1);
    out.addStretch(this.firstTwo, stringHash(text, begin, Math.min(end, begin + 2)), from, to, 0, 1);
    const lastTwo = length >= 2 ? stringHash(text, end - 2, end) : 1;
    out.addStretch(this.lastTwoOfFirst, lastTwo, from, from + 1, length - 1, -1);
    out.addStretch(this.lastTwo, lastTwo, from + 1, to, length - 2, -1);
    out.addStretch(this.lastThree, length >= 3 ? stringHash(text, end - 3, end) : 1, from, to, length - 1, -1);
    const sided = (sides << 4) | (length < 12 ? length : length < 20 ? 12 : 13);
    out.addStretch(this.sides, sided, from, from + 1, 1, 0);
    out.addStretch(this.sides, sided, from + 1, to - 1, 0, 0);
    if (length > 1) out.addStretch(this.sides, sided, to - 1, to, 2, 0);
    // a list's class word mostly holds for the whole segment
    for (let first = begin, behind = begin + 1; first < end; first = behind++) {
      const head = around.head[first]!;
      while (behind < end && around.head[behind] === head) behind++;
      out.addStretch(this.headsLeft, head, first - start, behind - start, first - begin, 1);
      out.addStretch(this.headsRight, head, first - start, behind - start, end - 1 - first, -1);
      out.addStretch(this.headSides, (head << 12) | sides, first - start, behind - start, 0, 0);
    }
  }
}
