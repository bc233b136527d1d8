import { holdsSign, type Line, squeezed } from "./line.ts";
import { SIGN } from "./line-signs.ts";
import { opens, titleIn } from "./title-line.ts";

/** Lines `[from, to)` that hold one report, and the index of its title line (null: it has none, or only at its end). */
export interface ReportLines {
  readonly from: number;
  readonly to: number;
  readonly title: number | null;
  /** Lines of the title (2 where it is printed over two). */
  readonly titleLines: number;
}

interface TitleAt {
  readonly line: number;
  readonly lines: number;
}

/** Lines that read as a title: one by itself, or two of which the first does not end it. */
function titlesOf(text: string, lines: readonly Line[]): TitleAt[] {
  const titles: TitleAt[] = [];
  let last = -1;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    // The last character of 报告, which every title has.
    if (last < line.start) last = text.indexOf("告", line.start);
    if (last < 0) break;
    if (line.width > 150 || last >= line.end) continue;
    const printed = squeezed(text, line);
    if (printed.endsWith("报告") || /报告[）)】》_:：.]|报告[（(]|报告[—–―─-]|报告全文/.test(printed)) {
      if (titleIn(printed) !== null) titles.push({ line: i, lines: 1 });
      else {
        const above = i > 0 ? squeezed(text, lines[i - 1]!) : "";
        if (above.length <= 45 && !/[，。；！？：:]$/.test(above) && /^关于|年|国民经济|预算/.test(above)) {
          if (titleIn(above + printed) !== null) titles.push({ line: i - 1, lines: 2 });
        }
      }
    }
  }
  return titles;
}

/** Whether a body opens soon after line `from`. */
function opensSoon(text: string, lines: readonly Line[], from: number, reach: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + reach); i++) {
    const line = lines[i]!;
    if (opens(text, line)) return true;
    if (
      line.width < 120 &&
      /^[——–\-\s]{0,6}.{0,40}(?:代表大会|人大).{0,30}会议上/.test(text.slice(line.start, line.end))
    )
      return true;
    if (
      line.width < 60 &&
      /^(?:一、)?.{0,14}(?:年|五年|一年).{0,12}(?:回顾|执行情况|工作总结|工作完成情况)/.test(squeezed(text, line))
    )
      return true;
  }
  return false;
}

/** A second print of the opening and what follows it: where the body begins again. */
function secondBody(text: string, lines: readonly Line[], from: number, to: number): number | null {
  const seen = new Map<string, number>();
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (!opens(text, line)) continue;
    const printed = text.slice(line.start, line.start + 400);
    if (!printed.includes("报") && !printed.includes("审")) continue;
    const key = printed.replace(/[\s\u3000]+/g, "").slice(0, 160);
    if (key.length < 120 || !/大会.{0,10}(?:报告|汇报)|请.{0,4}审议/.test(key)) continue;
    const first = seen.get(key);
    if (first !== undefined && line.start - lines[first]!.start > 200) return i;
    seen.set(key, i);
  }
  return null;
}

const PROSE = SIGN.comma | SIGN.stop | SIGN.listComma | SIGN.semicolon | SIGN.narrowComma;

/** Fewest characters in lines of prose that a report's body has. */
const LEAST_BODY = 150;

/** Whether a body stands in lines `[from, to)`: an opening, or prose. */
function hasBody(text: string, lines: readonly Line[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (opens(text, lines[i]!)) return true;
  }
  return proseLength(text, lines, from, to) >= LEAST_BODY;
}

/** Characters of lines `[from, to)` that are prose: with a comma or a full stop inside. */
function proseLength(text: string, lines: readonly Line[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to && sum < LEAST_BODY; i++) {
    const line = lines[i]!;
    if (line.width < 24 || !holdsSign(line, PROSE)) continue;
    if (!/会议上|https?:|(?:\.{3,}|…+)$/.test(text.slice(line.start, line.end))) sum += line.end - line.start;
  }
  return sum;
}

const NUMBERED = /^[一二三四五][、．.]/;

/** Whether numbered headings of what was done and of what is planned stand in lines `[from, to)`: a report however short. */
function hasBothHeadings(text: string, lines: readonly Line[], from: number, to: number): boolean {
  let looksBack = false;
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (line.width > 80 || !NUMBERED.test(text.slice(line.start, line.start + 2))) continue;
    const printed = text.slice(line.start, line.end);
    if (looksBack && /安排|任务|目标|打算|重点工作/.test(printed)) return true;
    looksBack ||= /回顾|总结|执行情况|完成情况/.test(printed);
  }
  return false;
}

/** Whether lines `[from, to)` are enough of a body to be a report of their own. */
function isEnough(text: string, lines: readonly Line[], from: number, to: number): boolean {
  return proseLength(text, lines, from, to) >= LEAST_BODY || hasBothHeadings(text, lines, from, to);
}

/**
 * Cuts a file at the titles that open a report (a body opens soon after). Titles close together are one head (a page's
 * own title, then the printed one); a title with nothing after it ends the report before it. A body printed a second
 * time is a part of its own, which the caller finds to be equal.
 */
export function splitReports(text: string, lines: readonly Line[]): ReportLines[] {
  const starts: TitleAt[] = [];
  for (const title of titlesOf(text, lines)) {
    const next = title.line + title.lines;
    if (!opensSoon(text, lines, next, 12)) continue;
    if (!isEnough(text, lines, next, lines.length)) continue;
    const last = starts.at(-1);
    // Two titles with nothing of a body between them are one head: the page's own, then the printed one.
    if (last && !hasBody(text, lines, last.line + last.lines, title.line)) {
      starts[starts.length - 1] = title;
      continue;
    }
    starts.push(title);
  }
  for (let i = starts.length - 1; i > 0; i--) {
    const start = starts[i]!;
    const to = starts[i + 1]?.line ?? lines.length;
    if (!isEnough(text, lines, start.line + start.lines, to)) starts.splice(i, 1);
  }
  const parts: ReportLines[] = [];
  const push = (from: number, to: number, title: TitleAt | null): void => {
    const again = secondBody(text, lines, from, to);
    if (again !== null) {
      parts.push({ from, to: again, title: title?.line ?? null, titleLines: title?.lines ?? 0 });
      parts.push({ from: again, to, title: null, titleLines: 0 });
    } else if (to > from) parts.push({ from, to, title: title?.line ?? null, titleLines: title?.lines ?? 0 });
  };
  const first = starts[0];
  if (!first) {
    const alone = titlesOf(text, lines)[0];
    const early = alone && alone.line < 40 && lines.length - alone.line > 3 ? alone : null;
    push(0, lines.length, early);
    return parts;
  }
  // What stands before the first title: page furniture, unless it is long enough to be a report without a head.
  const before = lines[first.line]!.start - (lines[0]?.start ?? 0);
  const prose = lines.slice(0, first.line).filter((line) => line.width > 100).length;
  let from = 0;
  if (before > 3000 && (prose > 8 || first.line > 100)) {
    push(0, first.line, null);
    from = first.line;
  }
  starts.forEach((start, i) => {
    const to = starts[i + 1]?.line ?? lines.length;
    push(i === 0 ? from : start.line, to, start);
  });
  return parts;
}
