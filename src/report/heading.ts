import type { SectionRole } from "../domain/report.ts";
import { markTable } from "../text/mark-table.ts";
import { wordTable } from "../text/word-table.ts";
import { WordTrie } from "../text/word-trie.ts";
import type { ReportYears } from "./years.ts";

/** A paragraph that opens a section. */
export interface Heading {
  readonly heading: string;
  /** 1: 一、 or an unnumbered line; 2: （一）. */
  readonly depth: 1 | 2;
  readonly numbered: boolean;
  /** By its own words; null where they say none. */
  readonly role: SectionRole | null;
  /** Its words leave no doubt: a year with it, or 回顾, 执行情况, 自身建设 and the like. */
  readonly certain: boolean;
}

const WORDS = wordTable("reading-section-headings");
const wordsOf = (role: SectionRole): readonly string[] =>
  WORDS.filter((row) => row.role === role).map((row) => row.word ?? "");
/** Lists of words that tell what a heading opens. */
const LISTS = {
  selfBuilding: wordsOf("SELF_BUILDING"),
  problems: wordsOf("PROBLEMS"),
  review: wordsOf("REVIEW"),
  requirements: wordsOf("REQUIREMENTS"),
  plan: wordsOf("PLAN"),
  looksBack: ["回顾", "执行情况", "完成情况", "回望", "回眸", "过去", "五年来", "一年来", "工作总结"],
  ahead: ["今后", "未来", "今年", "展望", "下一步", "新的一年"],
  achieved: ["回顾", "成就"],
  task: ["任务"],
  work: ["安排", "重点"],
  effort: ["安排", "努力"],
  government: ["政府"],
  done: ["完成", "开局"],
} as const;
type List = keyof typeof LISTS;
const NAMES = Object.keys(LISTS) as List[];

/** A bit for each list. */
const SAID = Object.fromEntries(NAMES.map((name, i) => [name, 1 << i])) as Record<List, number>;
const bitsOfWord = new Map<string, number>();
for (const name of NAMES)
  for (const word of LISTS[name]) bitsOfWord.set(word, (bitsOfWord.get(word) ?? 0) | SAID[name]);
const trie = WordTrie.of(bitsOfWord);

/** Of which lists a heading holds a word: a sum of `SAID`, found in one walk. */
function saidIn(heading: string): number {
  let said = 0;
  const add = (_: number, bits: number): void => {
    said |= bits;
  };
  for (let at = 0; at < heading.length; at++) trie.at(heading, at, add);
  return said;
}

/** Names of five-year plans with their first years; of several in a heading the first here counts. */
const PERIODS: readonly (readonly [name: string, first: number])[] = [
  ["九五", 1996],
  ["十五五", 2026],
  ["十四五", 2021],
  ["十三五", 2016],
  ["十二五", 2011],
  ["十一五", 2006],
  ["十五", 2001],
];

/** First year of the five-year plan that a heading names (“十四五”时期), else null. */
function periodOf(heading: string): number | null {
  if (!heading.includes("五”") && !heading.includes('五"')) return null;
  return PERIODS.find(([name]) => heading.includes(`“${name}”`) || heading.includes(`"${name}"`))?.[1] ?? null;
}

const OF_GOVERNMENT = /(?:建设|打造|构建).{0,16}政府$|政府.{0,6}建设/;

/** Whether a heading says that something was brought to its end or off to a good start. */
function isDone(heading: string): boolean {
  if (/确保|力争|为|努力|争取|夺取|奋力|全力/.test(heading)) return false;
  return /(?:胜利|圆满|顺利|超额)完成|全面完成了|全面完成$|良好开局|开局良好/.test(heading);
}

/** The role that a heading's own words give it; a year decides before a word. */
function roleOfHeading(heading: string, { reviewYear, planYear }: ReportYears): SectionRole | null {
  const said = saidIn(heading);
  const says = (lists: number): boolean => (said & lists) !== 0;
  if (/^(?:附件|附录|附表|附注|注释|名词解释|名词注释|相关名词|有关名词)/.test(heading)) return "OTHER";
  if (says(SAID.selfBuilding) || (says(SAID.government) && OF_GOVERNMENT.test(heading))) return "SELF_BUILDING";
  if (says(SAID.problems)) return "PROBLEMS";
  const past = reviewYear !== null && heading.includes(String(reviewYear));
  const future = planYear !== null && heading.includes(String(planYear));
  if (says(SAID.done) && isDone(heading) && !future) return "REVIEW";
  const period = periodOf(heading);
  if (period !== null && planYear !== null && !future) {
    if (period + 4 < planYear) return "REVIEW";
    if (period >= planYear - 1 && !says(SAID.achieved))
      return says(SAID.requirements) && !says(SAID.task) ? "REQUIREMENTS" : "PLAN";
  }
  if (past && !future) return "REVIEW";
  if (future && !past) return says(SAID.requirements) && !says(SAID.task | SAID.work) ? "REQUIREMENTS" : "PLAN";
  if (says(SAID.ahead)) return says(SAID.requirements) ? "REQUIREMENTS" : "PLAN";
  if (says(SAID.looksBack)) return "REVIEW";
  if (says(SAID.requirements)) return "REQUIREMENTS";
  if (says(SAID.review) && !says(SAID.task | SAID.effort)) return "REVIEW";
  return says(SAID.plan) ? "PLAN" : null;
}

const FIRST =
  /^(?:#{1,4}\s*)?(?:第[一二三四五六七八九十]{1,3}(?:部分|章)[、.．:：\s]?|[一二三四五六七八九十]{1,3}&?[、．.])/;
const SECOND = /^(?:#{1,4}\s*)?[（(][一二三四五六七八九十]{1,3}[)）]/;
/** What a numbered heading begins with. */
const beginsNumber = markTable([["#第一二三四五六七八九十（(", 1]]);
const WELDED =
  /^(?:(?:第[一二三四五六七八九十]{1,3}部分|[一二三四五六七八九十]{1,3}&?[、．.])[^。；，]{0,24}?)(?:回顾|工作总结|执行情况|完成情况|工作情况|工作安排|安排意见|主要任务|工作任务|重点工作|总体要求|预期目标|自身建设)/;
const UNNUMBERED =
  /^(?:#{1,4}\s*)?(?:[^。；，！？：:]{2,36}[：:]?|(?:回顾|回望|展望|奋进|决战)\d{4}[：:，—]{1,2}[^。；！？]{2,30})$/;

/**
 * Reads a paragraph as a heading, or null. A heading that its source welded to the text after it (一、2008年政府工作回顾过去的一年…)
 * is found by its number and last word.
 */
export function headingOf(paragraph: string, years: ReportYears): Heading | null {
  const numbered = beginsNumber[paragraph.charCodeAt(0)] === 1;
  if (!numbered && paragraph.length > 40) return null;
  const printed = paragraph.length > 100 ? paragraph.slice(0, 100) : paragraph;
  const first = numbered && FIRST.test(printed);
  const second = numbered && !first && SECOND.test(printed);
  const isLine = (first || second) && paragraph.length <= 70 && !/[。；]./.test(paragraph);
  if (first) {
    if (isLine) return heading(paragraph, 1, true, years);
    const welded = WELDED.exec(printed)?.[0];
    if (welded !== undefined) return heading(welded, 1, true, years);
    if (/^[一二三]、[二三四]/.test(printed)) return null;
    const sentence = /^[^。]{4,60}。/.exec(printed)?.[0] ?? /^[^。，；]{2,30}/.exec(printed)?.[0];
    return sentence === undefined ? null : heading(sentence, 1, true, years);
  }
  if (second) {
    const sentence = isLine ? paragraph : (/^[^。]{4,60}。/.exec(printed)?.[0] ?? null);
    return sentence === null ? null : heading(sentence, 2, true, years);
  }
  if (paragraph.length > 40 || !UNNUMBERED.test(paragraph)) return null;
  if (/会议上|代表[：:!！]?$|^——|[省市县区]长|主席/.test(paragraph)) return null;
  const found = heading(paragraph, 1, false, years);
  // An unnumbered line is a heading of the first order only where it clearly says what follows.
  return found.role === null || !(found.certain || paragraph.length <= 16) ? null : found;
}

const CERTAIN =
  /回顾|回望|回眸|执行情况|工作总结|自身建设|工作安排|安排意见|工作任务|主要任务|工作部署|总体要求|预期目标|困难和问题|附件|名词解释|(?:今后|未来)[三四五]年/;

function withoutNumber(heading: string): string {
  let words = heading;
  for (const number of [FIRST, SECOND, /^#+\s*/])
    if (beginsNumber[words.charCodeAt(0)] === 1) words = words.replace(number, "");
  return words;
}

function heading(printed: string, depth: 1 | 2, numbered: boolean, years: ReportYears): Heading {
  const words = withoutNumber(printed);
  const { reviewYear, planYear } = years;
  const holdsYear = (year: number | null): boolean => year !== null && words.includes(String(year));
  return {
    heading: printed.replace(/[：:]$/, ""),
    depth,
    numbered,
    role: roleOfHeading(words, years),
    certain: holdsYear(reviewYear) || holdsYear(planYear) || periodOf(words) !== null || CERTAIN.test(words),
  };
}
