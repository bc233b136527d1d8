import { type Reading, roleAt } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { stringHash } from "../tagger/feature-hash.ts";
import { shippedRarity } from "../tagger/rarity.ts";
import type { FrameItem } from "./clause-frames.ts";
import type { FeatureSink } from "./feature-list.ts";
import { nameShapes } from "./name-shapes.ts";
import { suffixClass } from "./name-suffixes.ts";
import { addReportFeatures } from "./report-features.ts";
import { lastStrong, type WorkVerb } from "./work-verbs.ts";

/** 0: said of the past, 1: of the future. */
export function halfAt(reading: Pick<Reading, "sections">, at: number): 0 | 1 {
  const role = roleAt(reading, at);
  return role === "PLAN" || role === "REQUIREMENTS" || role === "SELF_BUILDING" ? 1 : 0;
}

/** Listmates that far away, in members, are looked at. */
const NEAR = 24;

const length = (n: number): number => (n < 12 ? n : n < 16 ? 12 : n < 22 ? 13 : 14);

/** The members of a clause's list (no joint ones) and the kinds of their names (`suffixClass`). */
export interface Listmates {
  readonly items: readonly FrameItem[];
  readonly kinds: readonly number[];
}

/** Hashes of the words that a verb's status or the class word of a list may be: few, and asked for at each candidate. */
const hashes = new Map<string, number>();

function wordHash(word: string): number {
  let hash = hashes.get(word);
  if (hash === undefined) {
    hash = stringHash(word);
    hashes.set(word, hash);
  }
  return hash;
}

function statusHash(verb: WorkVerb | undefined, half: 0 | 1): number {
  return verb ? wordHash((half === 1 ? verb.plan : verb.review) ?? "-") : 0;
}

/** A list's member as a case for the classifier. */
export interface ProjectCase {
  readonly item: FrameItem;
  readonly listmates: Listmates;
  /** A second cut of a member that stands among the candidates uncut too. */
  readonly further: boolean;
}

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
  out.add(100, half);
  const lead = lastStrong(item.leads)?.number ?? -1;
  const tail = item.tails.at(-1)?.number ?? -1;
  const leadStatus = statusHash(lastStrong(item.leads), half);
  const tailStatus = statusHash(item.tails.at(-1), half);
  const kind = suffixClass(text, start, end) + (item.joint ? 20 : 0);
  const head = item.head === null ? 0 : wordHash(item.head) | 1;
  for (const verb of item.leads) out.add(101, verb.number);
  for (const verb of item.tails) out.add(102, verb.number);
  out.add(103, lead, half);
  out.add(104, tail, half);
  out.add(105, leadStatus, tailStatus, half);
  out.add(106, leadStatus, kind);
  out.add(107, tailStatus, kind);
  out.add(108, lead, kind);
  out.add(109, item.tails[0]?.number ?? -1, kind);
  out.add(110, head);
  out.add(111, head, kind);
  out.add(112, head, item.counted ? 1 : 0, kind);
  out.add(113, kind);
  out.add(114, kind, half);
  out.add(115, length(size));
  out.add(116, length(size), kind);
  for (let n = 1; n <= Math.min(4, size); n++) {
    out.add(120 + n, stringHash(text, end - n, end));
    out.add(130 + n, stringHash(text, start, start + n));
  }
  for (let i = start; i + 2 <= end; i++) out.add(140, stringHash(text, i, i + 2));
  if (size <= 10) out.add(142, stringHash(text, start, end));
  for (let index = 0, rest = nameShapes(text, start, end); rest !== 0; index++, rest >>= 1) {
    if ((rest & 1) === 0) continue;
    out.add(150, index);
    out.add(151, index, kind);
    out.add(152, index, leadStatus, tailStatus);
  }
  const before = start > 0 ? text.charCodeAt(start - 1) : 0;
  const after = end < text.length ? text.charCodeAt(end) : 0;
  out.add(160, before);
  out.add(161, after);
  out.add(162, before, after);
  out.add(163, stringHash(text, Math.max(0, start - 2), start));
  out.add(164, stringHash(text, end, end + 2));
  out.add(165, Math.min(item.members, 6), Math.min(item.index, 3));
  out.add(166, Math.min(item.members, 6), kind);
  out.add(167, stringHash(text, item.clause[0], item.clause[0] + 2));
  out.add(168, item.subject ? 1 : 0, kind);
  out.add(169, stringHash(item.rest, 0, Math.min(3, item.rest.length)));
  for (let i = 0; i < listmates.items.length; i++) {
    const mate = listmates.items[i]!;
    if (mate !== item && Math.abs(mate.index - item.index) <= NEAR) out.add(170, listmates.kinds[i]!);
  }
  addRarity(out, text, item.at, kind);
  addReportFeatures(out, reading, item, kind, lead);
  if (further) out.add(171, 1);
}

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
  const share2 = Math.min(4, rare2);
  const share3 = Math.min(6, rare3);
  out.add(180, share2);
  out.add(181, share3);
  out.add(182, share3, kind);
  out.add(183, least3);
  out.add(184, pairs > 0 ? Math.round((4 * rare3) / pairs) : 0, kind);
  out.add(185, two[start]!, three[start]!);
  out.add(186, four[start]!, kind);
}
