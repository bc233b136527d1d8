import { markTable } from "../../text/mark-table.ts";
import { arabicYears } from "./chinese-years.ts";
import { type IndicatorEntry, indicatorAtHead, indicatorNamed, mayEndName } from "./indicator-lexicon.ts";
import { afterJoints, beforeJoints, endsInReach, joins, lastListSign } from "./joints.ts";
import { type Stripped, stripLead } from "./lead-words.ts";
import { OwnNames } from "./own-names.ts";
import { predicateWords } from "./predicate-sense.ts";
import { SIGN, signsIn } from "./signs.ts";

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

/** The same words said of another thing. Fields in the order of all subjects, none spread: objects of one shape are read faster. */
export function renamed(
  { lead, predicate }: Subject,
  core: string,
  phrase: string,
  indicator: IndicatorEntry | null,
): Subject {
  return { core, phrase, lead, predicate, indicator };
}

const REPEATED =
  /(?:(?:由|从)(?:不足|[“"]?(?:十[一二三四五]?|[九八七])五[”"]?(?:时?期?末|初期|期初|期间)?的?|(?:19|20)\d\d年?(?:底|末|初)?的?)|[两三四五]年(?:[之以]?内)?|连续[一二三四五六七八九十两\d]+(?:年|个?季度)|(?:比|较|是)(?:19|20)\d\d年?[底末]?|(?<=[一-龥])(?<![自比较是前的年])在?(?:19|20)\d\d年[底末]?)$/;
/** What REPEATED can end in. */
const endsRepeated = markTable([['足五”"末初期间内的年底度0123456789', 1]]);

/** Drops what stands in brackets: 固定资产投资（不含房地产） → 固定资产投资. */
export function withoutBrackets(text: string): string {
  if (!/[（([〔]/.test(text)) return text;
  return text.replace(/[（(][^（()）]{0,40}[)）]|\[\d{1,3}\]|〔\d{1,3}〕/g, "");
}

const NO_NAMES = new OwnNames([]);

/** The subject that words name, taken apart. @param signs those of the words (`SIGN`). */
export function parseSubject(words: string, ownNames: OwnNames = NO_NAMES, signs: number = signsIn(words)): Subject {
  return subjectWithin(words, 0, words.length, ownNames, signs);
}

/** The subject that the words `[from, to)` of a text name, taken apart; a long text is not cut for it. */
export function subjectWithin(text: string, from: number, to: number, ownNames: OwnNames, signs: number): Subject {
  if ((signs & (SIGN.dated | SIGN.unclean)) === 0) return takeApart(text, from, to, ownNames, signs);
  const clean = cleaned(text.slice(from, to), signs);
  return takeApart(clean, 0, clean.length, ownNames, signs);
}

/** The words before a figure without brackets and blanks, years in digits. */
function cleaned(words: string, signs: number): string {
  const dated = (signs & SIGN.dated) === 0 ? words : arabicYears(words);
  if ((signs & SIGN.unclean) === 0) return dated;
  return withoutBrackets(dated)
    .replace(/\s+/g, "")
    .replace(/^[（(]|[+＋]$/g, "");
}

/** Takes predicate words off the end until an indicator is left, or none can be taken. */
function takeApart(text: string, from: number, to: number, ownNames: OwnNames, signs: number): Subject {
  const first = afterJoints(text, from, to);
  const last = beforeJoints(text, first, to);
  let end = last;
  for (;;) {
    const found = mayEndName(text, first, end) ? stripLead(text, first, end, ownNames, signs) : null;
    if (found !== null && (found.indicator !== null || endsWithIndicator(text, found.core, end, signs)))
      return subjectIn(text, found.core, end, last, found);
    const start = predicateStart(text, first, end);
    if (start === end) return nounIn(text, end, last, found ?? stripLead(text, first, end, ownNames, signs));
    end = start;
    while (end > first && joins(text, end - 1)) end--;
  }
}

/** Where the predicate word of `[first, end)` begins that ends at `end`; `end` where there is none. */
function predicateStart(text: string, first: number, end: number): number {
  if (end === first) return end;
  const repeated = endsRepeated[text.charCodeAt(end - 1)] === 1 ? REPEATED.exec(text.slice(first, end)) : null;
  if (repeated !== null) return first + repeated.index;
  const start = predicateWords.startAt(text, end, first);
  return isPartOfVerb(text, first, start, end) ? end : start;
}

/** What 均 stands behind in 人均, 户均: no predicate there. */
const beforeEach = markTable([["人户亩村校班厂", 1]]);

/** What 能 stands behind in 产能, 储能: no predicate there. */
const beforeAble = markTable([["产功性职潜储节动效技智光热电核太氢势机", 1]]);

/** The 及 of 惠及, the 能 of 产能, the 均 of 人均, the 增 and 增产 of 新增. */
function isPartOfVerb(text: string, first: number, start: number, end: number): boolean {
  if (start === end - 1 && endsInReach(text, first, end)) return true;
  if (start === end - 1 && text[start] === "能" && start > first && beforeAble[text.charCodeAt(start - 1)] === 1)
    return true;
  if (text[start] === "均" && start > first && beforeEach[text.charCodeAt(start - 1)] === 1) return true;
  return start > first && text.startsWith("新增", start - 1) && /^增产?$/.test(text.slice(start, end));
}

/** The subject whose core is `[core, end)`, its predicate what follows up to `last`. */
function subjectIn(text: string, core: number, end: number, last: number, found: Stripped): Subject {
  const named = text.slice(core, end);
  return {
    core: named,
    phrase: found.phrase === core ? named : text.slice(found.phrase, end),
    lead: found.lead,
    predicate: text.slice(end, last),
    indicator: found.indicator,
  };
}

/** A verb before a predicate is a noun (基本建设投资完成23亿元); alone it leaves the figure to the subject before. */
function nounIn(text: string, end: number, last: number, found: Stripped): Subject {
  const noun = found.core === end && found.phrase < end && end < last;
  return subjectIn(text, noun ? found.phrase : found.core, end, last, found);
}

/** Does a joint head end with an indicator? Then no more of it is predicate. */
function endsWithIndicator(text: string, core: number, end: number, signs: number): boolean {
  if ((signs & SIGN.list) === 0) return false;
  const joint = lastListSign(text, core, end);
  return joint > core && indicatorNamed(text, joint + 1, end) !== null;
}

const LONGEST_INDICATOR = 20;
/** 工业增加值占GDP的比重: another quantity. */
const OF_WHOLE = /^占.*(?:比重|比例|份额)$/;

/** The indicator that a clause without a figure begins with (粮食总产再创历史新高), what is said of it left out; or null. */
export function leadingIndicator(clause: string, ownNames: OwnNames): Subject | null {
  const whole = clause.trim();
  const text = whole.slice(stripLead(whole, 0, whole.length, ownNames, signsIn(whole)).core);
  const found = indicatorAtHead(text, LONGEST_INDICATOR);
  if (found === null || found.end < 2 || OF_WHOLE.test(text.slice(found.end))) return null;
  const core = text.slice(0, found.end);
  return { core, phrase: core, lead: "", predicate: "", indicator: found.indicator };
}
