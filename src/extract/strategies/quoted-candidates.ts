import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import type { FoldedText } from "./folded-text.ts";
import type { HeadAfter, HeadWords } from "./head-words.ts";
import type { LocalCandidate } from "./local-candidates.ts";
import type { LocalWords } from "./local-words.ts";
import { nameStart } from "./name-marks.ts";

const LONGEST_QUOTE = 26;

/** What no quotation of a name goes over. */
const STOP = 1;
const stops = markTable([["。；：", STOP]]);

/** Where the quotation ends that opens before a unit; -1 where another opens, a sentence ends or too many units come before. */
function quoteEnd(folded: FoldedText, start: number): number {
  const { units } = folded;
  const most = Math.min(units.length, start + LONGEST_QUOTE);
  for (let i = start; i < most; i++) {
    if (i > start && folded.opensAt(i)) return -1;
    if (stops[units[i]!] === STOP) return -1;
    if (folded.closesAfter(i)) return i + 1;
  }
  return -1;
}

/** The parts of a text in quotation or title marks, in order, none over another. */
function quotedUnits(folded: FoldedText): Span[] {
  const units: Span[] = [];
  for (const start of folded.openings) {
    const end = quoteEnd(folded, start);
    if (end > start + 1) units.push([start, end]);
  }
  return units;
}

/** Head that a unit, number `index`, shares with the units listed after it: “A”“B”等行动, “A”、“B”工程. */
function sharedHead(text: string, index: number, units: readonly Span[], heads: HeadWords): HeadAfter | null {
  let at = units[index]![1];
  for (let next = index + 1; next <= index + 6; next++) {
    const start = units[next]?.[0];
    const mark = text[at];
    if (mark === "等") return heads.after(at + 1);
    if (start === at + 1 && (mark === "和" || mark === "、" || mark === "，")) at++;
    if (start !== at) return next === index + 1 ? null : heads.after(at);
    at = units[next]![1];
    if (units[next + 1]?.[0] !== at && !"、等和".includes(text[at] ?? "")) return heads.after(at);
  }
  return null;
}

/** A name in quotation marks, with the head behind it. */
function quotedCandidate(
  folded: FoldedText,
  index: number,
  units: readonly Span[],
  words: LocalWords,
  heads: HeadWords,
): LocalCandidate {
  const quote = units[index]!;
  const after = heads.after(quote[1]);
  const own = after !== null ? after.head : heads.anyEndingAt(quote[1], quote[0]);
  const head = own ?? sharedHead(folded.text, index, units, heads)?.head ?? null;
  return {
    kind: "quoted",
    at: [nameStart(folded, quote[0], words), after !== null ? after.end : quote[1]],
    quote,
    head,
    shared: own === null && head !== null,
    aim: null,
  };
}

/** What a title in 《》 ends with if it is a plan's. */
const PLAN_TITLE = /(?:规划|规划纲要|计划|计划纲要|行动|方案|总规|[0-9一二三四五六七八九十]+条)$/u;

/** 《规划》 alone names none. */
const LEAST_TITLE = 5;

/** Names in quotation marks, and plans by their titles: 《城市总体规划》; other titles are laws, books and songs. In order. */
export function quotedCandidates(folded: FoldedText, words: LocalWords, heads: HeadWords): LocalCandidate[] {
  const units = quotedUnits(folded);
  const candidates: LocalCandidate[] = [];
  for (let i = 0; i < units.length; i++) {
    const unit = units[i]!;
    const [start, end] = unit;
    if (!folded.opensTitleAt(start)) candidates.push(quotedCandidate(folded, i, units, words, heads));
    else if (end - start >= LEAST_TITLE && PLAN_TITLE.test(folded.text.slice(start, end)))
      candidates.push({ kind: "title", at: unit, quote: unit, head: null, shared: false, aim: null });
  }
  return candidates;
}
