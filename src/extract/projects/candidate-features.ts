import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { mix, stringHash } from "../tagger/feature-hash.ts";
import { shippedRarity } from "../tagger/rarity.ts";
import type { FrameItem } from "./clause-frames.ts";
import type { FeatureSink } from "./feature-list.ts";
import { KeptFeatures } from "./kept-features.ts";
import { nameShapes } from "./name-shapes.ts";
import { suffixClass } from "./name-suffixes.ts";
import { addReportFeatures } from "./report-features.ts";
import { addShapeFeatures, addVerbFeatures, halfAt, JOINT } from "./verb-features.ts";
import { lastStrong } from "./work-verbs.ts";

/** Listmates that far away, in members, are looked at. */
const NEAR = 24;

/** The members of a clause's list (no joint ones) and the kinds of their names (`suffixClass`). */
export interface Listmates {
  readonly items: readonly FrameItem[];
  readonly kinds: readonly number[];
}

/** A list's member as a case for the classifier. */
export interface ProjectCase {
  readonly item: FrameItem;
  readonly listmates: Listmates;
  /** A second cut of a member that stands among the candidates uncut too. */
  readonly further: boolean;
}

/** A pair of characters as a key of 32 bits; 0 stands for one beyond the text. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

const pairOf = (template: number, bits: number): KeptFeatures =>
  new KeptFeatures(bits, (out, pair) => out.add(template, pairHash(pair)));
const pairHash = (pair: number): number => mix(mix(NO_CHARACTERS, pair >>> 16), pair & 0xffff);
const NO_CHARACTERS = stringHash("");
const characterOf = (template: number): KeptFeatures =>
  new KeptFeatures(12, (out, code) => out.add(template, mix(NO_CHARACTERS, code)));

const PAIRS = pairOf(140, 16);
const LAST = [characterOf(121), pairOf(122, 13)];
const FIRST = [characterOf(131), pairOf(132, 13)];
const PAIR_BEHIND = pairOf(164, 13);
const PAIR_BEFORE = pairOf(163, 13);
const CLAUSE_PAIR = pairOf(167, 13);

/** By the characters before and behind the name. */
const BORDERS = new KeptFeatures(13, (out, pair) => {
  out.add(160, pair >>> 16);
  out.add(161, pair & 0xffff);
  out.add(162, pair >>> 16, pair & 0xffff);
});

/** By the number of members, the place among them and the kind of name. */
const MEMBERS = new KeptFeatures(10, (out, key) => {
  out.add(165, key >> 8, (key >> 6) & 3);
  out.add(166, key >> 8, key & 63);
});

const MATES = new KeptFeatures(6, (out, kind) => out.add(170, kind));

/**
 * Adds what the classifier of works sees of a candidate: the verbs, class word and list round it, its characters, how common
 * they are, its shape and its neighbours.
 */
export function addProjectFeatures(
  out: FeatureSink,
  reading: Pick<Reading, "text" | "sections" | "report">,
  { item, listmates, further }: ProjectCase,
): void {
  const { text } = reading;
  const [start, end] = item.at;
  const size = end - start;
  const half = halfAt(reading, start);
  const kind = suffixClass(text, start, end) + (item.joint ? JOINT : 0);
  addVerbFeatures(out, item, half, kind);
  for (let n = 1; n <= Math.min(4, size); n++) {
    if (n <= 2) {
      out.addKept(LAST[n - 1]!, n === 1 ? text.charCodeAt(end - 1) : pairAt(text, end - 2));
      out.addKept(FIRST[n - 1]!, n === 1 ? text.charCodeAt(start) : pairAt(text, start));
    } else {
      out.add(120 + n, stringHash(text, end - n, end));
      out.add(130 + n, stringHash(text, start, start + n));
    }
  }
  for (let i = start; i + 2 <= end; i++) out.addKept(PAIRS, pairAt(text, i));
  if (size <= 10) out.add(142, stringHash(text, start, end));
  addShapeFeatures(out, item, half, kind, nameShapes(text, start, end));
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  out.addKept(BORDERS, (before << 16) | text.charCodeAt(end));
  if (start >= 2) out.addKept(PAIR_BEFORE, pairAt(text, start - 2));
  else out.add(163, stringHash(text, 0, start));
  out.addKept(PAIR_BEHIND, pairAt(text, end));
  out.addKept(MEMBERS, (Math.min(item.members, 6) << 8) | (Math.min(item.index, 3) << 6) | kind);
  out.addKept(CLAUSE_PAIR, pairAt(text, item.clause[0]));
  out.add(168, item.subject ? 1 : 0, kind);
  out.add(169, stringHash(text, end, Math.min(end + 3, item.restEnd)));
  for (let i = 0; i < listmates.items.length; i++) {
    const mate = listmates.items[i]!;
    if (mate !== item && Math.abs(mate.index - item.index) <= NEAR) out.addKept(MATES, listmates.kinds[i]!);
  }
  addRarity(out, text, item.at, kind);
  addReportFeatures(out, reading, item, kind, lastStrong(item.leads)?.number ?? -1);
  if (further) out.add(171, 1);
  if (item.joint) addJointFeatures(out, item, listmates, kind);
}

/** What tells a list that names one work (甲路、乙路改造) from one of several: its first and last members' kinds and lengths. */
function addJointFeatures(out: FeatureSink, { at }: FrameItem, { items, kinds }: Listmates, kind: number): void {
  let first = -1;
  let last = -1;
  let count = 0;
  for (let i = 0; i < items.length; i++) {
    const [start, end] = items[i]!.at;
    if (start < at[0] || end > at[1]) continue;
    if (first < 0) first = i;
    last = i;
    count++;
  }
  if (first < 0) return;
  const [firstStart, firstEnd] = items[first]!.at;
  const [lastStart, lastEnd] = items[last]!.at;
  const beyond = at[1] > lastEnd ? 1 : 0;
  out.add(220, kinds[first]!, kinds[last]!, beyond);
  out.add(221, kinds[first]!, kind);
  out.add(222, Math.min(6, firstEnd - firstStart), kind);
  out.add(223, Math.min(5, count), kind);
  out.add(224, Math.max(-3, Math.min(8, lastEnd - lastStart - (firstEnd - firstStart))), beyond);
}

/** By how many pairs and triples are rare, how common the least triple is, the share of rare triples, and the kind of name. */
const COMMONNESS = new KeptFeatures(13, (out, key) => {
  const kind = key & 63;
  const share3 = (key >> 6) & 7;
  out.add(180, key >> 16);
  out.add(181, share3);
  out.add(182, share3, kind);
  out.add(183, (key >> 9) & 15);
  out.add(184, (key >> 13) & 7, kind);
});
/** By the classes of the strings of 2, 3 and 4 characters that begin the name, and its kind. */
const BEGINNING = new KeptFeatures(13, (out, key) => {
  out.add(185, key >> 14, (key >> 10) & 15);
  out.add(186, (key >> 6) & 15, key & 63);
});

function addRarity(out: FeatureSink, text: string, [start, end]: Span, kind: number): void {
  const { two, three, four } = shippedRarity().marksOf(text);
  let pairs = 0;
  let rare2 = 0;
  let rare3 = 0;
  let least3 = 15;
  for (let i = start; i + 2 <= end; i++) {
    pairs++;
    if (two[i] === 0) rare2++;
    if (i + 3 <= end) {
      const kind3 = three[i]!;
      if (kind3 === 0) rare3++;
      least3 = Math.min(least3, kind3);
    }
  }
  const share = pairs > 0 ? Math.round((4 * rare3) / pairs) : 0;
  const shares = (Math.min(4, rare2) << 16) | (share << 13);
  out.addKept(COMMONNESS, shares | (least3 << 9) | (Math.min(6, rare3) << 6) | kind);
  out.addKept(BEGINNING, (two[start]! << 14) | (three[start]! << 10) | (four[start]! << 6) | kind);
}
