import type { Span } from "../../domain/span.ts";
import type { FoldedText } from "./folded-text.ts";
import { HEAD_KINDS, type HeadKind, type LocalWords } from "./local-words.ts";

export const CANDIDATE_KINDS = ["quoted", "headed", "aim", "industry", "title"] as const;
type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** What may be a local strategy's name; spans in units of the folded text. */
export interface LocalCandidate {
  readonly kind: CandidateKind;
  readonly at: Span;
  /** The part in quotation marks, or null. */
  readonly quote: Span | null;
  /** Head word at its end, or after the list that it belongs to (“A”“B”等行动). */
  readonly head: string | null;
  readonly headKind: HeadKind | null;
  /** The head stands after a list of names, not in this one. */
  readonly shared: boolean;
  /** The word before a place's name (平安XX), or null. */
  readonly aim: string | null;
  /** Where the verb or mark before the name ends: the same as its start. */
  readonly leadEnd: number;
}

const STOPS = new Set([..."，。；：！？、,;:!?（）()【】[]…\n\r—"]);
const JOINTS = new Set([..."的和及与等、"]);
/** What a verb leaves behind it: 完成了, 抓好, 大力. */
const LEAVINGS = new Set([..."了好着过力地由于以对到出成各第"]);
const MOST_BEFORE = 18;
const MOST_AFTER = 14;

interface Head {
  readonly end: number;
  readonly word: string;
  readonly kind: HeadKind;
}

/** The longest head word that ends at `end`, or null. */
function headEndingAt(text: string, end: number, from: number, words: LocalWords): Head | null {
  let node: number | undefined = 0;
  let found: Head | null = null;
  for (let i = end - 1; i >= from && end - i <= 6; i--) {
    node = words.headEnds.step(node!, text.charCodeAt(i));
    if (node === undefined) break;
    const value = words.headEnds.valueOf(node);
    if (value !== -1) found = { end, word: text.slice(i, end), kind: HEAD_KINDS[value]! };
  }
  return found;
}

/** Whether the head at `end` is only the first half of another word (战略性). */
const isHalfWord = (text: string, { end, word }: Head, { followers }: LocalWords): boolean =>
  [...followers].some(
    ([head, after]) => word.endsWith(head) && after.some((follower) => text.startsWith(follower, end)),
  );

/** Where the name that ends with `end` begins, going back from `from`: after a stop, a joint, a closing mark or a verb. */
function nameStart(folded: FoldedText, from: number, words: LocalWords): number {
  const { text, closes } = folded;
  let low = from;
  while (low > 0 && from - low < MOST_BEFORE) {
    if (STOPS.has(text[low - 1]!) || JOINTS.has(text[low - 1]!) || closes[low - 1] === 1) break;
    low--;
  }
  let start = low;
  for (let i = low; i < from; i++) {
    const verb = words.verbs.longestAt(text, i);
    if (verb === null || verb.end > from) continue;
    if (verb.value === 2) i = verb.end - 1;
    else if (verb.value === 0 || i === start) {
      start = verb.end;
      i = verb.end - 1;
    }
  }
  while (start < from && LEAVINGS.has(text[start]!)) start++;
  return start;
}

/** The head that ends the run of characters after a quotation: “A”专项提升行动. */
function headAfter(folded: FoldedText, from: number, words: LocalWords): Head | null {
  const { text, opens } = folded;
  let best: Head | null = null;
  for (let end = from + 1; end <= Math.min(text.length, from + MOST_AFTER); end++) {
    const character = text[end - 1]!;
    if (STOPS.has(character) || JOINTS.has(character) || (end - 1 > from && opens[end - 1] === 1)) break;
    if (end - 1 === from && opens[from] === 1) break;
    if (words.verbs.longestAt(text, end - 1)?.value === 0) break;
    const head = headEndingAt(text, end, from, words);
    if (head?.word.length === 1) continue;
    if (head !== null && (best === null || head.kind !== "weak" || best.kind === "weak")) best = head;
  }
  return best;
}

function quotedUnits(folded: FoldedText): Span[] {
  const units: Span[] = [];
  const { text, opens, closes } = folded;
  for (let i = 0; i < text.length; i++) {
    if (opens[i] !== 1) continue;
    let end = -1;
    for (let j = i; j < Math.min(text.length, i + 26); j++) {
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
function sharedHead(folded: FoldedText, end: number, units: ReadonlyMap<number, Span>, words: LocalWords): Head | null {
  let at = end;
  const { text } = folded;
  for (let steps = 0; steps < 6; steps++) {
    if (text[at] === "等" || (text[at] === "和" && units.has(at + 1))) {
      if (text[at] === "等") return headAfter(folded, at + 1, words);
      at++;
    } else if ((text[at] === "、" || text[at] === "，") && units.has(at + 1)) at++;
    const next = units.get(at);
    if (next === undefined) return steps === 0 ? null : headAfter(folded, at, words);
    at = next[1];
    if (steps >= 0 && !units.has(at) && !"、等和".includes(text[at] ?? "")) return headAfter(folded, at, words);
  }
  return null;
}

function quotedCandidates(folded: FoldedText, words: LocalWords): LocalCandidate[] {
  const units = quotedUnits(folded);
  const byStart = new Map(units.map((unit) => [unit[0], unit]));
  const named = units.filter(([start]) => folded.titles[start] === 0);
  return named.map((quote) => {
    const after = headAfter(folded, quote[1], words);
    const inner = headEndingAt(folded.text, quote[1], quote[0], words);
    const shared = after === null && inner === null ? sharedHead(folded, quote[1], byStart, words) : null;
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
      leadEnd: start,
    };
  });
}

function headedCandidates(folded: FoldedText, words: LocalWords, taken: Uint8Array): LocalCandidate[] {
  const { text } = folded;
  const candidates: LocalCandidate[] = [];
  for (let end = 2; end <= text.length; end++) {
    if (taken[end - 1] === 1) continue;
    const head = headEndingAt(text, end, Math.max(0, end - 6), words);
    if (head === null || head.kind === "weak" || isHalfWord(text, head, words)) continue;
    if (head.word === "年" || head.word === "月" || head.word.length < 2) continue;
    const next = headEndingAt(text, end + 2, end - 2, words);
    if (next !== null && next.word.length > 2 && next.kind === "strong") continue;
    const start = nameStart(folded, end - head.word.length, words);
    if (end - head.word.length - start < 2) continue;
    candidates.push({
      kind: "headed",
      at: [start, end],
      quote: null,
      head: head.word,
      headKind: head.kind,
      shared: false,
      aim: null,
      leadEnd: start,
    });
  }
  return candidates;
}

/** What a title in 《》 ends with if it is a plan's. */
const PLAN_TITLE = /(?:规划|规划纲要|计划|计划纲要|行动|方案|总规|[0-9一二三四五六七八九十]+条)$/u;

/** 《规划》 alone names none. */
const LEAST_TITLE = 5;

/** Plans by their titles: 《城市总体规划》; other titles are laws, books and songs. */
function titleCandidates(folded: FoldedText): LocalCandidate[] {
  return quotedUnits(folded)
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
      leadEnd: quote[0],
    }));
}

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

function patternCandidates(folded: FoldedText, words: LocalWords, names: readonly string[]): LocalCandidate[] {
  const { text, opens } = folded;
  const candidates: LocalCandidate[] = [];
  const push = (kind: CandidateKind, start: number, end: number, aim: string | null): void => {
    candidates.push({
      kind,
      at: [start, end],
      quote: null,
      head: null,
      headKind: null,
      shared: false,
      aim,
      leadEnd: start,
    });
  };
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      const aim = [3, 2].find((length) => at >= length && words.aims.has(text.slice(at - length, at)));
      const isPlain = aim !== undefined && words.aims.get(text.slice(at - aim, at)) === false;
      if (
        aim !== undefined &&
        (isPlain || opens[at - aim] === 1) &&
        !NOT_AFTER_AIM.test(text.slice(at + name.length, at + name.length + 5))
      )
        push("aim", at - aim, at + name.length, text.slice(at - aim, at));
    }
  }
  for (const [from, end] of industryAims(text)) {
    const start = nameStart(folded, from + text.slice(from, end).replace(/战略$/, "").length - 2, words);
    const isPlace = names.some((name) => text.startsWith(name, end - 1 - name.length) && end - start > name.length);
    if (end - start >= 4 && !isPlace && !TITLE.test(text.slice(Math.max(0, end - 8), end)))
      push("industry", Math.max(start, from), end, null);
  }
  return candidates;
}

/**
 * Everything that may be a local strategy's name, in order of print.
 * @param names what the report's own place and those above it are called in slogans, `XX` where masked.
 */
export function localCandidates(folded: FoldedText, words: LocalWords, names: readonly string[]): LocalCandidate[] {
  const quoted = quotedCandidates(folded, words);
  const taken = new Uint8Array(folded.text.length + 1);
  for (const { at } of quoted) taken.fill(1, at[0], at[1]);
  const titles = titleCandidates(folded);
  for (const { at } of titles) taken.fill(1, at[0], at[1]);
  const patterns = patternCandidates(folded, words, names);
  return [...quoted, ...titles, ...headedCandidates(folded, words, taken), ...patterns].sort(
    (a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1],
  );
}
