import { groupBy, pushTo } from "../domain/group-by.ts";
import { endsSentence, holdsSign, type Line, squeezed } from "./line.ts";
import { SIGN } from "./line-signs.ts";

const OPENING = /^(各位代表|各位委员|同志们|现在)/;

/** How often a line stands at least to be a running head. */
const OFTEN = 3;

const PUNCTUATION = SIGN.comma | SIGN.stop | SIGN.semicolon;

/** Lines at the edge of a page of which the same, but for its figures, stands at the edges of at least three pages. */
function pageEdges(text: string, lines: readonly Line[]): Set<number> {
  const places = new Map<string, number[]>();
  if (!lines.some(({ page }) => page)) return new Set();
  lines.forEach((line, i) => {
    const outer = i < 2 || i >= lines.length - 2;
    const edge = outer || [i, i - 1, i + 1, i + 2].some((near) => near > 0 && lines[near]?.page === true);
    if (!edge || line.width > 160 || holdsSign(line, PUNCTUATION)) return;
    const printed = squeezed(text, line);
    pushTo(places, printed.replace(/\d+/g, "#"), i);
  });
  const edges = new Set<number>();
  for (const where of places.values()) {
    if (where.length < OFTEN) continue;
    for (const i of where) {
      const after = lines[i + 1];
      if (!(after && OPENING.test(squeezed(text, after)))) edges.add(i);
    }
  }
  return edges;
}

/** Logarithm of the places in which sums of lines are counted: many more than the lines of a file that differ. */
const PLACES = 16;
const placeOf = ({ wideSum }: Line): number => Math.imul(wideSum, 0x9e3779b1) >>> (32 - PLACES);

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Short lines that stand often but for a number at their end, by what they print; and others by chance. */
function repeated(text: string, lines: readonly Line[], pageNumbers: ReadonlySet<number>): Map<string, number[]> {
  const isShort = (line: Line, i: number): boolean =>
    line.width <= 80 && line.width >= 6 && !(holdsSign(line, SIGN.digit) && pageNumbers.has(i));
  const counts = new Uint8Array(1 << PLACES);
  for (let i = 0; i < lines.length; i++) {
    const place = placeOf(lines[i]!);
    if (counts[place]! < OFTEN && isShort(lines[i]!, i)) counts[place]!++;
  }
  const often: number[] = [];
  for (let i = 0; i < lines.length; i++)
    if (counts[placeOf(lines[i]!)] === OFTEN && isShort(lines[i]!, i)) often.push(i);
  return groupBy(often, (i) => {
    const printed = squeezed(text, lines[i]!);
    return isDigit(printed.charCodeAt(printed.length - 1)) ? printed.replace(/\d{1,3}$/, "") : printed;
  });
}

/**
 * Lines that a page prints at its head or foot: the same short line at least three times, most times beside a page
 * number, at a page break, or inside a sentence. A repeated title that opens a report (各位代表 follows) is none.
 */
export function findRunningHeads(text: string, lines: readonly Line[], pageNumbers: ReadonlySet<number>): Set<number> {
  const heads = pageEdges(text, lines);
  const places = repeated(text, lines, pageNumbers);
  for (const where of places.values()) {
    if (where.length < OFTEN) continue;
    const furniture = where.filter((i) => {
      if (pageNumbers.has(i - 1) || pageNumbers.has(i + 1)) return true;
      if (lines[i]!.page || lines[i + 1]?.page) return true;
      let above = i - 1;
      while (above >= 0 && pageNumbers.has(above)) above--;
      const before = lines[above];
      const after = lines[i + 1];
      if (!before || !after || OPENING.test(squeezed(text, after))) return false;
      return (
        /报告|网|报$|政府|会议|文件/.test(squeezed(text, lines[i]!)) &&
        (before.width >= 30 || holdsSign(before, PUNCTUATION)) &&
        !endsSentence(text, before) &&
        !endsSentence(text, lines[i]!)
      );
    });
    if (furniture.length * 3 < where.length * 2) continue;
    for (const i of where) {
      const after = lines[i + 1];
      if (after && OPENING.test(squeezed(text, after))) continue;
      heads.add(i);
    }
  }
  return heads;
}
