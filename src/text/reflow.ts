import type { Span } from "../domain/span.ts";
import { copyClosed } from "./close-blanks.ts";
import { endsSentence, type Line } from "./line.ts";
import { type MappedText, MappedTextBuilder } from "./mapped-text.ts";
import { isTableRow } from "./table-row.ts";

/** Readable text, one paragraph a line. */
export interface Reflowed {
  readonly mapped: MappedText;
  /** Paragraphs without line ends. */
  readonly paragraphs: readonly Span[];
}

const NUMBERED =
  /^(?:第[一二三四五六七八九十]+(?:部分|章|节)|[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、．.]|[（(]?\d{1,2}[)）、．](?!\d)|\d{1,2}\.[ \u3000]{0,2}(?=\p{Script=Han})|[●■◆▲★◇○*•]|——)/u;
const GREETING = /^(?:各位代表|各位委员|同志们)[，,！!：:]/;
const HEADING_END =
  /(?:回顾|安排|工作|任务|目标|要求|情况|建设|部署|思路|重点|总结|成绩|问题|打算|意见|报告|发展|措施|展望)$/;
/** 主要指标（单位：万元）: the caption of a table. */
const CAPTION = /(?:^|[（(])\s*(?:计量)?单位[:：][^，。；：:]{1,8}[)）]?$/;
const CONTINUES = /^[，。、；：！？）”’》】%％‰,;)]/;
/** 振兴。: no paragraph begins with a sentence of one word, but the last word of a heading stands so before its text. */
const LAST_WORD = /^\p{Script=Han}{1,2}。/u;
const OPEN_END = /[，、,（(“《—－]$/;

/** How the lines of a text are set. */
interface Setting {
  /** Lines are cut at a column, not at paragraphs. */
  readonly wrapped: boolean;
  /** Columns of a full line. */
  readonly full: number;
  /** Columns of a full line of nothing but Chinese characters and signs. */
  readonly pure: number;
  /** A blank line means a new paragraph. */
  readonly blankEnds: boolean;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
}

function settingOf(text: string, lines: readonly Line[]): Setting {
  const long = lines.filter((line) => line.width >= 24);
  const open = long.filter((line) => !endsSentence(text, line)).map((line) => line.width);
  const median = [...long.map((line) => line.width)].sort((a, b) => a - b)[long.length >> 1] ?? 0;
  const wrapped = long.length >= 4 && open.length >= long.length * 0.35 && median <= 120;
  open.sort((a, b) => a - b);
  const gaps = lines.slice(1).filter((line) => line.gap > 0).length;
  const indented = lines.filter((line) => line.indented).length;
  return {
    wrapped,
    full: open[open.length >> 1] ?? 0,
    pure: commonest(long.filter((line) => isPure(line) && !endsSentence(text, line)).map((line) => line.width)),
    blankEnds: gaps < lines.length * 0.45,
    indents: indented >= lines.length * 0.04 && indented <= lines.length * 0.6,
  };
}

const isPure = (line: Line): boolean => line.width === 2 * (line.end - line.start);

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}

const lastUnits = (text: string, line: Line): string => text.slice(Math.max(line.start, line.end - 8), line.end);

/** Whether a paragraph of which `first`…`above` are the lines so far goes on in `below`. */
function goesOn(text: string, setting: Setting, first: Line, above: Line, below: Line, commas: boolean): boolean {
  const start = text.slice(below.start, Math.min(below.end, below.start + 8));
  if (GREETING.test(start)) return false;
  if (/会议上[）)]?$/.test(lastUnits(text, above))) return false;
  if (below.end - below.start <= 40 && CAPTION.test(text.slice(below.start, below.end))) return false;
  const ended = endsSentence(text, above);
  if (CONTINUES.test(start) || (!ended && LAST_WORD.test(start))) return true;
  const numbered = NUMBERED.test(start);
  const firstStart = text.slice(first.start, Math.min(first.end, first.start + 8));
  const firstNumbered = NUMBERED.test(firstStart);
  if (setting.wrapped) {
    const isFull = above.width >= setting.full - 7;
    if (ended) {
      if (!isFull || numbered || GREETING.test(firstStart)) return false;
      if (setting.indents) return !below.indented;
      return !(setting.blankEnds && below.gap > 0) && /[。！？；：，]/.test(text.slice(below.start, below.end));
    }
    if (setting.indents && below.indented && !OPEN_END.test(lastUnits(text, above))) return false;
    // A heading whose line has room for the next character was ended on purpose.
    const heading = firstNumbered && above === first && isPure(above) && !/。/.test(text.slice(above.start, above.end));
    if (
      heading &&
      above.width + 2 <= setting.pure &&
      below.width >= setting.full * 0.75 &&
      !OPEN_END.test(lastUnits(text, above))
    )
      return false;
    if (isFull) return !(numbered && firstNumbered && !commas && below.gap > 0 && above.width < setting.full - 3);
    // A short line without a final mark: the end of a heading, or a sentence that a long word or a page end cut short.
    if (numbered) return false;
    if (OPEN_END.test(lastUnits(text, above))) return above.width >= setting.full * 0.6;
    if (above === first) return false;
    if (/。/.test(text.slice(first.start, above.end))) return true;
    return commas && !firstNumbered && above.width >= setting.full - 12;
  }
  if (ended || numbered) return false;
  if (below.indented && !OPEN_END.test(lastUnits(text, above))) return false;
  if (OPEN_END.test(lastUnits(text, above))) return above.width >= 12;
  if (HEADING_END.test(text.slice(above.start, above.end)) && above.width < 80) return false;
  // A heading that ends without a mark, then its text.
  if (firstNumbered && above === first && !/。/.test(text.slice(first.start, above.end))) return false;
  return commas && (above.width >= 40 || above !== first);
}

/**
 * Joins what the print broke: lines of a column, words over a line end, sentences over a page; closes the blanks of the
 * layout; keeps paragraphs, headings and the rows of tables. `loose`: a few lines typed by hand, in which a line without
 * a final mark goes on in the next unless one of them is a heading or a table's row; so is a file of a few narrow lines.
 */
export function reflow(source: MappedText, head: readonly Line[], body: readonly Line[], loose = false): Reflowed {
  const { text } = source;
  const builder = new MappedTextBuilder(source);
  const paragraphs: Span[] = [];
  const setting = settingOf(text, body);
  const byHand = loose || isHandSet(body, setting);
  let start = 0;
  const close = (near: number): void => {
    if (builder.length > start) paragraphs.push([start, builder.length]);
    if (builder.length > 0 && builder.lastUnit !== "\n") builder.insert("\n", near);
    start = builder.length;
  };
  for (const line of head) {
    copyClosed(builder, text, [line.start, line.end], false);
    close(line.end);
  }
  const rows = body.map((line, i) => isTableRow(text, line, body[i - 1], body[i + 1]));
  let first: Line | undefined;
  let commas = false;
  body.forEach((line, i) => {
    const above = body[i - 1];
    if (above && first) {
      const table = rows[i]! || rows[i - 1]!;
      const joined =
        !table && (byHand ? goesOnLoosely(text, above, line) : goesOn(text, setting, first, above, line, commas));
      if (!joined) {
        close(above.end);
        first = line;
        commas = false;
      } else if (isWordBreak(builder.lastUnit, text.charAt(line.start))) builder.insert(" ", above.end);
    } else first = line;
    copyClosed(builder, text, [line.start, line.end], rows[i]!);
    commas ||= /[，。；,]/.test(text.slice(line.start, line.end));
  });
  close(text.length === 0 ? 0 : text.length - 1);
  const built = builder.build();
  const mapped = built.text.endsWith("\n") ? built.slice(0, built.text.length - 1) : built;
  return { mapped, paragraphs };
}

/** Between Latin words a line end was a blank; within capitals (AI|GC) it was nothing. */
const isWordBreak = (left: string, right: string): boolean =>
  /[A-Za-z]/.test(left) && /[A-Za-z]/.test(right) && !/^[A-Z]{2}$/.test(left + right);

/** Most lines, and columns of each, of a file that is read like lines typed by hand: too few to tell how its print was set. */
const FEW_LINES = 40;
const NARROW = 80;

const isHandSet = (lines: readonly Line[], setting: Setting): boolean =>
  !setting.wrapped && lines.length <= FEW_LINES && lines.every((line) => line.width <= NARROW);

/** A cell that holds nothing but a figure. */
const FIGURE = /^[-+±]?\d[\d.,]*[%％]?$/;

function goesOnLoosely(text: string, above: Line, below: Line): boolean {
  const start = text.slice(below.start, Math.min(below.end, below.start + 8));
  if (CONTINUES.test(start)) return true;
  if (endsSentence(text, above) || NUMBERED.test(start) || GREETING.test(start)) return false;
  if (below.indented) return false;
  if (LAST_WORD.test(start)) return true;
  const printed = text.slice(above.start, above.end);
  if (FIGURE.test(printed) || FIGURE.test(text.slice(below.start, below.end))) return false;
  const bare = printed.replace(NUMBERED, "");
  const numberedHeading = bare !== printed;
  const heading = !/[，。；、]/.test(bare) && (numberedHeading || HEADING_END.test(bare)) && above.width <= 60;
  return !heading;
}
