import type { Span } from "../domain/span.ts";
import { endsSentence, holdsSign, type Line } from "./line.ts";
import { SIGN } from "./line-signs.ts";
import { markTable } from "./mark-table.ts";

/** What page numbering put into a text. */
export interface PageNumbers {
  /** Indices of lines that are nothing but a page number. */
  readonly lines: ReadonlySet<number>;
  /** Digits of a page number glued onto a figure. */
  readonly glued: readonly Span[];
}

const BARE = /^\d{1,4}$/;
const DRESSED =
  /^(?:[-—–－·~～]+\s*\d{1,4}\s*[-—–－·~～]+|第\s*\d{1,4}\s*页(?:\s*[/，,共]*\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4}|[Pp]age\s*\d{1,4}(?:\s*of\s*\d{1,4})?)$/;
/** What a page number begins with, dressed or bare. */
const mayBegin = markTable([["-—–－·~～第Pp0123456789", 1]]);
/** Fewest printed lines of a page. */
const SHORTEST_PAGE = 5;

interface Anchor {
  readonly line: number;
  readonly page: number;
}

/** The longest run of bare numbers that grow no faster than pages can. */
function longestRun(candidates: readonly Anchor[]): readonly Anchor[] {
  const best = candidates.map(() => 1);
  const before = candidates.map(() => -1);
  let end = -1;
  for (let i = 0; i < candidates.length; i++) {
    const later = candidates[i]!;
    for (let j = Math.max(0, i - 200); j < i; j++) {
      const earlier = candidates[j]!;
      const pages = later.page - earlier.page;
      const lines = later.line - earlier.line;
      if (pages > 0 && pages * SHORTEST_PAGE <= lines && lines <= pages * 120 && best[j]! + 1 > best[i]!) {
        best[i] = best[j]! + 1;
        before[i] = j;
      }
    }
    if (end < 0 || best[i]! > best[end]!) end = i;
  }
  const run: Anchor[] = [];
  for (let i = end; i >= 0; i = before[i]!) run.unshift(candidates[i]!);
  return run;
}

/** Digit runs of a line, as ranges in the text. */
function digitRuns(text: string, line: Line): Span[] {
  const runs: Span[] = [];
  for (let at = line.start; at < line.end; at++) {
    const start = at;
    while (at < line.end && text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39) at++;
    if (at > start) runs.push([start, at]);
  }
  return runs;
}

/**
 * Pages that no bare number shows, between two that are shown: where just one figure near the page's expected end ends
 * in the very number, those digits are the page's.
 */
function gluedNumbers(text: string, lines: readonly Line[], run: readonly Anchor[]): Span[] {
  const glued: Span[] = [];
  for (let i = 1; i < run.length; i++) {
    const [left, right] = [run[i - 1]!, run[i]!];
    const missing = right.page - left.page - 1;
    if (missing < 1 || missing > 60) continue;
    const size = (right.line - left.line) / (missing + 1);
    for (let page = left.page + 1; page < right.page; page++) {
      const digits = String(page);
      const expected = left.line + (page - left.page) * size;
      const reach = digits.length >= 3 ? Math.max(3, size * 0.3) : 2;
      const found: Span[] = [];
      const stop = Math.min(lines.length - 1, Math.ceil(expected + reach));
      for (let k = Math.max(0, Math.floor(expected - reach)); k <= stop; k++) {
        const line = lines[k]!;
        if (!holdsSign(line, SIGN.digit) || !text.slice(line.start, line.end).includes(digits)) continue;
        for (const [start, end] of digitRuns(text, line)) {
          const own = end - start - digits.length;
          if (own < 1 || own > 5 || text.slice(end - digits.length, end) !== digits) continue;
          if (/[.．\d]/.test(text.charAt(start - 1)) || text.slice(start, end).startsWith("0")) continue;
          if (digits.length >= 3 || end === line.end) found.push([end - digits.length, end]);
        }
      }
      if (found.length === 1) glued.push(found[0]!);
    }
  }
  return glued;
}

/**
 * Finds page numbers: dressed ones (— 3 —, 第3页) by their form, bare ones because those of a file run on, single ones
 * where they interrupt a sentence, and those glued onto a figure (620453 on page 453) between two that are known.
 */
export function findPageNumbers(text: string, lines: readonly Line[]): PageNumbers {
  const found = new Set<number>();
  const candidates: Anchor[] = [];
  lines.forEach((line, i) => {
    if (line.end - line.start > 24 || !holdsSign(line, SIGN.digit) || mayBegin[text.charCodeAt(line.start)] !== 1)
      return;
    const printed = text.slice(line.start, line.end);
    if (DRESSED.test(printed)) {
      found.add(i);
      const page = Number(/\d+/.exec(printed)?.[0]);
      candidates.push({ line: i, page });
    } else if (BARE.test(printed)) candidates.push({ line: i, page: Number(printed) });
  });
  const run = longestRun(candidates);
  if (run.length >= 2) for (const { line } of run) found.add(line);
  for (const { line, page } of candidates) {
    const [above, below] = [lines[line - 1], lines[line + 1]];
    if (found.has(line) || page > 999 || !above || !below) continue;
    const printed = text.slice(above.start, above.end);
    const stops = holdsSign(above, SIGN.comma | SIGN.stop | SIGN.semicolon);
    const inSentence = stops || above.width >= 40 || (above.width >= 16 && /\d$/.test(printed));
    if (!inSentence || !/^\p{Script=Han}|^[，。、；]/u.test(text.slice(below.start, below.start + 2))) continue;
    if (endsSentence(text, above)) continue;
    if (!BARE.test(text.slice(above.start, above.end)) && !BARE.test(text.slice(below.start, below.end)))
      found.add(line);
  }
  return { lines: found, glued: run.length >= 3 ? gluedNumbers(text, lines, run) : [] };
}
