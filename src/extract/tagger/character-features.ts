import { type Reading, roleAt } from "../../domain/reading.ts";
import type { SectionRole } from "../../domain/report.ts";
import { characterClass } from "./character-class.ts";
import { featureKey, mix, stringHash } from "./feature-hash.ts";
import type { FeatureSources } from "./feature-sources.ts";
import type { RarityMarks } from "./rarity.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import { placeMarks, type SuffixMarks, suffixMarks, type WordMarks } from "./text-marks.ts";

/** Groups of templates, in the order of their slots, with the number of features that each gives a character. */
const FEATURE_GROUPS = {
  characters: 18,
  classes: 4,
  segments: 9,
  verbs: 4,
  places: 5,
  suffixes: 5,
  rarity: 7,
} as const;
export type FeatureGroup = keyof typeof FEATURE_GROUPS;

/** Features of one character. */
export const FEATURES_PER_CHARACTER = Object.values(FEATURE_GROUPS).reduce((sum, count) => sum + count, 0);

/** Slots of the groups that a list uses. */
export function slotsOf(groups: readonly FeatureGroup[]): Int32Array {
  const slots: number[] = [];
  let slot = 0;
  for (const [group, count] of Object.entries(FEATURE_GROUPS) as [FeatureGroup, number][]) {
    for (let i = 0; i < count; i++) if (groups.includes(group)) slots.push(slot + i);
    slot += count;
  }
  return Int32Array.from(slots);
}

const ROLES: readonly SectionRole[] = [
  "REVIEW",
  "PROBLEMS",
  "REQUIREMENTS",
  "PLAN",
  "SELF_BUILDING",
  "OTHER",
  "UNKNOWN",
];
/** Review and problems, plan and requirements, the rest. */
const ROLE_HALVES = [0, 0, 1, 1, 1, 2, 2];

/** 0: said of the past, 1: of the future, 2: neither; by the section that holds a unit. */
export function halfOf(reading: Pick<Reading, "sections">, unit: number): number {
  return ROLE_HALVES[ROLES.indexOf(roleAt(reading, unit))]!;
}

/**
 * Feature keys of every UTF-16 unit of the text: `FEATURES_PER_CHARACTER` to each, 0 for none. The same for all lists;
 * what a list leaves out it does not look up.
 */
export function characterFeatures(
  reading: Pick<Reading, "text" | "sentences" | "sections">,
  sources: FeatureSources,
): Int32Array {
  const { text } = reading;
  const out = new Int32Array(text.length * FEATURES_PER_CHARACTER);
  const row = new Int32Array(FEATURES_PER_CHARACTER);
  const around = surroundingsOf(reading, sources.words.verbs, sources.words.heads);
  const marks = placeMarks(text, sources.places);
  const suffixes = suffixMarks(text, sources.words.suffixes);
  const rarity = sources.rarity === null ? null : sources.rarity.marksOf(text);
  const segment: SegmentFacts = { from: -1, leftMark: 0, rightMark: 0, sides: 0, first2: 0, last2: 0, last3: 0 };
  for (const [start, end] of reading.sentences) {
    const half = halfOf(reading, start);
    for (let i = start; i < end; i++) {
      let at = 0;
      at = writeCharacters(text, i, start, end, row, at);
      at = writeClasses(text, i, start, end, around, row, at);
      at = writeSegment(text, i, around, segment, row, at);
      at = writeVerbs(i, around, half, row, at);
      at = writePlaces(i, marks, row, at);
      at = writeSuffixes(i, suffixes, around, row, at);
      if (rarity !== null) writeRarity(i, rarity, row, at);
      out.set(row, i * FEATURES_PER_CHARACTER);
    }
  }
  return out;
}

function writeCharacters(text: string, i: number, start: number, end: number, out: Int32Array, at: number): number {
  const a = i - 3 < start ? 1 : text.charCodeAt(i - 3);
  const b = i - 2 < start ? 1 : text.charCodeAt(i - 2);
  const d = i - 1 < start ? 1 : text.charCodeAt(i - 1);
  const e = text.charCodeAt(i);
  const f = i + 1 >= end ? 2 : text.charCodeAt(i + 1);
  const g = i + 2 >= end ? 2 : text.charCodeAt(i + 2);
  const h = i + 3 >= end ? 2 : text.charCodeAt(i + 3);
  out[at++] = featureKey(1, a);
  out[at++] = featureKey(2, b);
  out[at++] = featureKey(3, d);
  out[at++] = featureKey(4, e);
  out[at++] = featureKey(5, f);
  out[at++] = featureKey(6, g);
  out[at++] = featureKey(7, h);
  out[at++] = featureKey(8, a, b);
  out[at++] = featureKey(9, b, d);
  out[at++] = featureKey(10, d, e);
  out[at++] = featureKey(11, e, f);
  out[at++] = featureKey(12, f, g);
  out[at++] = featureKey(13, g, h);
  out[at++] = featureKey(14, b, d, e);
  out[at++] = featureKey(15, d, e, f);
  out[at++] = featureKey(16, e, f, g);
  out[at++] = featureKey(17, a, b, d, e);
  out[at++] = featureKey(18, e, f, g, h);
  return at;
}

function writeClasses(
  text: string,
  i: number,
  start: number,
  end: number,
  around: Surroundings,
  out: Int32Array,
  at: number,
): number {
  const before2 = i - 2 < start ? 63 : characterClass(text.charCodeAt(i - 2));
  const before = i - 1 < start ? 63 : characterClass(text.charCodeAt(i - 1));
  const own = characterClass(text.charCodeAt(i));
  const after = i + 1 >= end ? 63 : characterClass(text.charCodeAt(i + 1));
  const after2 = i + 2 >= end ? 63 : characterClass(text.charCodeAt(i + 2));
  const mid = (before * 64 + own) * 64 + after;
  out[at++] = featureKey(21, mid);
  out[at++] = featureKey(22, mid, before2, after2);
  out[at++] = featureKey(23, own * 4 + around.enclosed[i]!);
  out[at++] = featureKey(24, before, text.charCodeAt(i), around.enclosed[i]);
  return at;
}

const near = (distance: number, most: number): number => Math.min(distance, most);

/** What all units of a segment between separators share. */
interface SegmentFacts {
  from: number;
  leftMark: number;
  rightMark: number;
  /** Classes of the marks on both sides. */
  sides: number;
  first2: number;
  last2: number;
  last3: number;
}

function lookAtSegment(text: string, from: number, to: number, facts: SegmentFacts): void {
  const left = from > 0 ? characterClass(text.charCodeAt(from - 1)) : 63;
  const right = to < text.length ? characterClass(text.charCodeAt(to)) : 63;
  const length = to - from;
  facts.from = from;
  facts.rightMark = to < text.length ? text.charCodeAt(to) : 2;
  facts.leftMark = from > 0 ? text.charCodeAt(from - 1) : 2;
  facts.sides = left * 64 + right;
  facts.first2 = stringHash(text, from, Math.min(to, from + 2));
  facts.last2 = length >= 2 ? stringHash(text, to - 2, to) : 1;
  facts.last3 = length >= 3 ? stringHash(text, to - 3, to) : 1;
}

function writeSegment(
  text: string,
  i: number,
  around: Surroundings,
  facts: SegmentFacts,
  out: Int32Array,
  at: number,
): number {
  const from = around.segmentStart[i]!;
  const to = around.segmentEnd[i]!;
  if (from !== facts.from) lookAtSegment(text, from, to, facts);
  const { leftMark, rightMark, sides, first2, last2, last3 } = facts;
  const length = to - from;
  const place = near(i - from, 7);
  const rest = near(to - 1 - i, 7);
  const lengthClass = length < 12 ? length : length < 20 ? 12 : 13;
  const head = around.head[i]!;
  out[at++] = featureKey(31, place, leftMark);
  out[at++] = featureKey(32, rest, rightMark);
  out[at++] = featureKey(33, last2, rest, place === 0 ? 1 : 0);
  out[at++] = featureKey(34, last3, rest);
  out[at++] = featureKey(35, sides, lengthClass, place === 0 ? 1 : rest === 0 ? 2 : 0);
  out[at++] = featureKey(36, head, place);
  out[at++] = featureKey(37, head, rest);
  out[at++] = featureKey(38, first2, place);
  out[at++] = featureKey(39, head, sides);
  return at;
}

function writeVerbs(i: number, around: Surroundings, half: number, out: Int32Array, at: number): number {
  const before = around.verbBefore[i]!;
  const after = around.verbAfter[i]!;
  out[at++] = featureKey(41, before, half);
  out[at++] = featureKey(42, after, half);
  out[at++] = featureKey(43, before, after);
  out[at++] = featureKey(44, half);
  return at;
}

function writePlaces(i: number, marks: WordMarks, out: Int32Array, at: number): number {
  const inside = marks.inside[i]!;
  const previous = i > 0 ? marks.inside[i - 1]! : 0;
  const next = i + 1 < marks.inside.length ? marks.inside[i + 1]! : 0;
  const any = inside + previous + next + marks.begins[i]! + marks.ends[i]!;
  out[at++] = any ? featureKey(51, inside) : 0;
  out[at++] = any ? featureKey(52, inside, next) : 0;
  out[at++] = any ? featureKey(53, previous, inside) : 0;
  out[at++] = marks.begins[i] ? featureKey(54, marks.begins[i]!) : 0;
  out[at++] = marks.ends[i] ? featureKey(55, marks.ends[i]!) : 0;
  return at;
}

const SUFFIX_REACH = 14;

function writeSuffixes(i: number, marks: SuffixMarks, around: Surroundings, out: Int32Array, at: number): number {
  const to = Math.min(around.segmentEnd[i]!, i + SUFFIX_REACH);
  let distance = 0;
  let next = 0;
  for (let j = i; j < to; j++) {
    if (marks.begins[j] === 0) continue;
    distance = j - i;
    next = marks.begins[j]!;
    break;
  }
  const ending = marks.ends[i]!;
  const last = marks.ends[Math.max(0, around.segmentEnd[i]! - 1)]!;
  out[at++] = ending ? featureKey(61, ending) : 0;
  out[at++] = next ? featureKey(62, next, near(distance, 6)) : 0;
  out[at++] = next ? featureKey(63, (next - 1) & 7, distance) : 0;
  out[at++] = featureKey(
    64,
    (last - 1) & 7,
    near(around.segmentEnd[i]! - 1 - i, 9),
    near(i - around.segmentStart[i]!, 3),
  );
  out[at++] = ending ? featureKey(65, (ending - 1) & 7, i + 1 === around.segmentEnd[i] ? 1 : 0) : 0;
  return at;
}

function writeRarity(i: number, { two, three, four }: RarityMarks, out: Int32Array, at: number): void {
  const twoBefore = i < 1 ? 0 : two[i - 1]!;
  const threeBefore = i < 2 ? 0 : three[i - 2]!;
  const fourBefore = i < 3 ? 0 : four[i - 3]!;
  const twoEarlier = i < 2 ? 0 : two[i - 2]!;
  out[at++] = featureKey(71, two[i]!, twoBefore);
  out[at++] = featureKey(72, three[i]!, two[i]!);
  out[at++] = featureKey(73, threeBefore, twoBefore);
  out[at++] = featureKey(74, four[i]!, three[i]!);
  out[at++] = featureKey(75, fourBefore, threeBefore);
  out[at++] = featureKey(76, mix(twoEarlier, twoBefore), two[i]!);
  out[at++] = featureKey(77, three[i]!, threeBefore);
}
