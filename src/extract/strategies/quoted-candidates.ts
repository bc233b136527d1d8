import type { Span } from "../../domain/span.ts";
import type { FoldedText } from "./folded-text.ts";
import type { Head, HeadWords } from "./head-words.ts";
import type { LocalCandidate } from "./local-candidates.ts";
import type { LocalWords } from "./local-words.ts";
import { nameStart } from "./name-marks.ts";

const LONGEST_QUOTE = 26;

/** The parts of a text in quotation or title marks, in order. */
export function quotedUnits({ text, opens, closes }: FoldedText): Span[] {
  const units: Span[] = [];
  for (let i = opens.indexOf(1); i >= 0 && i < text.length; i = opens.indexOf(1, i + 1)) {
    let end = -1;
    for (let j = i; j < Math.min(text.length, i + LONGEST_QUOTE); j++) {
      if (j > i && opens[j] === 1 && closes[j - 1] !== 1) break;
      if ("。；：".includes(text[j]!)) break;
      if (closes[j] === 1) {
        end = j + 1;
        break;
      }
    }
    if (end > i + 1) units.push([i, end]);
  }
  return units;
}

/** Head that a unit shares with the units listed after it: “A”“B”等行动, “A”、“B”工程. */
function sharedHead(text: string, end: number, units: ReadonlyMap<number, Span>, heads: HeadWords): Head | null {
  let at = end;
  for (let steps = 0; steps < 6; steps++) {
    if (text[at] === "等" || (text[at] === "和" && units.has(at + 1))) {
      if (text[at] === "等") return heads.after(at + 1);
      at++;
    } else if ((text[at] === "、" || text[at] === "，") && units.has(at + 1)) at++;
    const next = units.get(at);
    if (next === undefined) return steps === 0 ? null : heads.after(at);
    at = next[1];
    if (steps >= 0 && !units.has(at) && !"、等和".includes(text[at] ?? "")) return heads.after(at);
  }
  return null;
}

/** Names in quotation marks, with the head behind them. @param units all that `quotedUnits` finds. */
export function quotedCandidates(
  folded: FoldedText,
  units: readonly Span[],
  words: LocalWords,
  heads: HeadWords,
): LocalCandidate[] {
  const byStart = new Map(units.map((unit) => [unit[0], unit]));
  const named = units.filter(([start]) => folded.titles[start] === 0);
  return named.map((quote) => {
    const after = heads.after(quote[1]);
    const inner = heads.endingAt(quote[1], quote[0]);
    const shared = after === null && inner === null ? sharedHead(folded.text, quote[1], byStart, heads) : null;
    const head = after ?? inner ?? shared;
    const start = nameStart(folded, quote[0], words);
    const end = after?.end ?? quote[1];
    return {
      kind: "quoted",
      at: [start, end],
      quote,
      head: head?.word ?? null,
      headKind: head?.kind ?? null,
      shared: shared !== null,
      aim: null,
    };
  });
}

/** What a title in 《》 ends with if it is a plan's. */
const PLAN_TITLE = /(?:规划|规划纲要|计划|计划纲要|行动|方案|总规|[0-9一二三四五六七八九十]+条)$/u;

/** 《规划》 alone names none. */
const LEAST_TITLE = 5;

/** Plans by their titles: 《城市总体规划》; other titles are laws, books and songs. */
export function titleCandidates(folded: FoldedText, units: readonly Span[]): LocalCandidate[] {
  return units
    .filter(
      ([start, end]) =>
        end - start >= LEAST_TITLE && folded.titles[start] === 1 && PLAN_TITLE.test(folded.text.slice(start, end)),
    )
    .map((quote) => ({
      kind: "title",
      at: quote,
      quote,
      head: null,
      headKind: null,
      shared: false,
      aim: null,
    }));
}
