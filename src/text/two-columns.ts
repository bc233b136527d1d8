import { holdsSign, type Line } from "./line.ts";
import { SIGN } from "./line-signs.ts";
import { type MappedText, MappedTextBuilder } from "./mapped-text.ts";

/** A page set in two columns whose lines were welded row by row, put in order again. */
export interface Unwelded {
  readonly mapped: MappedText;
  /** Where the re-ordered columns stand in `mapped`. */
  readonly spans: readonly (readonly [number, number])[];
}

const GAP = /(?:[ \u00a0]{3,}|\u3000{2,}|\t+|[ \u3000]*[|｜│][ \u3000]*)/g;
/** One or two blanks between characters or signs, where a layout puts none. */
const NARROW = /(?<=[\p{Script=Han}，。、；：！？”）]) {1,2}(?=[\p{Script=Han}“（])/gu;
/** Without one nothing parts a line. */
const PARTING = SIGN.bar | SIGN.apart;
const HAN = /\p{Script=Han}/u;

interface Halves {
  readonly line: Line;
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /** Only a blank or two part the columns. */
  readonly narrow: boolean;
}

/** A line parted by one wide gap into two runs of prose, else null. */
function halvesOf(text: string, line: Line): Halves | null {
  if (line.width < 16 || line.width > 160 || !holdsSign(line, PARTING)) return null;
  const printed = text.slice(line.start, line.end);
  let gaps = [...printed.matchAll(GAP)];
  if (gaps.length === 0) gaps = [...printed.matchAll(NARROW)];
  if (gaps.length !== 1) return null;
  const [gap] = gaps;
  const narrow = gap![0].length < 3 && /^ +$/.test(gap![0]);
  if (narrow && (printed.match(/ +/g)?.length ?? 0) > 1) return null;
  const left: [number, number] = [line.start, line.start + gap!.index];
  const right: [number, number] = [left[1] + gap![0].length, line.end];
  const [one, two] = [text.slice(...left), text.slice(...right)];
  if (one.length < 6 || two.length < 3 || !HAN.test(one) || !HAN.test(two)) return null;
  // The rows of a table: figures with or without a unit.
  if (/^[-+±]?[\d.,]+\S{0,3}$/.test(two.trim())) return null;
  const leftShare = widthOf(text, left) / line.width;
  if (narrow && (leftShare < 0.3 || leftShare > 0.7)) return null;
  return { line, left, right, narrow };
}

/** Whether halves read on downwards (a line of the column ends inside a sentence), not across as a table's cells. */
function readsDown(text: string, block: readonly Halves[]): boolean {
  const open = block.filter(({ left }) => !/[。！？；：]$/.test(text.slice(...left).trimEnd())).length;
  const prose = block.filter(({ left, right }) => /[，。；、]/.test(text.slice(...left) + text.slice(...right))).length;
  return open * 2 >= block.length && prose * 2 >= block.length;
}

/**
 * Finds runs of at least three lines that are two columns of prose side by side and writes the left column's lines,
 * then the right one's. Returns null where there is no such run.
 */
export function unweldColumns(source: MappedText, lines: readonly Line[]): Unwelded | null {
  const { text } = source;
  const builder = new MappedTextBuilder(source);
  const spans: [number, number][] = [];
  let done = 0;
  let block: Halves[] = [];
  const flush = (): void => {
    if (block.length >= 3 && readsDown(text, block)) {
      const first = block[0]!.line.start;
      builder.copy(done, first);
      const from = builder.length;
      for (const side of ["left", "right"] as const)
        for (const halves of block) {
          builder.copy(...halves[side]);
          builder.insert("\n", halves[side][1]);
        }
      spans.push([from, builder.length]);
      done = block.at(-1)!.line.end;
    }
    block = [];
  };
  for (const line of lines) {
    const halves = halvesOf(text, line);
    if (halves === null) {
      if (block.length > 0) flush();
      continue;
    }
    const last = block.at(-1);
    // The gap stands at one column down the page; lines of Chinese vary by a few signs.
    const most = halves.narrow || last?.narrow ? 4 : 8;
    if (last && Math.abs(widthOf(text, last.left) - widthOf(text, halves.left)) > most) flush();
    block.push(halves);
  }
  flush();
  if (spans.length === 0) return null;
  builder.copy(done, text.length);
  return { mapped: builder.build(), spans };
}

function widthOf(text: string, [start, end]: readonly [number, number]): number {
  let width = 0;
  for (let at = start; at < end; at++) width += text.charCodeAt(at) >= 0x1100 ? 2 : 1;
  return width;
}
