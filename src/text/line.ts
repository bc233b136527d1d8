import type { Span } from "../domain/span.ts";
import { CharacterSet } from "./character-set.ts";

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
}

const isBlank = (code: number): boolean =>
  code === 0x20 || code === 0x3000 || code === 0xa0 || code === 0x09 || (code >= 0x2000 && code <= 0x200a);

const isLineEnd = (code: number): boolean =>
  code === 0x0a ||
  code === 0x0d ||
  code === 0x0c ||
  code === 0x0b ||
  code === 0x2028 ||
  code === 0x2029 ||
  code === 0x85;

/** The lines of `[start, end)` of a text, blank ones only counted. */
export function linesOf(text: string, [start, end]: Span = [0, text.length]): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let page = false;
  for (let at = start; at < end; ) {
    let stop = at;
    let first = -1;
    let last = -1;
    let width = 0;
    let narrow = 0;
    let wide = 0;
    let tabs = 0;
    for (; stop < end; stop++) {
      const code = text.charCodeAt(stop);
      if (isLineEnd(code)) break;
      if (isBlank(code)) {
        if (first < 0) {
          if (code === 0x3000) wide++;
          else if (code === 0x09) tabs++;
          else narrow++;
        }
        continue;
      }
      if (first < 0) first = stop;
      last = stop;
      width += code >= 0x1100 ? 2 : 1;
    }
    if (first >= 0) {
      lines.push({
        start: first,
        end: last + 1,
        width,
        gap,
        indented: wide >= 2 || narrow >= 4 || (tabs > 0 && wide + narrow === 0),
        page,
      });
      gap = 0;
      page = false;
    } else gap++;
    if (text.charCodeAt(stop) === 0x0c) page = true;
    if (text.charCodeAt(stop) === 0x0d && text.charCodeAt(stop + 1) === 0x0a) stop++;
    at = stop + 1;
  }
  return lines;
}

const TERMINAL = new CharacterSet(/[。！？；：!?;:…]/);
const CLOSING = new CharacterSet(/[”’）)》〉」』】"']/);

/** Whether a line ends a sentence or a clause that may end a paragraph (。！？；： also before closing marks). */
export function endsSentence(text: string, line: Pick<Line, "start" | "end">): boolean {
  let at = line.end - 1;
  while (at > line.start && CLOSING.has(text.charCodeAt(at))) at--;
  return TERMINAL.hasAt(text, at);
}

/** Blanks of any kind. */
export const SPACE = new CharacterSet(/[\s\u3000\u00a0]/);

/** A line without its blanks. */
export function squeezed(text: string, line: Pick<Line, "start" | "end">): string {
  let at = line.start;
  while (at < line.end && !SPACE.has(text.charCodeAt(at))) at++;
  if (at === line.end) return text.slice(line.start, line.end);
  return text.slice(line.start, line.end).replace(/[\s\u3000\u00a0]+/g, "");
}
