import type { Span } from "../../domain/span.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { markTable } from "../../text/mark-table.ts";
import { type FoundAmount, scanAmounts } from "../quantity/scan-amounts.ts";
import { descriptors } from "./descriptors.ts";
import { relativeTargets } from "./relative-targets.ts";
import { SIGN } from "./signs.ts";
import { isSmallCount } from "./small-counts.ts";

/** What parts the segments of a sentence; 、 does not. */

const STOPS = 1;
const OPENS = 2;
const CLOSES = 3;
const LISTS = 4;
const FULL_WIDTH_CLOSE = 0xff09;
const signs = markTable([
  ["，。；：！？﹔﹐\n,;:!?", STOPS],
  ["（(", OPENS],
  ["）)", CLOSES],
  ["、", LISTS],
]);

/** Does the unit at `at` part two segments? */
export const stopsSegment = (text: string, at: number): boolean => signs[text.charCodeAt(at)] === STOPS;

/** Start of the segment that ends at `end`, no further back than `floor`. */
export function segmentStart(text: string, end: number, floor: number): number {
  let start = end;
  while (start > floor && !stopsSegment(text, start - 1)) start--;
  return start;
}

/** A figure of a sentence with the words round it. Offsets in UTF-16 units of the text. */
export interface Place {
  readonly found: FoundAmount;
  /** Start of the words that lead to it: after the last stop or the last figure. */
  readonly from: number;
  readonly left: string;
  /** End of the words that follow it within its segment. */
  readonly until: number;
  readonly right: string;
  readonly firstInSegment: boolean;
  /** In a bracket that opens right after another figure: 1.2亿美元（折合人民币**8.6亿元**）. */
  readonly aside: boolean;
  /** End of its segment: the next stop that is no 、. */
  readonly segmentEnd: number;
}

function allAmounts(text: string, [start, end]: Span, signs: number): FoundAmount[] {
  const scanned: FoundAmount[] = [];
  for (const found of scanAmounts(text, start, end)) {
    const counts = !found.weak || found.scale !== "" || found.unit?.kind === "ratio" || found.unit?.kind === "point";
    if (counts || isSmallCount(text, found, start, end, scanned[scanned.length - 1] ?? null)) scanned.push(found);
  }
  if ((signs & SIGN.relative) === 0) return scanned;
  const relative = relativeTargets(text, start, end);
  if (relative.length === 0) return scanned;
  return [...scanned, ...relative].sort((a, b) => a.at[0] - b.at[0]);
}

/** What a sentence with a number of an item begins with: a digit or a blank. */
const BEFORE_ITEM = new CharacterSet(/[\d０-９\s]/);

/** 1、财政收入…, 2.2023年…: the number of an item at the head of a sentence is no part of what it says. */
function withoutNumber(text: string, [start, end]: Span): Span {
  if (!BEFORE_ITEM.hasAt(text, start)) return [start, end];
  const head = /^\s*(?:\d{1,2}|[０-９]{1,2})[、.．]\s*(?=[^\d０-９\s]|(?:19|20)\d\d年)/.exec(
    text.slice(start, Math.min(end, start + 16)),
  );
  return head === null ? [start, end] : [start + head[0].length, end];
}

/** The figures of one sentence, those that only describe a thing left out, in order. `signs`: those of the sentence. */
export function placesIn(text: string, whole: Span, signs: number): Place[] {
  const sentence = withoutNumber(text, whole);
  const amounts = allAmounts(text, sentence, signs);
  if (amounts.length === 0) return [];
  const marks = descriptors(text, amounts, sentence[0], sentence[1]);
  return places(
    text,
    sentence,
    amounts.filter((_, index) => !marks[index]),
  );
}

function places(text: string, [start, end]: Span, amounts: readonly FoundAmount[]): Place[] {
  let depth = 0;
  let cursor = start;
  let segment = start;
  let aside = false;
  return amounts.map((found, index) => {
    for (; cursor < found.whole[0]; cursor++) {
      const sign = signs[text.charCodeAt(cursor)];
      if (sign === OPENS) {
        if (depth === 0) aside = index > 0 && cursor === amounts[index - 1]!.whole[1];
        depth++;
      } else if (sign === CLOSES) depth = Math.max(0, depth - 1);
      else if (depth === 0 && sign === STOPS) segment = cursor + 1;
    }
    const previous = amounts[index - 1];
    const from = Math.max(segment, previous === undefined ? start : previous.whole[1]);
    let until = found.whole[1];
    const limit = amounts[index + 1]?.whole[0] ?? end;
    let inside = 0;
    while (until < limit) {
      const sign = signs[text.charCodeAt(until)];
      if (sign === OPENS) inside++;
      else if (sign === CLOSES && inside > 0) inside--;
      else if (inside === 0 && (sign === STOPS || text.charCodeAt(until) === FULL_WIDTH_CLOSE)) break;
      else if (inside === 0 && sign === LISTS && limit < end && !stopBetween(text, until, limit)) break;
      until++;
    }
    return {
      found,
      from,
      left: text.slice(from, found.whole[0]),
      until,
      right: text.slice(found.whole[1], until),
      firstInSegment: previous === undefined || previous.whole[1] <= segment,
      aside: aside && depth > 0,
      segmentEnd: segmentEnd(text, found.whole[1], end),
    };
  });
}

/** A segment is followed no further than this. */
const LONGEST_SEGMENT = 400;

function segmentEnd(text: string, from: number, end: number): number {
  let at = from;
  let inside = 0;
  const high = Math.min(end, from + LONGEST_SEGMENT);
  for (; at < high; at++) {
    const sign = signs[text.charCodeAt(at)];
    if (sign === OPENS) inside++;
    else if (sign === CLOSES && inside > 0) inside--;
    else if (inside === 0 && sign === STOPS) break;
  }
  return at;
}

function stopBetween(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (signs[text.charCodeAt(index)] === STOPS) return true;
  return false;
}

/** 分别增长5%、7%以上: the bound at the end of a joint row holds for all of it. */
export function withBoundOf(place: Place, last: FoundAmount): Place {
  const { found } = place;
  if (found === last || found.after !== null || last.after === null || found.amount.form === "MASKED") return place;
  const { form, comparator } = last.amount;
  const wording = [found.amount.wording, last.amount.wording].filter((word) => word !== "").join(" ");
  const amount = found.amount.form === "RANGE" ? found.amount : { ...found.amount, form, comparator, wording };
  return { ...place, found: { ...found, amount, after: last.after } };
}
