import { CharacterSet } from "./character-set.ts";
import { SIGN, signsOfUnit } from "./line-signs.ts";
import { markTable } from "./mark-table.ts";

/** A printed line that is not blank: its range without the blanks at both ends. */
export interface Line {
  readonly start: number;
  readonly end: number;
  /** Display columns: 2 for a Chinese character or sign, 1 for others, blanks not counted. */
  readonly width: number;
  /** Blank lines before it. */
  readonly gap: number;
  /** It begins with the indent of a paragraph: two full-width blanks, four narrow ones, or a tab. */
  readonly indented: boolean;
  /** A page break stands before it. */
  readonly page: boolean;
  /** The signs that it holds, a sum of `SIGN`. */
  readonly signs: number;
  /** Sum of its characters from U+1100 on, blanks of a layout not counted: lines that print the same ones have the same. */
  readonly wideSum: number;
}

/** How a line begins that is indented: by the blanks before it. */
function isIndent(units: Uint16Array, start: number, end: number): boolean {
  let wide = 0;
  let tabs = 0;
  for (let at = start; at < end; at++) {
    if (units[at] === 0x3000) wide++;
    else if (units[at] === 0x09) tabs++;
  }
  const narrow = end - start - wide - tabs;
  return wide >= 2 || narrow >= 4 || (tabs > 0 && wide + narrow === 0);
}

const isBlank = (code: number | undefined): boolean => code === 0x20 || code === 0xa0 || code === 0x3000;

/** Whether a blank stands beside another, or between two characters beyond ASCII. */
function standsApart(units: Uint16Array, at: number): boolean {
  const after = units[at + 1];
  return isBlank(units[at]) && (isBlank(after) || (units[at - 1]! >= 0x80 && after! >= 0x80));
}

const UNPRINTED = SIGN.blank | SIGN.lineEnd;

/** 1 for a unit from U+1100 on, else 0; told without a branch. */
const isWide = (code: number): number => (code + 0xef00) >>> 16;

/** What a line prints, taken in run by run. */
class PrintedRuns {
  width = 0;
  wideSum = 0;
  signs = 0;

  clear(): void {
    this.width = 0;
    this.wideSum = 0;
    this.signs = 0;
  }

  /** Takes in the units from `from` on that are no blanks and no line end; where the first other stands. */
  take(units: Uint16Array, from: number): number {
    let { wideSum, signs } = this;
    let wide = 0;
    let at = from;
    for (; at < units.length; at++) {
      const code = units[at]!;
      const sign = signsOfUnit[code]!;
      if ((sign & UNPRINTED) !== 0) break;
      signs |= sign;
      wide += isWide(code);
      wideSum = (wideSum + (code & -isWide(code))) | 0;
    }
    this.width += at - from + wide;
    this.wideSum = wideSum;
    this.signs = signs;
    return at;
  }
}

/** The lines of a text of these units, blank ones only counted. */
export function linesOf(units: Uint16Array): Line[] {
  const lines: Line[] = [];
  const runs = new PrintedRuns();
  const size = units.length;
  let gap = 0;
  let page = false;
  for (let at = 0; at < size; ) {
    let stop = at;
    while (stop < size && (signsOfUnit[units[stop]!]! & SIGN.blank) !== 0) stop++;
    const start = stop;
    runs.clear();
    let end = start;
    let blanks = 0;
    for (; stop < size; stop++) {
      const from = stop;
      stop = runs.take(units, from);
      if (stop > from) {
        runs.signs |= blanks;
        blanks = 0;
        end = stop;
      }
      const sign = stop < size ? signsOfUnit[units[stop]!]! : SIGN.lineEnd;
      if ((sign & SIGN.lineEnd) !== 0) break;
      blanks |= sign | (standsApart(units, stop) ? SIGN.apart : 0);
    }
    if (end > start) {
      const { width, signs, wideSum } = runs;
      lines.push({ start, end, width, gap, indented: start > at && isIndent(units, at, start), page, signs, wideSum });
      gap = 0;
      page = false;
    } else gap++;
    if (units[stop] === 0x0c) page = true;
    at = stop + (units[stop] === 0x0d && units[stop + 1] === 0x0a ? 2 : 1);
  }
  return lines;
}

/** Whether a line holds any of some signs. */
export const holdsSign = (line: Line, signs: number): boolean => (line.signs & signs) !== 0;

const TERMINAL = 1;
const CLOSING = 2;
const endings = markTable([
  ["。！？；：!?;:…", TERMINAL],
  ["”’）)》〉」』】\"'", CLOSING],
]);

/** Whether a line ends a sentence or a clause that may end a paragraph (。！？；： also before closing marks). */
export function endsSentence(text: string, line: Pick<Line, "start" | "end">): boolean {
  let at = line.end - 1;
  while (at > line.start && endings[text.charCodeAt(at)] === CLOSING) at--;
  return endings[text.charCodeAt(at)] === TERMINAL;
}

/** Blanks of any kind. */
export const SPACE = new CharacterSet(/[\s\u3000\u00a0]/);

/** A line without its blanks. */
export function squeezed(text: string, line: Line): string {
  const printed = text.slice(line.start, line.end);
  return holdsSign(line, SIGN.blank | SIGN.rareBlank) ? printed.replace(/[\s\u3000\u00a0]+/g, "") : printed;
}
