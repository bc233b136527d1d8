import { markTable } from "../../text/mark-table.ts";
import { arabicYears } from "./chinese-years.ts";
import { type IndicatorEntry, indicatorAtHead, indicatorNamed, mayEndName } from "./indicator-lexicon.ts";
import { endsInReach, joins, lastListSign, trimJoints } from "./joints.ts";
import { type Stripped, stripLead } from "./lead-words.ts";
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
  /(?:(?:由|从)(?:不足|[“"]?(?:十[一二三四五]?|[九八七])五[”"]?(?:时?期?末|初期|期初|期间)?的?|(?:19|20)\d\d年?(?:底|末|初)?的?)|[两三四五]年|连续[一二三四五六七八九十两\d]+(?:年|个?季度)|(?:比|较|是)(?:19|20)\d\d年?)$/;
/** What REPEATED can end in. */
const endsRepeated = markTable([['足五”"末初期间的年底度0123456789', 1]]);

/** Drops what stands in brackets: 固定资产投资（不含房地产） → 固定资产投资. */
export function withoutBrackets(text: string): string {
  if (!/[（([〔]/.test(text)) return text;
  return text.replace(/[（(][^（()）]{0,40}[)）]|\[\d{1,3}\]|〔\d{1,3}〕/g, "");
}

const NO_NAMES: readonly string[] = [];

/**
 * Takes predicate words off the end until an indicator is left, or none can be taken.
 * @param signs those of `left` (`SIGN`).
 */
export function parseSubject(
  left: string,
  ownNames: readonly string[] = NO_NAMES,
  signs: number = signsIn(left),
): Subject {
  const clean = cleaned(left, signs);
  let end = clean.length;
  for (;;) {
    const found = mayEndName(clean, end) ? stripLead(clean, end, ownNames, signs) : null;
    if (found !== null && (found.indicator !== null || endsWithIndicator(clean, found.core, end, signs)))
      return subjectIn(clean, end, found);
    const start = predicateStart(clean, end);
    if (start === end) return nounIn(clean, end, found ?? stripLead(clean, end, ownNames, signs));
    end = start;
    while (end > 0 && joins(clean, end - 1)) end--;
  }
}

/** The words before a figure without brackets, blanks and the joints round them, years in digits. */
function cleaned(left: string, signs: number): string {
  const dated = (signs & SIGN.dated) === 0 ? left : arabicYears(left);
  if ((signs & SIGN.unclean) === 0) return trimJoints(dated);
  return trimJoints(
    withoutBrackets(dated)
      .replace(/\s+/g, "")
      .replace(/^[（(]|[+＋]$/g, ""),
  );
}

/** Where the predicate word begins that ends at `end`; `end` where there is none. */
function predicateStart(text: string, end: number): number {
  if (end === 0) return end;
  const repeated = endsRepeated[text.charCodeAt(end - 1)] === 1 ? REPEATED.exec(text.slice(0, end)) : null;
  if (repeated !== null) return repeated.index;
  const start = predicateWords.startAt(text, end);
  return isPartOfVerb(text, start, end) ? end : start;
}

/** The 及 of 惠及, the 增 and 增产 of 新增. */
function isPartOfVerb(text: string, start: number, end: number): boolean {
  if (start === end - 1 && endsInReach(text, end)) return true;
  return start > 0 && text.startsWith("新增", start - 1) && /^增产?$/.test(text.slice(start, end));
}

function subjectIn(text: string, end: number, { core, phrase, lead, indicator }: Stripped): Subject {
  return {
    core: text.slice(core, end),
    phrase: text.slice(phrase, end),
    lead,
    predicate: text.slice(end),
    indicator,
  };
}

/** A verb before a predicate is a noun (基本建设投资完成23亿元); alone it leaves the figure to the subject before. */
function nounIn(text: string, end: number, found: Stripped): Subject {
  const noun = found.core === end && found.phrase < end && end < text.length;
  return subjectIn(text, end, noun ? { ...found, core: found.phrase } : found);
}

/** Does a joint head end with an indicator? Then no more of it is predicate. */
function endsWithIndicator(text: string, core: number, end: number, signs: number): boolean {
  if ((signs & SIGN.list) === 0) return false;
  const joint = lastListSign(text, core, end);
  return joint > core && indicatorNamed(text, joint + 1, end) !== null;
}

const LONGEST_INDICATOR = 20;

/** The indicator that a clause without a figure begins with (粮食总产再创历史新高), what is said of it left out; or null. */
export function leadingIndicator(clause: string, ownNames: readonly string[]): Subject | null {
  const whole = clause.trim();
  const text = whole.slice(stripLead(whole, whole.length, ownNames, signsIn(whole)).core);
  const found = indicatorAtHead(text, LONGEST_INDICATOR);
  if (found === null || found.end < 2) return null;
  const core = text.slice(0, found.end);
  return { core, phrase: core, lead: "", predicate: "", indicator: found.indicator };
}
