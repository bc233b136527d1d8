import { type Reading, roleAt } from "../../domain/reading.ts";
import { stringHash } from "../tagger/feature-hash.ts";
import type { FrameItem } from "./clause-frames.ts";
import type { FeatureSink } from "./feature-list.ts";
import { KeptFeatures } from "./kept-features.ts";
import { lastStrong, type WorkVerb, workVerbs } from "./work-verbs.ts";

/** 0: said of the past, 1: of the future. */
export function halfAt(reading: Pick<Reading, "sections">, at: number): 0 | 1 {
  const role = roleAt(reading, at);
  return role === "PLAN" || role === "REQUIREMENTS" || role === "SELF_BUILDING" ? 1 : 0;
}

/** Added to the kind of a joint name; kinds stay below 64. */
export const JOINT = 20;

const statusOf = (verb: WorkVerb, half: number): string => (half === 1 ? verb.plan : verb.review) ?? "-";

/** Hash of the status that a verb (its number + 1, 0 for none) gives in a half of a report. */
const statusHash = (numbered: number, half: number): number =>
  numbered === 0 ? 0 : stringHash(statusOf(workVerbs().rows[numbered - 1]!, half));

const numbered = (verb: WorkVerb | undefined): number => (verb ? verb.number + 1 : 0);

const LEADS = new KeptFeatures(11, (out, verb) => out.add(101, verb));
const TAILS = new KeptFeatures(11, (out, verb) => out.add(102, verb));

/** By the last verb before the name and behind it (numbers + 1 below 2048), the half of the report, and the kind of name. */
const VERBS = new KeptFeatures(14, (out, key) => {
  const lead = key >> 18;
  const tail = (key >> 7) & 2047;
  const half = (key >> 6) & 1;
  const kind = key & 63;
  const leadStatus = statusHash(lead, half);
  const tailStatus = statusHash(tail, half);
  out.add(103, lead - 1, half);
  out.add(104, tail - 1, half);
  out.add(105, leadStatus, tailStatus, half);
  out.add(106, leadStatus, kind);
  out.add(107, tailStatus, kind);
  out.add(108, lead - 1, kind);
});
const FIRST_TAIL = new KeptFeatures(11, (out, key) => out.add(109, (key >> 6) - 1, key & 63));

/** Class words by a number as they come, from 1 on, and their hashes; the number only stands for the word in keys. */
const headNumbers = new Map<string, number>();
const headHashes = [0];

function headNumber(head: string | null): number {
  if (head === null) return 0;
  let number = headNumbers.get(head);
  if (number === undefined) {
    number = headHashes.push(stringHash(head) | 1) - 1;
    headNumbers.set(head, number);
  }
  return number;
}

const length = (n: number): number => (n < 12 ? n : n < 16 ? 12 : n < 22 ? 13 : 14);

/** By the class word, whether it is counted, the name's length and kind, and the half of the report. */
const HEADS = new KeptFeatures(13, (out, key) => {
  const kind = key & 63;
  const half = (key >> 6) & 1;
  const counted = (key >> 7) & 1;
  const size = (key >> 8) & 15;
  const head = headHashes[key >> 12]!;
  out.add(110, head);
  out.add(111, head, kind);
  out.add(112, head, counted, kind);
  out.add(113, kind);
  out.add(114, kind, half);
  out.add(115, size);
  out.add(116, size, kind);
});

/** Adds the verbs and the class word round a name, and its length; `kind` as of `suffixClass`. */
export function addVerbFeatures(out: FeatureSink, item: FrameItem, half: 0 | 1, kind: number): void {
  const { leads, tails } = item;
  const lead = numbered(lastStrong(leads));
  out.add(100, half);
  for (let i = 0; i < leads.length; i++) out.addKept(LEADS, leads[i]!.number);
  for (let i = 0; i < tails.length; i++) out.addKept(TAILS, tails[i]!.number);
  out.addKept(VERBS, (lead << 18) | (numbered(tails.at(-1)) << 7) | (half << 6) | kind);
  out.addKept(FIRST_TAIL, (numbered(tails[0]) << 6) | kind);
  const size = length(item.at[1] - item.at[0]);
  out.addKept(HEADS, (headNumber(item.head) << 12) | (size << 8) | ((item.counted ? 1 : 0) << 7) | (half << 6) | kind);
}

/** Statuses by a number, for keys. */
const STATUSES = ["", "-", "PLANNED", "SIGNED", "STARTED", "COMPLETED", "OPERATING"];
const statusNumber = (verb: WorkVerb | undefined, half: number): number =>
  verb ? STATUSES.indexOf(statusOf(verb, half)) : 0;
const hashOfStatus = (number: number): number => (number === 0 ? 0 : stringHash(STATUSES[number]!));

/** By the name's shapes (a bit each), its kind, and the statuses of the verbs before and behind it. */
const SHAPES = new KeptFeatures(14, (out, key) => {
  const kind = (key >> 6) & 63;
  for (let index = 0, rest = key >> 12; rest !== 0; index++, rest >>= 1) {
    if ((rest & 1) === 0) continue;
    out.add(150, index);
    out.add(151, index, kind);
    out.add(152, index, hashOfStatus((key >> 3) & 7), hashOfStatus(key & 7));
  }
});

/** Adds the shapes of a name (as of `nameShapes`) with the statuses that the verbs round it give. */
export function addShapeFeatures(out: FeatureSink, item: FrameItem, half: 0 | 1, kind: number, shapes: number): void {
  if (shapes === 0) return;
  const statuses = (statusNumber(lastStrong(item.leads), half) << 3) | statusNumber(item.tails.at(-1), half);
  out.addKept(SHAPES, (shapes << 12) | (kind << 6) | statuses);
}
