import { GatedPatterns } from "./gated-patterns.ts";
import { holdsSign, type Line, squeezed } from "./line.ts";
import { SIGN } from "./line-signs.ts";
import { markTable } from "./mark-table.ts";
import type { ReportLines } from "./split-reports.ts";
import { opens, titleIn } from "./title-line.ts";
import type { TextUnits } from "./units.ts";
import { wordTable } from "./word-table.ts";

const ROWS = wordTable("reading-furniture");
const patterns = (where: string): readonly string[] =>
  ROWS.filter((row) => row.where === where).map((row) => row.pattern ?? "");
const HEAD = patterns("HEAD");
const FOOT = patterns("FOOT");
const LINE = patterns("LINE");
const literal = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
const INLINE = patterns("INLINE").map((word) => word.replace(/\s/g, ""));
/** Marks of sites and sellers inside a line, also with blanks between their characters. */
export const INLINE_MARK = new RegExp(
  INLINE.map((word) => [...word].map((unit) => literal([unit])).join("[ \\u3000]*")).join("|"),
  "g",
);
const FOOT_MARK = new RegExp(literal(FOOT));
const LINE_MARK = new RegExp(literal(LINE));
const HEAD_MARK = new RegExp(literal(HEAD));

const marks = new GatedPatterns({
  foot: { pattern: FOOT_MARK, words: FOOT },
  line: { pattern: LINE_MARK, words: LINE },
  inline: {
    pattern: new RegExp(INLINE_MARK.source),
    words: INLINE.flatMap(([first, second]) => [`${first}${second}`, `${first} `, `${first}\u3000`]),
  },
});

/** Which marks of sites and sellers stand anywhere in some lines that follow each other: those lines are then looked at one by one. */
function marksIn(source: TextUnits, lines: readonly Line[], from: number, to: number): ReturnType<typeof marks.counts> {
  return from < to ? marks.counts(source, lines[from]!.start, lines[to - 1]!.end) : marks.counts(source, 0, 0);
}

/** Whether marks of sites or sellers stand inside some lines. */
export function holdInlineMarks(source: TextUnits, lines: readonly Line[]): boolean {
  return marksIn(source, lines, 0, lines.length).inline > 0;
}

/** A line of a report's head or tail block: who, when, where, or which part. */
const WHO_WHEN =
  /会议上|代表大会|^[——–\-―─]|\d{4}年\d{1,2}月|[〇○零一二三四五六七八九]{4}年.{1,3}月|(?:省|市|县|区|州|盟|旗|镇|乡)长|主席|主任|局长|委员会|(?:改革|财政)局|[（(](?:摘要|节选|草案|全文|[上下])[）)]|下转|上接|政府/;

function isHeadLine(printed: string): boolean {
  return printed.length <= 70 && WHO_WHEN.test(printed) && !HEAD_MARK.test(printed) && !FOOT_MARK.test(printed);
}

/** Index of the line with which the body begins: the first opening, or the first line of prose or numbered heading. */
function bodyStart(text: string, lines: readonly Line[], part: ReportLines): number {
  const from = part.title === null ? part.from : part.title + part.titleLines;
  let prose = 0;
  for (let i = from; i < Math.min(part.to, from + 80) && prose < 300; i++) {
    const line = lines[i]!;
    if (line.width >= 60 && holdsSign(line, SIGN.stop | SIGN.semicolon)) prose += line.end - line.start;
    if (opens(text, line)) return i;
  }
  for (let i = from; i < part.to; i++) {
    const printed = squeezed(text, lines[i]!);
    if (HEAD_MARK.test(printed.slice(0, 40)) || /^[=＝\-—_*]+$/.test(printed) || isHeadLine(printed)) continue;
    if (/^[一（(]?[一二三]?[、)）]|回顾|执行情况/.test(printed) || lines[i]!.width > 30) return i;
  }
  return from;
}

/** A last line that is no page furniture: a sentence, or a definition of the notes. */
function isProse(text: string, line: Line): boolean {
  if (line.width >= 300) return true;
  const printed = squeezed(text, line);
  if (FOOT_MARK.test(printed)) return false;
  return /[。！!；]|\.$/.test(printed) || (/[：:，]/.test(printed) && line.width >= 40);
}

const TAIL = /会议上|下转|上接|摘要|节选|未完|待续|^[\p{Script=Han}]{0,12}[省市县区州盟旗镇乡]长.{2,6}$/u;

/** Most characters of sentences that a site's foot holds (terms of use, links with a summary). */
const LONGEST_FOOT = 300;

/** Index after the last line of the body: what only navigation, lists of links or a site's foot follow is cut. */
function bodyEnd(text: string, lines: readonly Line[], from: number, to: number, hasFoot: boolean): number {
  let end = to;
  const earliest = from + Math.floor((to - from) * 0.3);
  for (let i = hasFoot ? earliest : to; i < to; i++) {
    const line = lines[i]!;
    if (line.width >= 300 || !FOOT_MARK.test(text.slice(line.start, line.end))) continue;
    let prose = 0;
    for (let k = i + 1; k < to && prose <= LONGEST_FOOT; k++) {
      const later = lines[k]!;
      if (later.width >= 24 && holdsSign(later, SIGN.comma | SIGN.stop | SIGN.semicolon))
        prose += later.end - later.start;
    }
    if (prose <= LONGEST_FOOT) {
      end = i;
      break;
    }
  }
  let last = end;
  while (last > from && !isProse(text, lines[last - 1]!)) last--;
  if (last === from) return end;
  // A title, meeting, speaker or part mark may stand at the end (newspapers print them so); a short heading too.
  if (end - last <= 8) {
    const tail = lines.slice(last, end).map((line) => squeezed(text, line));
    if (tail.some((printed) => TAIL.test(printed) || titleIn(printed) !== null)) return end;
    if (end - last <= 2 && tail.every((printed) => printed.length <= 40 && !/\d{1,2}-\d{1,2}|http|来源/.test(printed)))
      return end;
  }
  return last;
}

const beginsRule = markTable([["=＝*_", 1]]);

/** A line of =====, ***** or _____. */
function isRule(text: string, { start, end }: Line): boolean {
  return beginsRule[text.charCodeAt(start)] === 1 && /^[=＝*_]{5,}$/.test(text.slice(start, Math.min(end, start + 8)));
}

/** Which lines of a part are read: title and head lines, then the body without the site's head and foot. */
export interface KeptLines {
  /** Title lines and the lines between title and body that say who, when, where. */
  readonly head: readonly Line[];
  readonly body: readonly Line[];
  /** Marks of sites or sellers may stand inside lines of the body. */
  readonly marked: boolean;
  /** Title lines of the page itself, in which place and year may stand when the printed title has none. */
  readonly pageTitles: readonly string[];
}

export function keptLines(source: TextUnits, lines: readonly Line[], part: ReportLines): KeptLines {
  const { text } = source;
  const start = bodyStart(text, lines, part);
  const held = marksIn(source, lines, part.from, part.to);
  const end = bodyEnd(text, lines, start, part.to, held.foot > 0);
  const head: Line[] = [];
  const pageTitles: string[] = [];
  const titleFrom = part.title ?? part.from;
  for (let i = Math.max(part.from, titleFrom - 60); i < titleFrom; i++) {
    const printed = squeezed(text, lines[i]!);
    if (titleIn(printed) !== null) pageTitles.push(printed);
    else if (titleFrom - i <= 3 && printed.length < 60 && /会议上|上接/.test(printed) && isHeadLine(printed))
      head.push(lines[i]!);
  }
  for (let i = titleFrom; i < start; i++) {
    const line = lines[i]!;
    const printed = squeezed(text, line);
    const ofTitle = part.title !== null && i < part.title + part.titleLines;
    const previous = head.at(-1);
    const name =
      previous !== undefined &&
      /^[\p{Script=Han}·]{2,4}$/u.test(printed) &&
      !HEAD_MARK.test(printed) &&
      /会议上|长$|主席$|主任$/.test(squeezed(text, previous));
    if (ofTitle || name || isHeadLine(printed)) head.push(line);
  }
  const isFurniture = (line: Line): boolean =>
    isRule(text, line) || (held.line > 0 && line.width < 160 && LINE_MARK.test(text.slice(line.start, line.end)));
  const printed = lines.slice(start, end);
  const body = printed.some(isFurniture) ? printed.filter((line) => !isFurniture(line)) : printed;
  return { head, body, marked: held.inline > 0, pageTitles };
}
