import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { stringHash } from "../tagger/feature-hash.ts";
import { shippedFeatureSources } from "../tagger/feature-sources.ts";
import { LONGEST_MARKED, markedLength, markedValue, placeMarks } from "../tagger/text-marks.ts";
import type { FrameItem } from "./clause-frames.ts";
import type { FeatureSink } from "./feature-list.ts";
import { KeptFeatures } from "./kept-features.ts";

const LEVELS = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];

/** A number and its unit behind the name: 等5条, 2平方公里. */
const COUNTED = /等?[0-9一二两三四五六七八九十百千余多]+(个|座|处|条|家|所|栋|项|批|公里|亩|万|米|口|台)/u;
/** Words that make a class of what follows. */
const PLURAL = /一批|各类|一系列|更多|若干|各地|各级|分类|全面/u;

/** Kinds of names of divisions (see `shippedFeatureSources`) that are no words of the language. */
const DIVISION = { from: 1, to: 8 };

/** 1: the name opens with a division's name, 2: one stands inside it, 0: none. Where several begin, the longest counts. */
function divisionIn(text: string, [start, end]: Span): 0 | 1 | 2 {
  const { places } = shippedFeatureSources();
  if (places === null) return 0;
  const { begins } = placeMarks(text, places);
  for (let at = start; at < end - 1; at++) {
    const mark = begins[at]!;
    if (mark === 0) continue;
    const kind = markedValue(mark);
    if (kind < DIVISION.from || kind > DIVISION.to) continue;
    const length = markedLength(mark);
    if ((length < LONGEST_MARKED ? at + length : places.trie.endAt(text, at)) <= end) return at === start ? 1 : 2;
  }
  return 0;
}

/** By the last verb before the name (number + 1), the report's level (number + 1), the division in the name, and its kind. */
const REPORT = new KeptFeatures(14, (out, key) => {
  const lead = (key >> 11) - 1;
  const level = ((key >> 8) & 7) - 1;
  const division = (key >> 6) & 3;
  const kind = key & 63;
  out.add(190, level);
  out.add(191, level, kind);
  out.add(192, level, lead);
  out.add(193, division);
  out.add(194, division, kind);
  out.add(199, division, level);
});
const PLURALS = new KeptFeatures(7, (out, key) => {
  out.add(217, key >> 6, key & 63);
  out.add(218, key >> 6);
});

/**
 * Adds what tells one work from a class of works: whose report it is (provinces speak of classes), whether the name holds that of a
 * division, whether things are counted behind it or many are spoken of before it. `kind` as of `suffixClass`, `lead` the number
 * of the last verb before the name or -1.
 */
export function addReportFeatures(
  out: FeatureSink,
  reading: Pick<Reading, "text" | "report">,
  item: FrameItem,
  kind: number,
  lead: number,
): void {
  const { text } = reading;
  const end = item.at[1];
  const level = LEVELS.indexOf(reading.report.level ?? "") + 1;
  const division = divisionIn(text, item.at);
  const unit = COUNTED.exec(text.slice(end, Math.min(item.clause[1], end + 30)))?.[1];
  const plural = PLURAL.test(text.slice(item.clause[0], end)) ? 1 : 0;
  out.addKept(REPORT, ((lead + 1) << 11) | (level << 8) | (division << 6) | kind);
  out.add(216, unit === undefined ? 0 : stringHash(unit), item.head === null ? 0 : 1);
  out.addKept(PLURALS, (plural << 6) | kind);
}
