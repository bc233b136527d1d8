import type { Span } from "../domain/span.ts";
import { copyClosed } from "./close-blanks.ts";
import type { KeptLines } from "./furniture.ts";
import { endsSentence, holdsSign, type Line } from "./line.ts";
import { isPure, type Setting, settingOf } from "./line-setting.ts";
import { SIGN } from "./line-signs.ts";
import { type MappedText, MappedTextBuilder } from "./mapped-text.ts";
import { markTable } from "./mark-table.ts";
import { isTableRow } from "./table-row.ts";

/** Readable text, one paragraph a line. */
export interface Reflowed {
  readonly mapped: MappedText;
  /** Paragraphs without line ends. */
  readonly paragraphs: readonly Span[];
}

const LINE_END = 0x0a;
/** Units that title and head seldom have more of. */
const HEAD_ROOM = 500;

const NUMBERED =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|节)|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．.]|[（(]?\d{1,2}[)）、．](?!\d)|\d{1,2}\.[ \u3000]{0,2}(?=\p{Script=Han})|[●■◆▲★◇○*•]|——)/u;
const GREETING = /^(?:各位代表|各位委员|同志们)[，,！!：:]/;
const HEADING_END =
  /(?:回顾|安排|工作|任务|目标|要求|情况|建设|部署|思路|重点|总结|成绩|问题|打算|意见|报告|发展|措施|展望)$/;
/** 主要指标（单位：万元）: the caption of a table. */
const CAPTION = /(?:^|[（(])\s*(?:计量)?单位[:：][^，。；：:]{1,8}[)）]?$/;

/** 振兴。: no paragraph begins with a sentence of one word, but the last word of a heading stands so before its text. */
const LAST_WORD = /^\p{Script=Han}{1,2}。/u;
/** Most UTF-16 units of it before the full stop. */
const LONGEST_WORD = 4;
const FULL_STOP = 0x3002;

/** What a line may begin with: a greeting, what no paragraph begins with, a number of an item or what stands before it, a mark of one. */
const MAY_GREET = 1;
const GOES_ON = 2;
const NUMERAL = 3;
const BEFORE_NUMERAL = 4;
const BULLET = 5;
const beginnings = markTable([
  ["各同", MAY_GREET],
  ["，。、；：！？）”’》】%％‰,;)", GOES_ON],
  ["一二三四五六七八九十0123456789", NUMERAL],
  ["第（(", BEFORE_NUMERAL],
  ["●■◆▲★◇○*•—", BULLET],
]);
/** What stands behind the number of an item. */
const afterNumerals = markTable([[")）、．.部章节", 1]]);
const openEnds = markTable([["，、,（(“《—－", 1]]);
const STOPS = SIGN.comma | SIGN.stop | SIGN.semicolon | SIGN.narrowComma;
const PUNCTUATION = SIGN.stop | SIGN.exclamation | SIGN.semicolon | SIGN.colon | SIGN.comma;

const beginningOf = (text: string, { start, end }: Line): string => text.slice(start, Math.min(end, start + 8));
const greets = (text: string, line: Line): boolean =>
  beginnings[text.charCodeAt(line.start)] === MAY_GREET && GREETING.test(beginningOf(text, line));
const goesOnBySign = (text: string, { start }: Line): boolean => beginnings[text.charCodeAt(start)] === GOES_ON;
const endsOpen = (text: string, { end }: Line): boolean => openEnds[text.charCodeAt(end - 1)] === 1;

function isNumbered(text: string, line: Line): boolean {
  const kind = beginnings[text.charCodeAt(line.start)]!;
  if (kind < NUMERAL) return false;
  let at = line.start + 1;
  if (kind !== BULLET) {
    while (beginnings[text.charCodeAt(at)] === NUMERAL) at++;
    if (afterNumerals[text.charCodeAt(at)] !== 1) return false;
  }
  return NUMBERED.test(beginningOf(text, line));
}

function isLastWord(text: string, line: Line): boolean {
  if (!holdsSign(line, SIGN.stop)) return false;
  for (let at = line.start + 1; at <= line.start + LONGEST_WORD; at++)
    if (text.charCodeAt(at) === FULL_STOP) return LAST_WORD.test(beginningOf(text, line));
  return false;
}

/** 在…会议上 at the end of a line. */
function endsAtMeeting(text: string, { start, end }: Line): boolean {
  const last = text.charCodeAt(end - 1);
  if (last !== 0x4e0a && last !== 0xff09 && last !== 0x29) return false;
  return /会议上[）)]?$/.test(text.slice(Math.max(start, end - 8), end));
}

function isCaption(text: string, line: Line): boolean {
  if (line.end - line.start > 40 || !holdsSign(line, SIGN.colon | SIGN.narrowColon)) return false;
  return CAPTION.test(text.slice(line.start, line.end));
}

const holdsFullStop = (text: string, start: number, end: number): boolean => text.slice(start, end).includes("。");

/** A paragraph that lines are joined to. */
interface Growing {
  readonly first: Line;
  /** It begins with the number of an item. */
  readonly numbered: boolean;
  /** A comma or a stop stands in it. */
  commas: boolean;
  /** Its last line so far. */
  above: Line;
}

/** Whether a paragraph goes on in `below`. */
function goesOn(text: string, setting: Setting, paragraph: Growing, below: Line): boolean {
  const { first, numbered: firstNumbered, commas, above } = paragraph;
  if (greets(text, below) || endsAtMeeting(text, above) || isCaption(text, below)) return false;
  if (goesOnBySign(text, below)) return true;
  const ended = endsSentence(text, above);
  if (!ended && isLastWord(text, below)) return true;
  const numbered = isNumbered(text, below);
  if (setting.wrapped) {
    const isFull = above.width >= setting.full - 7;
    if (ended) {
      if (!isFull || numbered || greets(text, first)) return false;
      if (setting.indents) return !below.indented;
      return !(setting.blankEnds && below.gap > 0) && holdsSign(below, PUNCTUATION);
    }
    if (setting.indents && below.indented && !endsOpen(text, above)) return false;
    // A heading whose line has room for the next character was ended on purpose.
    const heading = firstNumbered && above === first && isPure(above) && !holdsSign(above, SIGN.stop);
    if (heading && above.width + 2 <= setting.pure && below.width >= setting.full * 0.75 && !endsOpen(text, above))
      return false;
    if (isFull) return !(numbered && firstNumbered && !commas && below.gap > 0 && above.width < setting.full - 3);
    // A short line without a final mark: the end of a heading, or a sentence that a long word or a page end cut short.
    if (numbered) return false;
    if (endsOpen(text, above)) return above.width >= setting.full * 0.6;
    if (above === first) return false;
    if (holdsFullStop(text, first.start, above.end)) return true;
    return commas && !firstNumbered && above.width >= setting.full - 12;
  }
  if (ended || numbered) return false;
  if (below.indented && !endsOpen(text, above)) return false;
  if (endsOpen(text, above)) return above.width >= 12;
  if (HEADING_END.test(text.slice(Math.max(above.start, above.end - 2), above.end)) && above.width < 80) return false;
  // A heading that ends without a mark, then its text.
  if (firstNumbered && above === first && !holdsSign(above, SIGN.stop)) return false;
  return commas && (above.width >= 40 || above !== first);
}

/**
 * Joins what the print broke: lines of a column, words over a line end, sentences over a page; closes the blanks of the
 * layout; keeps paragraphs, headings and the rows of tables. `loose`: a few lines typed by hand, in which a line without
 * a final mark goes on in the next unless one of them is a heading or a table's row; so is a file of a few narrow lines.
 */
export function reflow(
  source: MappedText,
  { head, body, marked }: Pick<KeptLines, "head" | "body" | "marked">,
  loose = false,
): Reflowed {
  const { text } = source;
  const size = (body.at(-1)?.end ?? 0) - (body[0]?.start ?? 0);
  const builder = new MappedTextBuilder(source, size + HEAD_ROOM);
  const paragraphs: Span[] = [];
  const setting = settingOf(text, body);
  const byHand = loose || isHandSet(body, setting);
  let start = 0;
  const close = (near: number): void => {
    if (builder.length > start) paragraphs.push([start, builder.length]);
    if (builder.length > 0 && builder.lastUnit !== LINE_END) builder.insert("\n", near);
    start = builder.length;
  };
  for (const line of head) {
    copyClosed(builder, text, line, false, true);
    close(line.end);
  }
  let paragraph: Growing | undefined;
  let rowAbove = false;
  for (let i = 0; i < body.length; i++) {
    const line = body[i]!;
    const row = isTableRow(text, line, paragraph?.above, i + 1 < body.length ? body[i + 1] : undefined);
    const commas = holdsSign(line, STOPS);
    if (
      paragraph !== undefined &&
      !row &&
      !rowAbove &&
      (byHand ? goesOnLoosely(text, paragraph.above, line) : goesOn(text, setting, paragraph, line))
    ) {
      if (isWordBreak(builder.lastUnit, text.charCodeAt(line.start))) builder.insert(" ", paragraph.above.end);
      paragraph.commas ||= commas;
      paragraph.above = line;
    } else {
      if (paragraph !== undefined) close(paragraph.above.end);
      paragraph = { first: line, numbered: isNumbered(text, line), commas, above: line };
    }
    copyClosed(builder, text, line, row, marked);
    rowAbove = row;
  }
  close(text.length === 0 ? 0 : text.length - 1);
  if (builder.lastUnit === LINE_END) builder.dropLast();
  return { mapped: builder.build(), paragraphs };
}

/** Between Latin words a line end was a blank; within capitals (AI|GC) it was nothing. */
const isWordBreak = (left: number, right: number): boolean =>
  isLetter(left) && isLetter(right) && !(isCapital(left) && isCapital(right));
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
const isLetter = (code: number): boolean => isCapital(code) || (code >= 0x61 && code <= 0x7a);

/** Most lines, and columns of each, of a file that is read like lines typed by hand: too few to tell how its print was set. */
const FEW_LINES = 40;
const NARROW = 80;

const isHandSet = (lines: readonly Line[], setting: Setting): boolean =>
  !setting.wrapped && lines.length <= FEW_LINES && lines.every((line) => line.width <= NARROW);

/** A cell that holds nothing but a figure. */
const FIGURE = /^[-+±]?\d[\d.,]*[%％]?$/;

function goesOnLoosely(text: string, above: Line, below: Line): boolean {
  if (goesOnBySign(text, below)) return true;
  if (endsSentence(text, above) || isNumbered(text, below) || greets(text, below)) return false;
  if (below.indented) return false;
  if (isLastWord(text, below)) return true;
  const printed = text.slice(above.start, above.end);
  if (FIGURE.test(printed) || FIGURE.test(text.slice(below.start, below.end))) return false;
  const bare = printed.replace(NUMBERED, "");
  const numberedHeading = bare !== printed;
  const heading = !/[，。；、]/.test(bare) && (numberedHeading || HEADING_END.test(bare)) && above.width <= 60;
  return !heading;
}
