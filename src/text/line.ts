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
  /** Sum of its characters from U+1100 on, blanks not counted: lines that print the same ones have the same. */
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

/** The lines of a text of these units, blank ones only counted. */
export function linesOf(units: Uint16Array): Line[] {
  const lines: Line[] = [];
  const size = units.length;
  let gap = 0;
  let page = false;
  for (let at = 0; at < size; ) {
    let stop = at;
    while (stop < size && (signsOfUnit[units[stop]!]! & SIGN.blank) !== 0) stop++;
    const start = stop;
    let end = start;
    let width = 0;
    let wideSum = 0;
    let signs = 0;
    let blanks = 0;
    for (; stop < size; stop++) {
      const code = units[stop]!;
      const sign = signsOfUnit[code]!;
      if ((sign & (SIGN.blank | SIGN.lineEnd)) !== 0) {
        if ((sign & SIGN.lineEnd) !== 0) break;
        blanks |= sign | (standsApart(units, stop) ? SIGN.apart : 0);
        continue;
      }
      signs |= sign | blanks;
      blanks = 0;
      end = stop + 1;
      if (code >= 0x1100) {
        width += 2;
        if ((sign & SIGN.rareBlank) === 0) wideSum = (wideSum + code) | 0;
      } else width++;
    }
    if (end > start) {
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
