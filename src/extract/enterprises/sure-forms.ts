import type { Span } from "../../domain/span.ts";
import { enterpriseRegistry } from "../../resolve/enterprise-registry.ts";
import { HAN } from "../../text/character-set.ts";
import { isLongest, printedWords } from "../../text/word-pass.ts";
import type { WordTrie } from "../../text/word-trie.ts";
import { wordListTrie } from "../tagger/word-lists.ts";
import { wordBefore } from "./enterprise-words.ts";

/** What follows makes the whole the name of a place, a road, a school, a housing estate. */
const NO_FIRM_BEHIND =
  /^(?:大学|学院|社区|小区|家园|花园|家属|嘉园|郡|苑|城小区|停车场|村|镇|乡|县|街道|路|街|大道|大街|大桥|隧道|水库|河|湖|山|医院|中学|小学|幼儿园|景区|公园)/u;
/** Words before a short form that leave it whole: 79项本钢…, 依托的…, 国药及…. */
const BREAKS = new Set("的及和与以由将把向为对从在是项个家处条户名座批期市省县区州旗盟");

let guards: WordTrie | undefined;

/** Words that hold a firm's short form and are none of its prints (schema/words/enterprise-guards.tsv). */
function guardWords(): WordTrie {
  guards ??= wordListTrie("enterprise-guards", "word");
  return guards;
}

/** Whether a form of two characters begins a word: behind a mark, a word that takes firms as objects, or a particle. */
function beginsWord(text: string, at: number): boolean {
  return !HAN.hasAt(text, at - 1) || BREAKS.has(text[at - 1]!) || wordBefore(text, at) !== "";
}

/**
 * Prints of a name as a word of its own, not as a part of a longer one: a form of two characters stands behind a border, none
 * lies in a guard word, and no road, school or estate bears it.
 */
export function standsFree(text: string, [start, end]: Span): boolean {
  if (NO_FIRM_BEHIND.test(text.slice(end, end + 3))) return false;
  if (end - start <= 2 && !beginsWord(text, start)) return false;
  const longest = guardWords();
  for (let at = Math.max(0, start - 4); at <= start; at++) {
    const guard = longest.longestAt(text, at);
    if (guard && guard.end >= end && guard.end - at > end - start) return false;
  }
  return true;
}

/** The place of a branch and its kind (云川支行, 江北分公司), without a verb or a joint inside. */
const BRANCH = /^(?:(?![等和与及的在各设立成建开增引把将对向])\p{Script=Han}){1,8}?(?:支行|分行|分公司)/u;

/** Where the name of a branch ends that stands right behind its bank's or firm's (建设银行云川支行); -1 where none does. */
export function branchEnd(text: string, end: number): number {
  const found = BRANCH.exec(text.slice(end, end + 11));
  return found === null ? -1 : end + found[0].length;
}

/** Prints of the registry's names and forms that mean their firm wherever they stand free; in order of place, none overlapping. */
export function sureFirmPrints(text: string): Span[] {
  const hits = printedWords.hits(enterpriseRegistry().trie, text);
  const spans: Span[] = [];
  let free = 0;
  for (let hit = 0; hit < hits.starts.length; hit++) {
    const at = hits.starts[hit]!;
    if (at < free || !isLongest(hits, hit)) continue;
    const end = hits.ends[hit]!;
    if (hits.values[hit]! % 2 !== 0 || branchEnd(text, end) >= 0 || !standsFree(text, [at, end])) continue;
    spans.push([at, end]);
    free = end;
  }
  return spans;
}
