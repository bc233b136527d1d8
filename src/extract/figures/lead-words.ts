import { markTable } from "../../text/mark-table.ts";
import { ClassedWords } from "../classed-words.ts";
import { type IndicatorEntry, indicatorNamed, namesReach } from "./indicator-lexicon.ts";
import { afterJoints, firstListSign, isJoint, LIST_JOINT } from "./joints.ts";
import { SIGN } from "./signs.ts";

const LEAD = new ClassedWords("figure-lead");
const VERBS = new ClassedWords("figure-verbs");

const YEARS =
  /^[一二三四五六七八九十]{1,2}是|^(?:到)?[“"](?:十[一二三四五六]?|[九八七])五[”"](?:期?末|时期|期间)?|^[\d.]+[万亿]?元(?:及)?以上(?:项目)?(?=固定|工业)|^(?:到|至|比|较|力争到|预计到)?(?:19|20)\d\d年?(?:底|末|度|全年)?/;
/** What YEARS can begin with. */
const beginsYears = markTable([['一二三四五六七八九十到“"0123456789.至比较力预', 1]]);

/** Characters that make a noun of the verb before them: 服务业, 保障性, 投资额, 种植面积, 建设用地. */
const NOUN_AFTER_VERB = "业性型率额量值面机员者费用贸消";

/** Verbs that leave the indicator after them whole (实现, 新增); others make another quantity of it (转化, 撬动, 争取). */
const PLAIN_VERBS =
  /^(?:实现|完成|新增|培育|新培育|认定|迈过|跨越|跨过|冲刺|冲击|站上|保持|稳定|推动|推进|确保|力争|加快|统筹|开展|接待|达成|促进|提升|发展|稳步|有序|累计|优化|壮大|组织|落实|抓好|引进|新引进|改造|建设|新建|建成|改造提升|新建改造|扎实|为|对|将|以|在|提供|安置|帮扶|治理|办好|筹集|新认定|创建|获批|实施|启动|清理|吸纳|增加|淘汰|带动|转移|培训)+$/;

/** 新增贷款余额 is no balance: only what is counted piece by piece can be added to and stay itself. */
const ADDS = /新增|增加|净增|带动/;
const COUNTED = /^[万亿]?(?:个|家|户|人|人次|件|套|张|头|亩|平方公里|平方米|公里)$/;

/** 经济实力稳步增强全年地区生产总值: a stop was lost, and 全年, 全县 … begins the clause. */
const OWN_INSIDE = /全[年市县区省州旗盟镇](?:全[市县区省])?(.{2,24})$/;

/** Words before a figure without what leads to them. Offsets in the text that was given. */
export interface Stripped {
  /** Where what is counted begins; the text's end where nothing is. */
  readonly core: number;
  /** Where it begins with the verbs before it. */
  readonly phrase: number;
  /** The words stripped, joined by blanks. */
  readonly lead: string;
  /** The indicator that `core` names, as a whole. */
  readonly indicator: IndicatorEntry | null;
}

/** Does a joint head begin with an indicator (服务业增加值、社会消费品零售总额)? Then its first words are no verbs. */
function beginsWithIndicator(text: string, start: number, end: number): boolean {
  const reach = namesReach(text, start, end);
  if (firstListSign(text, start, Math.min(end, reach + 1)) > reach) return false;
  const joint = text.slice(start, end).search(LIST_JOINT);
  return joint > 1 && indicatorNamed(text, start, start + joint) !== null;
}

/** Verbs may stand before an indicator only where they leave it whole. */
function leaveWhole(verbs: string, indicator: IndicatorEntry): boolean {
  return PLAIN_VERBS.test(verbs) && !(ADDS.test(verbs) && !COUNTED.test(indicator.unit));
}

/** End of the lead word at `start`: a year, one of the own names, or a word of the list; `start` where there is none. */
function leadEnd(text: string, start: number, end: number, ownNames: readonly string[]): number {
  const code = text.charCodeAt(start);
  if (beginsYears[code] === 1) {
    const year = YEARS.exec(text.slice(start, end));
    if (year !== null) return start + year[0].length;
  }
  for (const name of ownNames)
    if (name.charCodeAt(0) === code && start + name.length <= end && text.startsWith(name, start))
      return start + name.length;
  return LEAD.endAt(text, start, end);
}

/**
 * Strips lead words and verbs from the beginning of `text` up to `end`, until an indicator is left or none can be stripped.
 * @param signs those of `text` (`SIGN`).
 */
export function stripLead(text: string, end: number, ownNames: readonly string[], signs: number): Stripped {
  const listed = (signs & SIGN.list) !== 0;
  let start = 0;
  let lead = "";
  let phrase = -1;
  for (;;) {
    start = afterJoints(text, start, end);
    const indicator = indicatorNamed(text, start, end);
    if (indicator !== null && (phrase < 0 || phrase === start || leaveWhole(text.slice(phrase, start), indicator)))
      return { core: start, phrase: start, lead, indicator };
    if (start === end || (listed && beginsWithIndicator(text, start, end))) break;
    const next = leadEnd(text, start, end, ownNames);
    if (next > start) {
      const word = text.slice(start, next);
      lead = lead === "" ? word : `${lead} ${word}`;
      start = next;
      continue;
    }
    const verb = VERBS.endAt(text, start, end);
    if (verb === start || verb === end || NOUN_AFTER_VERB.includes(text[verb]!)) break;
    if (text[verb] === "房" && text.slice(start, verb) === "保障") break;
    if (phrase < 0) phrase = start;
    start = verb;
  }
  const inside = (signs & SIGN.whole) === 0 ? null : indicatorInside(text.slice(start, end));
  if (inside !== null) return { core: end - inside.length, phrase: end - inside.length, lead, indicator: inside.entry };
  const verbOnly = VERBS.endAt(text, start, end) === end;
  return { core: verbOnly ? end : start, phrase: phrase < 0 ? start : phrase, lead, indicator: null };
}

/** The indicator that begins after 全年, 全县 … within a text and ends it, and its length; or null. */
function indicatorInside(core: string): { readonly length: number; readonly entry: IndicatorEntry } | null {
  const own = core.includes("全") ? OWN_INSIDE.exec(core) : null;
  const entry = own === null ? null : indicatorNamed(own[1]!);
  return entry === null ? null : { length: own![1]!.length, entry };
}

/** A noun phrase without the verbs and lead words before it, whether or not it names an indicator with them. */
export function withoutVerbs(text: string): string {
  let start = 0;
  for (;;) {
    while (start < text.length && isJoint(text, start)) start++;
    let end = LEAD.endAt(text, start);
    if (end === start) end = VERBS.endAt(text, start);
    const after = text[end];
    if (end === start || after === undefined || NOUN_AFTER_VERB.includes(after)) return text.slice(start);
    start = end;
  }
}

/** Verbs and adverbs besides the list's with which no noun begins. */
const doing = markTable([["用对向来将被可就已并", 1]]);

/** Does the noun phrase begin with a verb of doing (打造, 用于)? Then it is no noun that a count stands before. */
export function beginsWithVerb(text: string): boolean {
  return text !== "" && (doing[text.charCodeAt(0)] === 1 || VERBS.endAt(text, 0) > 0);
}
