import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import type { WordTrie } from "../../text/word-trie.ts";
import { wordListTrie } from "../tagger/word-lists.ts";
import { endsWork } from "./name-suffixes.ts";
import { NO_VERBS, type WorkVerb, workVerbs } from "./work-verbs.ts";

export interface TailCut {
  readonly name: Span;
  readonly tails: readonly WorkVerb[];
  readonly head: string | null;
  readonly counted: boolean;
  /** Where the class word behind 等 ends. */
  readonly headEnd: number | null;
}

/** Words in which 等 closes no list. */
const NOT_LISTING = /^(?:等级|等次|等待|等候|等效|等于|等额|等保)/u;
const NOT_LISTING_BEFORE = /[高中平同初均优劣特一二三甲乙何]$/u;

let heads: WordTrie | undefined;
function listHeads(): WordTrie {
  heads ??= wordListTrie("project-heads", "word");
  return heads;
}

const OPENS = 1;
const CLOSES = 2;
const LISTING = 3;
const PARTICLE = 4;
const marks = markTable([
  ["（(“‘《", OPENS],
  ["）)”’》", CLOSES],
  ["等", LISTING],
  // particles that open what is said of a work once its name has ended
  ["在对向被将已由为", PARTICLE],
]);

/** Place of the 等 that closes a list inside the span, or -1. */
function listingAt(text: string, [start, end]: Span): number {
  let depth = 0;
  for (let i = start; i < end; i++) {
    const mark = marks[text.charCodeAt(i)]!;
    if (mark === OPENS) depth++;
    else if (mark === CLOSES) depth = Math.max(0, depth - 1);
    else if (mark === LISTING && depth === 0 && i - start >= 1) {
      if (NOT_LISTING.test(text.slice(i, i + 2))) continue;
      if (i - start < 6 && NOT_LISTING_BEFORE.test(text.slice(start, i)) && !/[0-9]/.test(text[i + 1] ?? "")) continue;
      return i;
    }
  }
  return -1;
}

/** Strong and weak tail verbs from `at` on, fillers passed over. */
function tailVerbs(text: string, at: number, end: number): WorkVerb[] {
  const { tail, rows } = workVerbs();
  const verbs: WorkVerb[] = [];
  let position = at;
  while (position < end) {
    const behind = tail.endAt(text, position);
    if (behind === -1 || behind > end) {
      position++;
      continue;
    }
    verbs.push(rows[tail.value]!);
    position = behind;
  }
  return verbs;
}

const stated = (verbs: readonly WorkVerb[]): WorkVerb[] => verbs.filter((verb) => verb.strength !== "fill");

/** Cuts a list's member where its name ends: before 等, before a strong verb, before what is only verbs. */
export function cutTail(text: string, span: Span): TailCut {
  const [start, end] = span;
  const listing = listingAt(text, span);
  if (listing > start) {
    const words = listHeads();
    let head = "";
    let after = listing + 1;
    for (let i = listing + 1; i < Math.min(end, listing + 22); i++) {
      if (text[i] === "的" && head === "") break;
      const behind = words.endAt(text, i);
      if (behind === -1 || behind > end) {
        const verb = workVerbs().tail.longestAt(text, i);
        if (verb && workVerbs().rows[verb.value]!.strength === "strong" && verb.end - i >= 2 && head !== "") break;
        continue;
      }
      head = text.slice(i, behind);
      after = behind;
      i = behind - 1;
    }
    const counted = /^(?:一批|[0-9０-９一二三四五六七八九十百千两XＸ余多]+)/u.test(
      text.slice(listing + 1, listing + 6),
    );
    const inner = cutVerbs(text, [start, listing]);
    const tails = stated(tailVerbs(text, after, end));
    return {
      name: inner.name,
      tails: tails.length > 0 ? tails : inner.tails,
      head,
      counted,
      headEnd: head === "" ? null : after,
    };
  }
  const { name, tails } = cutVerbs(text, span);
  return { name, tails, head: null, counted: false, headEnd: null };
}

function cutVerbs(text: string, [start, end]: Span): { name: Span; tails: readonly WorkVerb[] } {
  const { tail, rows } = workVerbs();
  let depth = 0;
  for (let at = start; at < end; at++) {
    const mark = marks[text.charCodeAt(at)]!;
    if (mark === OPENS) depth++;
    else if (mark === CLOSES) depth = Math.max(0, depth - 1);
    if (depth > 0 || at < start + 2) continue;
    const behind = tail.endAt(text, at);
    if (behind === -1 || behind > end) {
      if (at - start >= 4 && mark === PARTICLE && at + 2 < end && endsWork(text, Math.max(start, at - 16), at))
        return { name: [start, at], tails: stated(tailVerbs(text, at, end)) };
      continue;
    }
    const verb = rows[tail.value]!;
    const named = verb.strength === "strong" && at - start >= 4 && endsWork(text, Math.max(start, at - 16), at);
    if (named) return { name: [start, at], tails: stated(tailVerbs(text, at, end)) };
    const strong = verb.strength === "strong" && behind - at >= 2 && !AMBIGUOUS.has(verb.word);
    if (strong || onlyVerbs(text, at, end)) {
      // fillers straight before belong to the verb
      return { name: [start, at], tails: stated(tailVerbs(text, at, end)) };
    }
  }
  return { name: [start, end], tails: NO_VERBS };
}

/** Strong verbs that names hold too: a border only with nothing but verbs behind. */
const AMBIGUOUS = new Set(
  "运营 运行 启动 加快 加速 提速 开放 完成 发电 供水 供热 通气 通电 通水 搬迁 成立 批复 招生 立项 核准 前期 入库 落地 开园 交付 开班 开通 进展 吸引 获得 填补 通过 营业 签订 申报 量产 入驻 筹建 通航 规划设计 挂牌 筹建 规划编制 达标 开工率 开学 收官 开业 组织实施 复工 落成 启用 开诊 奠基 获".split(
    " ",
  ),
);

function onlyVerbs(text: string, at: number, end: number): boolean {
  const { tail } = workVerbs();
  let position = at;
  while (position < end) {
    const behind = tail.endAt(text, position);
    if (behind === -1 || behind > end) return false;
    position = behind;
  }
  return true;
}
