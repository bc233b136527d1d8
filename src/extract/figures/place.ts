import type { Span } from "../../domain/span.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { copyOf } from "../quantity/amount-of.ts";
import { type FoundAmount, foundAs, scanAmounts } from "../quantity/scan-amounts.ts";
import { descriptors } from "./descriptors.ts";
import { relativeTargets } from "./relative-targets.ts";
import { SIGN, type SignedText } from "./signs.ts";
import { isSmallCount } from "./small-counts.ts";

const NO_AMOUNTS: readonly FoundAmount[] = [];
const FULL_WIDTH_CLOSE = 0xff09;
const LIST_COMMA = 0x3001;

/** A figure of a sentence with the words round it. Offsets in UTF-16 units of the text. */
export interface Place {
  readonly found: FoundAmount;
  /** Start of the words that lead to it: after the last stop or the last figure. */
  readonly from: number;
  readonly left: string;
  /** What characters `left` holds (`SIGN`). */
  readonly leftSigns: number;
  /** End of the words that follow it within its segment. */
  readonly until: number;
  readonly right: string;
  readonly rightSigns: number;
  readonly firstInSegment: boolean;
  /** In a bracket that opens right after another figure: 1.2亿美元（折合人民币**8.6亿元**）. */
  readonly aside: boolean;
}

const isWeak = ({ weak, scale, unit }: FoundAmount): boolean =>
  weak && scale === "" && unit?.kind !== "ratio" && unit?.kind !== "point";

/** The amounts printed in a sentence, Chinese numerals below ten only where they count things. */
function printedAmounts({ text, units }: SignedText, [start, end]: Span): readonly FoundAmount[] {
  const scanned = scanAmounts(text, start, end, units);
  if (!scanned.some(isWeak)) return scanned;
  const kept: FoundAmount[] = [];
  for (const found of scanned)
    if (!isWeak(found) || isSmallCount(text, found, start, end, kept.at(-1) ?? null)) kept.push(found);
  return kept;
}

function allAmounts(source: SignedText, sentence: Span, signs: number): readonly FoundAmount[] {
  const printed = printedAmounts(source, sentence);
  const relative = (signs & SIGN.relative) === 0 ? NO_AMOUNTS : relativeTargets(source.text, ...sentence);
  return relative.length === 0 ? printed : [...printed, ...relative].sort((a, b) => a.at[0] - b.at[0]);
}

/** What a sentence with a number of an item begins with: a digit, a numeral or a blank. */
const BEFORE_ITEM = new CharacterSet(/[\d０-９\s一二三四五六七八九十]/);

/** 1、财政收入…, 2.2023年…: the number of an item at the head of a sentence is no part of what it says. */
function withoutNumber(text: string, whole: Span): Span {
  const [start, end] = whole;
  if (!BEFORE_ITEM.hasAt(text, start)) return whole;
  const head =
    /^\s*(?:\d{1,2}|[０-９]{1,2}|[一二三四五六七八九十]{1,3})[、.．]\s*(?=[^\d０-９\s二三]|(?:19|20)\d\d年)/.exec(
      text.slice(start, Math.min(end, start + 16)),
    );
  return head === null ? whole : [start + head[0].length, end];
}

/** The figures of one sentence, those that only describe a thing left out, in order. `signs`: those of the sentence. */
export function placesIn(source: SignedText, whole: Span, signs: number): Place[] {
  if ((signs & (SIGN.amount | SIGN.relative)) === 0) return [];
  const sentence = withoutNumber(source.text, whole);
  const amounts = allAmounts(source, sentence, signs);
  if (amounts.length === 0) return [];
  const marks = descriptors(source.text, amounts, sentence[0], sentence[1], (signs & SIGN.quote) !== 0);
  return marks.includes(true)
    ? places(
        source,
        sentence,
        amounts.filter((_, index) => !marks[index]),
      )
    : places(source, sentence, amounts);
}

function places(source: SignedText, [start, end]: Span, amounts: readonly FoundAmount[]): Place[] {
  const { text } = source;
  const list: Place[] = [];
  let depth = 0;
  let cursor = start;
  let segment = start;
  let aside = false;
  let last = -1;
  for (let index = 0; index < amounts.length; index++) {
    const found = amounts[index]!;
    for (; cursor < found.whole[0]; cursor++) {
      const sign = source.at(cursor);
      if ((sign & (SIGN.opens | SIGN.closes | SIGN.stop)) === 0) continue;
      if ((sign & SIGN.opens) !== 0) {
        if (depth === 0) aside = cursor === last;
        depth++;
      } else if ((sign & SIGN.closes) !== 0) depth = Math.max(0, depth - 1);
      else if (depth === 0) segment = cursor + 1;
    }
    const from = Math.max(segment, last < 0 ? start : last);
    const next = found.whole[1];
    const until = rightEnd(source, next, amounts[index + 1]?.whole[0] ?? end, end);
    list.push({
      found,
      from,
      left: text.slice(from, found.whole[0]),
      leftSigns: source.in(from, found.whole[0]),
      until,
      right: text.slice(next, until),
      rightSigns: source.in(next, until),
      firstInSegment: last <= segment,
      aside: aside && depth > 0,
    });
    last = next;
  }
  return list;
}

/** Where the words end that follow an amount: at a stop, a bracket's end, or the 、 before the `next` amount of its segment. */
function rightEnd(source: SignedText, from: number, next: number, end: number): number {
  let inside = 0;
  let until = from;
  for (; until < next; until++) {
    const sign = source.at(until);
    if ((sign & (SIGN.opens | SIGN.closes | SIGN.stop | SIGN.list)) === 0) continue;
    if ((sign & SIGN.opens) !== 0) inside++;
    else if ((sign & SIGN.closes) !== 0 && inside > 0) inside--;
    else if (inside > 0) continue;
    else if ((sign & SIGN.stop) !== 0 || source.units[until] === FULL_WIDTH_CLOSE) break;
    else if (source.units[until] === LIST_COMMA && next < end && source.segmentEnd(until, next) === next) break;
  }
  return until;
}

/** A segment is followed no further than this. */
const LONGEST_SEGMENT = 400;

/** End of the segment that goes on at `from`: the next stop that no bracket holds. */
export function segmentEnd(source: SignedText, from: number, end: number): number {
  let at = from;
  let inside = 0;
  const high = Math.min(end, from + LONGEST_SEGMENT);
  for (; at < high; at++) {
    const sign = source.at(at);
    if ((sign & SIGN.opens) !== 0) inside++;
    else if ((sign & SIGN.closes) !== 0 && inside > 0) inside--;
    else if (inside === 0 && (sign & SIGN.stop) !== 0) break;
  }
  return at;
}

/** A place with other words before it. Fields in the order of all places, none spread: objects of one shape are read faster. */
export function withLeft(place: Place, from: number, left: string, leftSigns: number): Place {
  const { found, until, right, rightSigns, firstInSegment, aside } = place;
  return { found, from, left, leftSigns, until, right, rightSigns, firstInSegment, aside };
}

/** 分别突破500亿元、200亿元: the bound before a joint row holds for all of it. */
export function boundBefore(found: FoundAmount, first: FoundAmount): FoundAmount {
  if (found === first || found.before !== null || found.after !== null || first.before === null) return found;
  if (found.amount.form !== "POINT" || first.amount.form === "MASKED") return found;
  const { form, comparator, wording } = first.amount;
  const amount = Object.assign(copyOf(found.amount), { form, comparator, wording });
  return foundAs(found, found.at, found.whole, amount, found.after);
}

/** 分别增长5%、7%以上: the bound at the end of a joint row holds for all of it. */
export function boundAs(found: FoundAmount, last: FoundAmount): FoundAmount {
  if (found === last || found.after !== null || last.after === null || found.amount.form === "MASKED") return found;
  if (found.amount.form === "RANGE") return foundAs(found, found.at, found.whole, found.amount, last.after);
  const { form, comparator } = last.amount;
  const wording = [found.amount.wording, last.amount.wording].filter((word) => word !== "").join(" ");
  const amount = Object.assign(copyOf(found.amount), { form, comparator, wording });
  return foundAs(found, found.at, found.whole, amount, last.after);
}
