import type { Span } from "../domain/span.ts";
import { INLINE_MARK } from "./furniture.ts";
import { holdsSign, type Line } from "./line.ts";
import { SIGN, signsOfUnit } from "./line-signs.ts";
import type { MappedTextBuilder } from "./mapped-text.ts";

const OPENS_QUOTE = 0x201c;
const CLOSES_QUOTE = 0x201d;

/** What stands beside a blank, a bit each. */
const HAN = 1;
const MARK = 2;
const DIGIT = 4;
const LATIN = 8;

/** Units of each kind, from first to last. */
const KINDS: readonly (readonly [kind: number, ranges: readonly (readonly [first: string, last: string])[]])[] = [
  [
    HAN,
    [
      ["\u3400", "\u9fff"],
      ["\u3007", "\u3007"],
      ["\ud840", "\udfff"],
      ["\ufffd", "\ufffd"],
    ],
  ],
  [
    MARK,
    [
      ["\u2010", "\u2027"],
      ["\u2030", "\u205e"],
      ["\u3001", "\u303f"],
      ["\uff00", "\uff0f"],
      ["\uff1a", "\uff65"],
    ],
  ],
  [MARK, [..."%‰℃°×,.;:!?()[]+-/<>=~"].map((sign) => [sign, sign] as const)],
  [
    DIGIT,
    [
      ["0", "9"],
      ["０", "９"],
    ],
  ],
  [
    LATIN,
    [
      ["A", "Z"],
      ["a", "z"],
    ],
  ],
];
const kinds = new Uint8Array(65536);
for (const [kind, ranges] of KINDS)
  for (const [first, last] of ranges)
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++) kinds[code]! |= kind;

const isBlank = (code: number): boolean => (signsOfUnit[code]! & SIGN.blank) !== 0;

/** Whether most characters of a short line stand apart (政 府 工 作 报 告). */
function isSpaced(text: string, { start, end }: Line): boolean {
  let parts = 0;
  let single = 0;
  for (let at = start; at < end; ) {
    const from = at;
    while (at < end && !isBlank(text.charCodeAt(at))) at++;
    parts++;
    if (at - from === 1) single++;
    while (at < end && isBlank(text.charCodeAt(at))) at++;
  }
  return parts >= 4 && single >= parts * 0.75;
}

/** Whether a unit stands behind an opening quotation mark, from `from` on. */
function isQuoted(text: string, from: number, at: number): boolean {
  for (let i = at; i >= from; i--) {
    const code = text.charCodeAt(i);
    if (code === OPENS_QUOTE || code === CLOSES_QUOTE) return code === OPENS_QUOTE;
  }
  return false;
}

/** How a blank run between two units of a piece that begins at `from` is written: closed, or as one blank. */
function closes(text: string, from: number, before: number, after: number, short: boolean): boolean {
  const left = kinds[text.charCodeAt(before)]!;
  const right = kinds[text.charCodeAt(after)]!;
  const both = left & right;
  if ((both & HAN) !== 0) return !short && after - before <= 4 && !isQuoted(text, from, before);
  if (((left | right) & MARK) !== 0) return (both & DIGIT) === 0;
  if ((both & DIGIT) !== 0) return isBrokenDecimal(text, before, after);
  return (both & LATIN) === 0;
}

/** `36.5 9亿元`: a decimal that a layout broke, its rest one or two digits before a unit. */
function isBrokenDecimal(text: string, before: number, after: number): boolean {
  if (after - before !== 2) return false;
  const left = /\d+\.\d*$/.exec(text.slice(Math.max(0, before - 12), before + 1));
  return left !== null && /^\d{1,2}(?:亿|万|元|%|％|个|公里|吨|亩|倍|米)/.test(text.slice(after, after + 5));
}

/** `[start, end)` of a line without marks of sellers, as ranges to keep. */
function withoutMarks(text: string, { start, end }: Line): Span[] {
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
  line: Line,
  table: boolean,
  marked: boolean,
): void {
  const copy = table || !holdsSign(line, SIGN.blank) ? copyPiece : copyClosedPiece;
  if (marked) for (const [from, to] of withoutMarks(text, line)) copy(builder, text, line, from, to);
  else copy(builder, text, line, line.start, line.end);
}

type CopyPiece = (builder: MappedTextBuilder, text: string, line: Line, from: number, to: number) => void;

const copyPiece: CopyPiece = (builder, _text, _line, from, to) => builder.copy(from, to);

/** Copies a piece of a line so, blanks closed. */
function copyClosedPiece(builder: MappedTextBuilder, text: string, line: Line, from: number, to: number): void {
  const short = line.end - line.start <= 40 && !holdsSign(line, SIGN.comma | SIGN.stop | SIGN.semicolon);
  const spaced = short && isSpaced(text, line);
  for (let at = from; at < to; ) {
    const blank = builder.copyToBlank(at, to);
    at = blank;
    while (at < to && isBlank(text.charCodeAt(at))) at++;
    if (blank > from && at < to && !spaced && !closes(text, from, blank - 1, at, short)) builder.copy(blank, blank + 1);
  }
}
