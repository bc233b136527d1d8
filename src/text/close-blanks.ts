import type { Span } from "../domain/span.ts";
import { INLINE_MARK } from "./furniture.ts";
import type { MappedTextBuilder } from "./mapped-text.ts";
import { markTable } from "./mark-table.ts";

const BLANK = 1;
const OPENS_QUOTE = 2;
const CLOSES_QUOTE = 3;
const signs = markTable([
  [" \t\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a", BLANK],
  ["\u201c", OPENS_QUOTE],
  ["\u201d", CLOSES_QUOTE],
]);
const isHan = (unit: string): boolean => {
  const code = unit.charCodeAt(0);
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xd840 && code <= 0xdfff) || code === 0xfffd;
};
const isDigit = (unit: string): boolean => /[0-9０-９]/.test(unit);
const isLatin = (unit: string): boolean => /[A-Za-z]/.test(unit);
const isSign = (unit: string): boolean =>
  /[\u2010-\u2027\u2030-\u205e\u3001-\u303f\uff00-\uff0f\uff1a-\uff65%‰℃°×,.;:!?()[\]+\-/<>=~]/.test(unit);

/** Whether most characters of a short line stand apart (政 府 工 作 报 告). */
function isSpaced(printed: string): boolean {
  const parts = printed.split(/[ \u3000\u00a0\t]+/);
  if (parts.length < 4) return false;
  return parts.filter((part) => part.length === 1).length >= parts.length * 0.75;
}

/** How a blank run between two units is written: closed, or as one blank. */
function closes(text: string, before: number, after: number, short: boolean, quoted: boolean, wide: boolean): boolean {
  const left = text[before]!;
  const right = text[after]!;
  if (isHan(left) && isHan(right)) return !short && !quoted && !wide;
  if (isSign(left) || isSign(right)) return !(isDigit(left) && isDigit(right));
  if (isDigit(left) && isDigit(right)) return isBrokenDecimal(text, before, after);
  if (isLatin(left) && isLatin(right)) return false;
  return true;
}

/** `36.5 9亿元`: a decimal that a layout broke, its rest one or two digits before a unit. */
function isBrokenDecimal(text: string, before: number, after: number): boolean {
  if (after - before !== 2) return false;
  const left = /\d+\.\d*$/.exec(text.slice(Math.max(0, before - 12), before + 1));
  return left !== null && /^\d{1,2}(?:亿|万|元|%|％|个|公里|吨|亩|倍|米)/.test(text.slice(after, after + 5));
}

/** Whether marks of sellers stand anywhere in `[start, end)` of a text. */
export function holdsMarks(text: string, start: number, end: number): boolean {
  INLINE_MARK.lastIndex = 0;
  return INLINE_MARK.test(text.slice(start, end));
}

/** `[start, end)` of a line without marks of sellers, as ranges to keep. */
function withoutMarks(text: string, start: number, end: number): Span[] {
  const printed = text.slice(start, end);
  const kept: Span[] = [];
  let done = 0;
  INLINE_MARK.lastIndex = 0;
  for (let match = INLINE_MARK.exec(printed); match !== null; match = INLINE_MARK.exec(printed)) {
    if (match.index > done) kept.push([start + done, start + match.index]);
    done = match.index + match[0].length;
  }
  if (done < printed.length) kept.push([start + done, end]);
  return kept;
}

/**
 * Copies a line, blanks that a layout put beside digits, Latin letters, signs and characters closed (入选 19 家, XX元).
 * Kept as one blank: between Latin words, within quotation marks, between the words of a short line (县长 包峰), and in
 * a row of a table every gap as printed. `marked`: marks of sellers may stand in it, and are left out.
 */
export function copyClosed(
  builder: MappedTextBuilder,
  text: string,
  [start, end]: Span,
  table: boolean,
  marked: boolean,
): void {
  if (marked)
    for (const [from, to] of withoutMarks(text, start, end)) copyPiece(builder, text, [start, end], [from, to], table);
  else copyPiece(builder, text, [start, end], [start, end], table);
}

/** Copies a piece of a line so. */
function copyPiece(builder: MappedTextBuilder, text: string, line: Span, [from, to]: Span, table: boolean): void {
  if (table) {
    builder.copy(from, to);
    return;
  }
  let done = from;
  let quoted = false;
  let short: boolean | undefined;
  let spaced = false;
  for (let at = from; at < to; at++) {
    const sign = signs[text.charCodeAt(at)]!;
    if (sign === 0) continue;
    if (sign !== BLANK) {
      quoted = sign === OPENS_QUOTE;
      continue;
    }
    if (short === undefined) {
      short = line[1] - line[0] <= 40 && !/[，。；]/.test(text.slice(line[0], line[1]));
      spaced = short && isSpaced(text.slice(line[0], line[1]));
    }
    let stop = at + 1;
    while (stop < to && signs[text.charCodeAt(stop)] === BLANK) stop++;
    builder.copy(done, at);
    if (at > from && stop < to) {
      const close = spaced || closes(text, at - 1, stop, short, quoted, stop - at > 3);
      if (!close) builder.copy(at, at + 1);
    }
    done = stop;
    at = stop - 1;
  }
  builder.copy(done, to);
}
