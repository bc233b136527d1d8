import type { Span } from "../../domain/span.ts";
import { type FoldedText, foldedWords } from "./folded-text.ts";
import type { LocalCandidate } from "./local-candidates.ts";
import type { LocalWords } from "./local-words.ts";
import { nameStart } from "./name-marks.ts";

/** What makes an aim a part of another name (数字XX运行管理中心) or of a formula (法治XX、法治政府). */
const NOT_AFTER_AIM = /^(?:[市县区镇省州旗]|运行|指挥|管理中心|平台|系统|大脑|城管|客户端|、法治政府)/u;

/** 工业强市, 产业立区, 文化兴县; ranks (百强县) and titles (农业产业强镇, 知识产权强县) are none. */
const INDUSTRY =
  /[\u4e00-\u9fa5]{1,3}[^百十千亿万、，成设建最][强立兴富活美](?:省|市|县|区|镇|州|旗|乡)(?![级域直委政长内外场民情中会])(?:战略)?/uy;
const MOST_BEFORE_TURN = 6;
const TITLE = /(?:农业产业强镇|知识产权强[省市县区])$/u;

/** The leftmost matches of INDUSTRY, none over another, tried only where one can begin. @param turns where its last two characters stand. */
function industryAims(text: string, turns: Int32Array): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const turn of turns) {
    for (let start = Math.max(from, turn - MOST_BEFORE_TURN); start < turn; start++) {
      INDUSTRY.lastIndex = start;
      from = start + 1;
      if (!INDUSTRY.test(text)) continue;
      from = INDUSTRY.lastIndex;
      found.push([start, from]);
      break;
    }
  }
  return found;
}

/**
 * Aims before a place's name (平安XX), or before what the report's own place and those above it are called.
 * @param names of places in slogans.
 */
export function aimCandidates(folded: FoldedText, words: LocalWords, names: readonly string[]): LocalCandidate[] {
  const { text, units } = folded;
  const { starts, ends, values } = foldedWords.hits(words.aims, text);
  const firsts = new Set(names.map((name) => name.charCodeAt(0)));
  const candidates: LocalCandidate[] = [];
  for (let i = 0; i < starts.length; i++) {
    const at = ends[i]!;
    if (!firsts.has(units[at]!)) continue;
    const start = starts[i]!;
    const isQuotedOnly = values[i] === 1;
    if (isQuotedOnly && !folded.opensAt(start)) continue;
    for (const name of names) {
      const end = at + name.length;
      if (text.startsWith(name, at) && !NOT_AFTER_AIM.test(text.slice(end, end + 5)))
        candidates.push({
          kind: "aim",
          at: [start, end],
          quote: null,
          head: null,
          shared: false,
          aim: text.slice(start, at),
        });
    }
  }
  return candidates;
}

/** Aims for the place itself (工业强市). @param names of places in slogans, which only end so. */
export function industryCandidates(folded: FoldedText, words: LocalWords, names: readonly string[]): LocalCandidate[] {
  const { text } = folded;
  const candidates: LocalCandidate[] = [];
  for (const [from, end] of industryAims(text, foldedWords.hits(words.turns, text).starts)) {
    const start = nameStart(folded, from + text.slice(from, end).replace(/战略$/, "").length - 2, words);
    const isPlace = names.some((name) => text.startsWith(name, end - 1 - name.length) && end - start > name.length);
    if (end - start < 4 || isPlace || TITLE.test(text.slice(Math.max(0, end - 8), end))) continue;
    candidates.push({
      kind: "industry",
      at: [Math.max(start, from), end],
      quote: null,
      head: null,
      shared: false,
      aim: null,
    });
  }
  return candidates;
}
