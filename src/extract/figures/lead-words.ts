import { markTable } from "../../text/mark-table.ts";
import { type IndicatorEntry, indicatorNamed, namesReach } from "./indicator-lexicon.ts";
import { afterJoints, firstListSign, isJoint, LIST_JOINT } from "./joints.ts";
import { LeadingWords } from "./leading-words.ts";
import type { OwnNames } from "./own-names.ts";
import { SIGN } from "./signs.ts";

const leading = new LeadingWords("figure-lead", "figure-verbs", "figure-whole");

const YEARS =
  /^[一二三四五六七八九十]{1,2}(?:是|要(?![素件点害塞]))|^(?:到)?[“"](?:十[一二三四五六]?|[九八七])五[”"](?:期?末|时期|期间)?|^[\d.]+[万亿]?元(?:及)?以上(?:项目)?(?=固定|工业)|^(?:到|至|比|较|力争到|预计到)?(?:19|20)\d\d年?(?:底|末|度|全年|以来|起)?|^[用再]*[两二三四五\d]年(?:左右)?(?:的?时间|之?内|以内)/;
/** What YEARS can begin with. */
const beginsYears = markTable([['用再两一二三四五六七八九十到“"0123456789.至比较力预', 1]]);

/** Characters that make a noun of the verb before them: 服务业, 保障性, 投资额, 种植面积, 建设用地. */
const NOUN_AFTER_VERB = "业性型率额量值面机员者费用贸消";

/** Verbs that leave the indicator after them whole (实现, 新增); others make another quantity of it (转化, 撬动, 争取). */
const PLAIN_VERBS =
  /^(?:实现|完成|新增|培育|新培育|认定|迈过|跨越|跨过|冲刺|冲击|站上|保持|稳定|推动|推进|确保|力争|加快|统筹|开展|接待|达成|促进|提升|发展|稳步|有序|累计|优化|壮大|组织|落实|抓好|引进|新引进|改造|建设|新建|建成|改造提升|新建改造|扎实|为|对|将|以|在|提供|安置|帮扶|治理|办好|筹集|新认定|创建|获批|实施|启动|清理|吸纳|增加|淘汰|带动|转移|培训)+$/;

/** 新增贷款余额 is no balance: only what is counted piece by piece can be added to and stay itself. */
const ADDS = /新增|增加|净增|带动/;
const COUNTED = /^[万亿]?(?:个|家|户|人|人次|件|套|张|头|亩|平方公里|平方米|公里)$/;

/** 经济实力稳步增强全年地区生产总值: a stop was lost, and 全年, 全县 … begins the clause. */
const OWN_INSIDE = /(?<!占|占到|相当于)全[年市县区省州旗盟镇](?:全[市县区省])?(.{2,24})$/;

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

/** End of the year at `start`, or of one of the own names; `start` where there is none. */
function nameEnd(text: string, start: number, end: number, ownNames: OwnNames): number {
  const year = beginsYears[text.charCodeAt(start)] === 1 ? YEARS.exec(text.slice(start, end)) : null;
  return year === null ? ownNames.endAt(text, start, end) : start + year[0].length;
}

/**
 * Strips lead words and verbs from the beginning of `[from, end)` of `text`, until an indicator is left or none can be stripped.
 * @param signs those of the words (`SIGN`).
 */
export function stripLead(text: string, from: number, end: number, ownNames: OwnNames, signs: number): Stripped {
  const listed = (signs & SIGN.list) !== 0;
  let start = from;
  let verb = from;
  let lead = "";
  let phrase = -1;
  for (;;) {
    start = afterJoints(text, start, end);
    const indicator = indicatorNamed(text, start, end);
    if (indicator !== null && (phrase < 0 || phrase === start || leaveWhole(text.slice(phrase, start), indicator)))
      return { core: start, phrase: start, lead, indicator };
    leading.lookAt(text, start, end);
    verb = leading.verbEnd;
    if (start === end || (listed && beginsWithIndicator(text, start, end))) break;
    const named = nameEnd(text, start, end, ownNames);
    const next = named > start ? named : leading.leadEnd;
    if (next > start) {
      const word = text.slice(start, next);
      lead = lead === "" ? word : `${lead} ${word}`;
      start = next;
      continue;
    }
    if (verb === start || verb === end || NOUN_AFTER_VERB.includes(text[verb]!)) break;
    if (text[verb] === "房" && text.slice(start, verb) === "保障") break;
    if (phrase < 0) phrase = start;
    start = verb;
  }
  const inside = (signs & SIGN.whole) === 0 ? null : indicatorInside(text.slice(start, end));
  if (inside !== null) return { core: end - inside.length, phrase: end - inside.length, lead, indicator: inside.entry };
  return { core: verb === end ? end : start, phrase: phrase < 0 ? start : phrase, lead, indicator: null };
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
    leading.lookAt(text, start, text.length);
    const end = leading.leadEnd === start ? leading.verbEnd : leading.leadEnd;
    const after = text[end];
    if (end === start || after === undefined || NOUN_AFTER_VERB.includes(after)) return text.slice(start);
    start = end;
  }
}

/** Verbs and adverbs besides the list's with which no noun begins. */
const doing = markTable([["用对向来将被可就已并", 1]]);

/** Does the noun phrase begin with a verb of doing (打造, 用于)? Then it is no noun that a count stands before. */
export function beginsWithVerb(text: string): boolean {
  if (text === "") return false;
  if (doing[text.charCodeAt(0)] === 1) return true;
  leading.lookAt(text, 0, text.length);
  return leading.verbEnd > 0;
}
