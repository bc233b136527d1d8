import type { Span } from "../../domain/span.ts";
import type { FoldedText } from "./folded-text.ts";
import { foldedWords } from "./folded-text.ts";
import type { LocalCandidate } from "./local-candidates.ts";
import type { LocalWords } from "./local-words.ts";
import { nameStart } from "./name-marks.ts";

/** What makes an aim a part of another name (数字XX运行管理中心) or of a formula (法治XX、法治政府). */
const NOT_AFTER_AIM = /^(?:[市县区镇省州旗]|运行|指挥|管理中心|平台|系统|大脑|城管|客户端|、法治政府)/u;

/** 工业强市, 产业立区, 文化兴县; ranks (百强县) and titles (农业产业强镇, 知识产权强县) are none. */
const INDUSTRY =
  /[\u4e00-\u9fa5]{1,3}[^百十千亿万、，成设建最][强立兴富活美](?:省|市|县|区|镇|州|旗|乡)(?![级域直委政长内外场民情中会])(?:战略)?/uy;
/** The two characters that such an aim turns on; it begins two to four characters before them. */
const TURN = /[强立兴富活美][省市县区镇州旗乡]/g;
const MOST_BEFORE_TURN = 6;
const TITLE = /(?:农业产业强镇|知识产权强[省市县区])$/u;

/** The leftmost matches of INDUSTRY, none over another, tried only where one can begin. */
function industryAims(text: string): Span[] {
  const found: Span[] = [];
  let from = 0;
  for (const { index } of text.matchAll(TURN)) {
    for (let start = Math.max(from, index - MOST_BEFORE_TURN); start < index; start++) {
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

const bare = { quote: null, head: null, headKind: null, shared: false };

/**
 * Aims before a place's name (平安XX), or before what the report's own place and those above it are called.
 * @param names of places in slogans.
 */
export function aimCandidates(
  { text, opens }: FoldedText,
  words: LocalWords,
  names: readonly string[],
): LocalCandidate[] {
  const { starts, ends, values } = foldedWords.hits(words.aims, text);
  const candidates: LocalCandidate[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    const at = ends[i]!;
    const isQuotedOnly = values[i] === 1;
    if (isQuotedOnly && opens[start] !== 1) continue;
    for (const name of names) {
      const end = at + name.length;
      if (text.startsWith(name, at) && !NOT_AFTER_AIM.test(text.slice(end, end + 5)))
        candidates.push({ ...bare, kind: "aim", at: [start, end], aim: text.slice(start, at) });
    }
  }
  return candidates;
}

/** Aims for the place itself (工业强市). @param names of places in slogans, which only end so. */
export function industryCandidates(folded: FoldedText, words: LocalWords, names: readonly string[]): LocalCandidate[] {
  const { text } = folded;
  const candidates: LocalCandidate[] = [];
  for (const [from, end] of industryAims(text)) {
    const start = nameStart(folded, from + text.slice(from, end).replace(/战略$/, "").length - 2, words);
    const isPlace = names.some((name) => text.startsWith(name, end - 1 - name.length) && end - start > name.length);
    if (end - start < 4 || isPlace || TITLE.test(text.slice(Math.max(0, end - 8), end))) continue;
    candidates.push({ ...bare, kind: "industry", at: [Math.max(start, from), end], aim: null });
  }
  return candidates;
}
