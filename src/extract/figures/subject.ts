import { markTable } from "../../text/mark-table.ts";
import { arabicYears } from "./chinese-years.ts";
import { type IndicatorEntry, indicatorAtHead, indicatorNamed } from "./indicator-lexicon.ts";
import { WordTable } from "./word-table.ts";

const LEAD = new WordTable("figure-lead.tsv");
const PREDICATE = new WordTable("figure-predicate.tsv");
const VERBS = new WordTable("figure-verbs.tsv");

/** The words before a figure, taken apart: [lead words][what is counted][predicate]. */
export interface Subject {
  /** What is counted or measured, bare; "" where the words before the figure name nothing. */
  readonly core: string;
  /** `core` with the verbs before it (新增专精特新企业). */
  readonly phrase: string;
  /** Words stripped before the core, joined by blanks. */
  readonly lead: string;
  /** Words stripped after the core, as printed. */
  readonly predicate: string;
  readonly indicator: IndicatorEntry | null;
}

const REPEATED =
  /(?:(?:由|从)(?:不足|[“"]?(?:十[一二三四五]?|[九八七])五[”"]?(?:时?期?末|初期|期初|期间)?的?|(?:19|20)\d\d年?(?:底|末|初)?的?)|[两三四五]年|连续[一二三四五六七八九十两\d]+(?:年|个?季度)|(?:比|较|是)(?:19|20)\d\d年?)$/;
/** What REPEATED can end in. */
const endsRepeated = markTable([['足五”"末初期间的年底度0123456789', 1]]);
const YEARS =
  /^[一二三四五六七八九十]{1,2}是|^(?:到)?[“"](?:十[一二三四五六]?|[九八七])五[”"](?:期?末|时期|期间)?|^[\d.]+[万亿]?元(?:及)?以上(?:项目)?(?=固定|工业)|^(?:到|至|比|较|力争到|预计到)?(?:19|20)\d\d年?(?:底|末|度|全年)?/;
const JOIN = ".—–-、和及与，,；：:。 　①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

const joints = markTable([[JOIN, 1]]);
const beginsSplit = markTable([["、和与及以", 1]]);

/** Drops what stands in brackets: 固定资产投资（不含房地产） → 固定资产投资. */
export function withoutBrackets(text: string): string {
  if (!/[（([〔]/.test(text)) return text;
  return text.replace(/[（(][^（()）]{0,40}[)）]|\[\d{1,3}\]|〔\d{1,3}〕/g, "");
}

const isWord = (text: string, at: number): boolean => text[at] === "和" && "美谐平睦".includes(text[at + 1] ?? "-");

/** Does a joint or a stop stand at `at` (、 和 ，), not the 和 of 和美? */
export function isJoint(text: string, at: number): boolean {
  return (JOIN.includes(text[at]!) || text[at] === "\n") && !isWord(text, at);
}

/** 惠及, 涉及: 及 is part of a verb. */
const endsInReach = (text: string, end: number): boolean =>
  text[end - 1] === "及" && "惠普涉遍触".includes(text[end - 2] ?? "-");

function trimJoin(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && JOIN.includes(text[start]!) && !isWord(text, start)) start++;
  while (end > start && JOIN.includes(text[end - 1]!) && !endsInReach(text, end)) end--;
  return text.slice(start, end);
}

const NO_NAMES: readonly string[] = [];
/** What was read of the same words before, for each report's own names. */
const parsed = new WeakMap<readonly string[], Map<string, Subject>>();
const MOST_PARSED = 4000;

/** Takes predicate words off the end until an indicator is left, or none can be taken. */
export function parseSubject(left: string, ownNames: readonly string[] = NO_NAMES): Subject {
  let known = parsed.get(ownNames);
  if (known === undefined || known.size > MOST_PARSED) {
    known = new Map();
    parsed.set(ownNames, known);
  }
  const before = known.get(left);
  if (before !== undefined) return before;
  const subject = subjectOf(left, ownNames);
  known.set(left, subject);
  return subject;
}

function subjectOf(left: string, ownNames: readonly string[]): Subject {
  const clean = trimJoin(
    withoutBrackets(arabicYears(left))
      .replace(/\s+/g, "")
      .replace(/^[（(]|[+＋]$/g, ""),
  );
  let end = clean.length;
  for (;;) {
    const found = stripLead(clean.slice(0, end), ownNames);
    if (found.indicator !== null || endsWithIndicator(found.core)) return whole(found, found.core, clean.slice(end));
    const repeated = endsRepeated[clean.charCodeAt(end - 1)] === 1 ? REPEATED.exec(clean.slice(0, end)) : null;
    const tail = repeated === null ? PREDICATE.tailAt(clean, end) : repeated[0];
    const partOfVerb =
      (tail === "及" && endsInReach(clean, end)) || (/^增产?$/.test(tail) && clean[end - tail.length - 1] === "新");
    const taken = partOfVerb ? "" : tail;
    if (taken === "") return named(found, clean.slice(end));
    end -= taken.length;
    while (end > 0 && JOIN.includes(clean[end - 1]!)) end--;
  }
}

/** Characters that make a noun of the verb before them: 服务业, 保障性, 投资额, 种植面积, 建设用地. */
const NOUN_AFTER_VERB = "业性型率额量值面机员者费用贸消";

function whole({ phrase, lead, indicator }: Omit<Subject, "predicate">, core: string, predicate: string): Subject {
  return { core, phrase, lead, predicate, indicator };
}

/** A verb before a predicate is a noun (基本建设投资完成23亿元); alone it leaves the figure to the subject before. */
function named(found: Omit<Subject, "predicate">, predicate: string): Subject {
  const noun = found.core === "" && found.phrase !== "" && predicate !== "";
  return whole(found, noun ? found.phrase : found.core, predicate);
}

/** Verbs that leave the indicator after them whole (实现, 新增); others make another quantity of it (转化, 撬动, 争取). */
const PLAIN_VERBS =
  /^(?:实现|完成|新增|培育|新培育|认定|迈过|跨越|跨过|冲刺|冲击|站上|保持|稳定|推动|推进|确保|力争|加快|统筹|开展|接待|达成|促进|提升|发展|稳步|有序|累计|优化|壮大|组织|落实|抓好|引进|新引进|改造|建设|新建|建成|改造提升|新建改造|扎实|为|对|将|以|在|提供|安置|帮扶|治理|办好|筹集|新认定|创建|获批|实施|启动|清理|吸纳|增加|淘汰|带动|转移|培训)+$/;

/** 新增贷款余额 is no balance: only what is counted piece by piece can be added to and stay itself. */
const ADDS = /新增|增加|净增|带动/;
const COUNTED = /^[万亿]?(?:个|家|户|人|人次|件|套|张|头|亩|平方公里|平方米|公里)$/;

/** 经济实力稳步增强全年地区生产总值: a stop was lost, and 全年, 全县 … begins the clause. */
const OWN_INSIDE = /全[年市县区省州旗盟镇](?:全[市县区省])?(.{2,24})$/;

/** Does a joint head begin with an indicator (服务业增加值、社会消费品零售总额)? Then its first words are no verbs. */
function beginsWithIndicator(core: string): boolean {
  let from = 0;
  while (from < core.length && beginsSplit[core.charCodeAt(from)] === 0) from++;
  const joint = from === core.length ? -1 : core.search(SPLIT);
  return joint > 1 && indicatorNamed(core.slice(0, joint)) !== null;
}

/** Does a joint head end with an indicator? Then no more of it is predicate. */
function endsWithIndicator(core: string): boolean {
  const joint = Math.max(
    core.lastIndexOf("、"),
    core.lastIndexOf("和"),
    core.lastIndexOf("与"),
    core.lastIndexOf("及"),
  );
  return joint > 0 && indicatorNamed(core.slice(joint + 1)) !== null;
}

/** Joints of a list; 和美, 参与, 普及 are words of their own. */
const SPLIT = /、|和(?![美谐平睦])|(?<![参给赋]|研究)与|(?<![普涉以])及(?![格时])|以及/;

function stripLead(text: string, ownNames: readonly string[]): Omit<Subject, "predicate"> {
  let start = 0;
  const leads: string[] = [];
  let phraseStart: number | null = null;
  for (;;) {
    while (start < text.length && joints[text.charCodeAt(start)] === 1 && !isWord(text, start)) start++;
    const core = text.slice(start);
    const indicator = indicatorNamed(core);
    const verbs = phraseStart === null ? "" : text.slice(phraseStart, start);
    if (
      indicator !== null &&
      (verbs === "" || (PLAIN_VERBS.test(verbs) && !(ADDS.test(verbs) && !COUNTED.test(indicator.unit))))
    )
      return { core, phrase: core, lead: leads.join(" "), indicator };
    if (beginsWithIndicator(core)) break;
    const year = YEARS.exec(core);
    const own = ownNames.find((name) => core.startsWith(name));
    const lead = year?.[0] ?? own ?? LEAD.headAt(text, start);
    if (lead !== undefined && lead !== "") {
      leads.push(lead);
      start += lead.length;
      continue;
    }
    const verb = VERBS.headAt(text, start);
    if (verb === "" || verb === core || NOUN_AFTER_VERB.includes(core[verb.length] ?? "-")) break;
    if (verb === "保障" && core[verb.length] === "房") break;
    phraseStart ??= start;
    start += verb.length;
  }
  const core = text.slice(start);
  const own = core.includes("全") ? OWN_INSIDE.exec(core) : null;
  const inside = own === null ? null : indicatorNamed(own[1]!);
  if (inside !== null) return { core: own![1]!, phrase: own![1]!, lead: leads.join(" "), indicator: inside };
  const verbOnly = VERBS.headAt(core, 0) === core && core !== "";
  return {
    core: verbOnly ? "" : core,
    phrase: text.slice(phraseStart ?? start),
    lead: leads.join(" "),
    indicator: null,
  };
}

/** A noun phrase without the verbs and lead words before it, whether or not it names an indicator with them. */
export function withoutVerbs(text: string): string {
  let start = 0;
  for (;;) {
    while (start < text.length && isJoint(text, start)) start++;
    const word = LEAD.headAt(text, start) || VERBS.headAt(text, start);
    const after = text[start + word.length];
    if (word === "" || after === undefined || NOUN_AFTER_VERB.includes(after)) return text.slice(start);
    start += word.length;
  }
}

/** Does the noun phrase begin with a verb of doing (打造, 用于)? Then it is no noun that a count stands before. */
export function beginsWithVerb(text: string): boolean {
  return VERBS.headAt(text, 0) !== "" || /^[用对向来将被可就已并]/.test(text);
}

const LONGEST_INDICATOR = 20;

/** The indicator that a clause without a figure begins with (粮食总产再创历史新高), or null. */
export function leadingIndicator(clause: string, ownNames: readonly string[]): Subject | null {
  const text = stripLead(clause.trim(), ownNames).core;
  const found = indicatorAtHead(text, LONGEST_INDICATOR);
  if (found === null || found.end < 2) return null;
  const core = text.slice(0, found.end);
  return { core, phrase: core, lead: "", predicate: text.slice(found.end), indicator: found.indicator };
}

export interface PredicateSense {
  readonly growth: boolean;
  readonly decline: boolean;
  readonly average: boolean;
  readonly level: boolean;
}

/** What the predicate says of the figure: growth or decline, an average of years, a level reached. */
export function predicateSense(predicate: string): PredicateSense {
  const known = senses.get(predicate);
  if (known !== undefined) return known;
  const sense = senseOf(predicate);
  if (senses.size > MOST_SENSES) senses.clear();
  senses.set(predicate, sense);
  return sense;
}

const senses = new Map<string, PredicateSense>();
const MOST_SENSES = 5000;

function senseOf(predicate: string): PredicateSense {
  let growth = false;
  let decline = false;
  let average = false;
  let level = false;
  let at = predicate.length;
  while (at > 0) {
    const word = PREDICATE.tailAt(predicate, at);
    if (word === "") {
      at--;
      continue;
    }
    const kind = PREDICATE.classOf(word);
    if (kind === "up") growth = true;
    else if (kind === "down") decline = true;
    else if (kind === "average") average = true;
    else if (kind === "level" && !growth && !decline) level = true;
    at -= word.length;
  }
  return { growth: growth || decline, decline, average, level };
}

/** The subjects that a joint head names: 城乡居民…, 城镇、农村居民…, 粮食、蔬菜产量; [core] where it is one. */
export function jointSubjects(core: string, wanted: number): readonly string[] {
  const both = /^(城乡|城镇和农村|城镇与农村|城镇、农村)(.+)$/.exec(core);
  if (both !== null) return [`城镇${both[2]!}`, `农村${both[2]!}`];
  const loans = /^(.*)存贷款?余额$/.exec(core);
  if (loans !== null) return [`${loans[1]!}存款余额`, `${loans[1]!}贷款余额`];
  const apart = /^(.+?)(?:等?[两三四五六七八九十]大[^、]{0,10})?分别(.+)$/.exec(core);
  if (apart !== null) {
    const heads = apart[1]!.split("、");
    const finer = heads.length === wanted ? heads : apart[1]!.split(SPLIT);
    return finer.filter((head) => head !== "").map((head) => head + apart[2]!);
  }
  if (wanted > 2 && core.split("、").length === wanted)
    return core.split("、").map((part, _, all) => completed(part, all[all.length - 1]!));
  const parts = core.split(SPLIT).filter((part) => part !== "");
  if (parts.length < 2) return [core];
  const last = parts[parts.length - 1]!;
  return parts.map((part, index) => (index === parts.length - 1 ? last : completed(part, last)));
}

/** 粮食 beside 蔬菜产量 is 粮食产量: the tail of the last part that makes an indicator of this one. */
function completed(part: string, last: string): string {
  const bare = parseSubject(part).core || part;
  if (indicatorNamed(bare) !== null && bare.length > 2) return bare;
  for (let from = 1; from < last.length; from++) {
    const whole = bare + last.slice(from);
    if (indicatorNamed(whole) !== null) return whole;
  }
  return bare;
}
