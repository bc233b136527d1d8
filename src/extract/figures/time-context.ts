import type { Modality } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import type { SectionRole } from "../../domain/report.ts";
import type { Span } from "../../domain/span.ts";
import { chineseNumber } from "../quantity/chinese-number.ts";
import { arabicYears } from "./chinese-years.ts";
import { PastYears } from "./past-years.ts";
import { planEndIn } from "./plan-horizon.ts";
import { SIGN } from "./signs.ts";

export interface FigureTime {
  readonly modality: Modality;
  /** Null where neither the document nor the sentence prints one. */
  readonly year: number | null;
  readonly horizon: "YEAR" | "FIVE_YEAR_PLAN" | "DATE";
  readonly estimated: boolean;
  /** 前三季度, 上半年, 1-11月, 五年累计: the figure is not one whole year's; "" if it is. */
  readonly period: string;
}

const PARTIAL =
  /前三个?季度|前三季|上半年|一季度|二季度|三季度|1[-—－~至到]\d{1,2}月份?|前\d{1,2}个?月|前十一?个月|截至\d{1,2}月/;
/** 确保五年城镇新增就业18万人, “十三五”期间完成投资1万亿元: a promised sum over several years. */
const PROMISED_SUM =
  /[三四五六]年(?:内|间)?(?=累计|共|合计|城镇新增|新增|完成|力争)|累计|期间(?=.{0,4}(?:完成|达到|新增|投资|投入|累计))/;
const FUTURE_WORDS = /今年|明年|将|力争|确保|计划|要|目标|争取|努力/;

/** Even where a report looks back: 今年预期目标6%. */
const GOAL_OF_YEAR =
  /(?:今年|明年|(?:19|20)\d\d年)[^，。；：]{0,20}(?:预期目标|目标)(?:是|为|定为|设为|确定为)?(?:增长)?$/;

/** 经济社会发展的主要预期目标是：…, where a heading holds both review and goals. */
const GOALS_LISTED = /(?<!确定的|提出的|制定的|下达的)(?:主要|预期|奋斗|调控)(?:预期)?目标(?:是|为|[:：])[^。]*$/;

/** 今年要达到1.2万元, said beside what was reached. */
const PROMISED_IN_REVIEW = /今年(?:要|力争|计划|确保|争取)[^，。；：]{0,12}$/;

const LONGEST_HEADING = 45;
/** A sentence of goals names its plan before its colon, or within this many characters. */
const LONGEST_LEAD = 80;
const GOALS = /(?:主要|奋斗|总体|发展|规划|预期)目标|目标任务|目标是|目标为|主要任务/;

const LATER = /^\s*到((?:19|20)\d\d)年/;

/** 1—11月, 前三季度: the words for the part of a year that a figure is of, unless 全年 follows them; null if none. */
function partOfYear(before: string): string | null {
  const part = PARTIAL.exec(before);
  if (part === null || before.includes("全年", part.index + part[0].length)) return null;
  return part[0];
}

/** Tells for each sentence whether its figures are reported or promised, and of which year. */
export class TimeReader {
  private readonly review: number | null;
  private readonly plan: number | null;
  /** Last year of a multi-year plan that the running passage speaks of, or null. */
  private running: number | null = null;
  /** Does the running paragraph set goals, and did it set those of a later year (主要目标：…到2010年，…)? */
  private setsGoals = false;
  private laterGoals = false;
  private readonly past = new PastYears();

  constructor(reading: Reading) {
    const { reviewYear, planYear } = reading.report;
    this.plan = planYear ?? (reviewYear === null ? null : reviewYear + 1);
    this.review = reviewYear ?? (planYear === null ? null : planYear - 1);
  }

  /**
   * A heading or a sentence of goals can open a passage on several years (“十二五”时期的主要目标), and one on the plan year
   * ends it; so does the end of the plan part.
   * @param signs those of the sentence.
   */
  note(whole: string, sentence: Span, role: SectionRole, signs: number): void {
    if (sentence[0] === 0 || whole[sentence[0] - 1] === "\n") this.beginParagraph();
    this.past.note(whole, sentence, role, signs);
    if (role !== "PLAN" && role !== "REQUIREMENTS") {
      this.running = null;
      return;
    }
    if ((signs & (SIGN.goal | SIGN.year | SIGN.years | SIGN.plan)) === 0) return;
    const words = whole.slice(sentence[0], sentence[1]);
    if ((signs & (SIGN.goal | SIGN.year)) !== 0) this.noteGoals(words);
    if ((signs & (SIGN.years | SIGN.plan)) === 0) return;
    const text = words.trim();
    const heading = text.length <= LONGEST_HEADING && !"。；！？".includes(text.charAt(text.length - 1) || "-");
    const colon = text.indexOf("：");
    const end = this.planEnd(heading ? text : text.slice(0, colon > 0 ? colon : LONGEST_LEAD), signs);
    if (this.namesPlanYear(text)) this.running = null;
    else if (end !== null && end > (this.plan ?? 0) && (heading || GOALS.test(text))) this.running = end;
  }

  /** Do the words speak of the plan year alone? */
  private namesPlanYear(text: string): boolean {
    if (this.plan === null) return false;
    return text.includes("今年") || text.includes(`${this.plan}年`) || text.includes("新的一年");
  }

  private beginParagraph(): void {
    this.past.beginParagraph();
    if (this.laterGoals) this.running = null;
    this.setsGoals = false;
    this.laterGoals = false;
  }

  /** 主要目标：…。到2010年，全省生产总值达到…。城镇居民收入达到…: the year holds to the end of the paragraph. */
  private noteGoals(text: string): void {
    if (GOALS.test(text.slice(0, LONGEST_HEADING))) this.setsGoals = true;
    const later = this.setsGoals ? LATER.exec(text) : null;
    if (later === null || this.plan === null || this.running !== null || Number(later[1]) <= this.plan) return;
    this.running = Number(later[1]);
    this.laterGoals = true;
  }

  private planEnd(text: string, signs: number): number | null {
    return this.plan === null || (signs & SIGN.plan) === 0 ? null : planEndIn(text, this.plan);
  }

  /**
   * @param before the sentence up to the figure; @param left the words between the last figure or stop and this one;
   * @param signs those of the sentence; @param leftSigns those of `left`.
   */
  at(role: SectionRole, before: string, left: string, signs: number, leftSigns: number): FigureTime | null {
    const base = this.base(role, before, signs);
    if (base === null) return null;
    const period =
      ((signs & SIGN.partOfYear) === 0 ? null : partOfYear(before)) ??
      (base.modality === "ACTUAL"
        ? ((signs & SIGN.since) === 0 ? "" : this.sinceBefore(before, left)) || this.past.sumOf(before, left, signs)
        : (leftSigns & (SIGN.year | SIGN.sum)) === 0
          ? ""
          : (PROMISED_SUM.exec(left)?.[0] ?? ""));
    const estimated =
      base.modality === "ACTUAL" && (signs & SIGN.estimate) !== 0 && /预计|有望|预期|初步核算|预估/.test(before);
    const explicit =
      (signs & SIGN.dated) === 0
        ? null
        : (((leftSigns & SIGN.dated) === 0 ? null : explicitYear(left)) ?? explicitYear(before));
    if (base.modality === "ACTUAL" && explicit !== null && this.plan !== null && explicit > this.plan)
      return { modality: "TARGET", year: explicit, horizon: "FIVE_YEAR_PLAN", estimated: false, period: "" };
    if (base.modality === "ACTUAL") {
      const year = explicit !== null && this.review !== null && explicit <= this.review ? explicit : this.review;
      return { modality: "ACTUAL", year, horizon: "YEAR", estimated, period };
    }
    if (explicit !== null && this.plan !== null) {
      if (explicit > this.plan)
        return { modality: "TARGET", year: explicit, horizon: "FIVE_YEAR_PLAN", estimated: false, period };
      if (explicit < this.plan && /^(?:在|比|较|由|从|是|为)?/.test(left) && !/比|较|由|从|在/.test(before.slice(-14)))
        return { modality: "ACTUAL", year: explicit, horizon: "YEAR", estimated: /预计/.test(before), period };
      if (explicit === this.plan)
        return { modality: "TARGET", year: explicit, horizon: "YEAR", estimated: false, period };
    }
    const within = (signs & SIGN.year) === 0 || this.plan === null ? null : yearsAhead(before);
    if (within !== null)
      return { modality: "TARGET", year: this.plan! + within - 1, horizon: "FIVE_YEAR_PLAN", estimated: false, period };
    const own = this.planEnd(before, signs);
    if (own !== null && own > this.plan! && /期间|末|时期|今后|未来|五年/.test(before) && !/开局|收官/.test(before))
      return { modality: "TARGET", year: own, horizon: "FIVE_YEAR_PLAN", estimated: false, period };
    if (
      this.running === null &&
      (leftSigns & SIGN.average) !== 0 &&
      /年均(?!浓度|值|气温|降[水雨])|年递增/.test(left) &&
      this.plan !== null
    )
      return {
        modality: "TARGET",
        year: Math.ceil(this.plan / 5) * 5,
        horizon: "FIVE_YEAR_PLAN",
        estimated: false,
        period,
      };
    if (this.running !== null)
      return { modality: "TARGET", year: this.running, horizon: "FIVE_YEAR_PLAN", estimated: false, period };
    return { modality: "TARGET", year: this.plan, horizon: "YEAR", estimated: false, period };
  }

  /** 与2000年相比，经济总量增长70%: a change over several years; the words that say since when, "" for one year's. */
  private sinceBefore(before: string, left: string): string {
    const since = /[与同和]((?:19|20)\d\d)年[底末]?相比/.exec(before);
    if (since === null || this.review === null || Number(since[1]) >= this.review - 1) return "";
    return /增长|提高|增加|翻|下降|降低|减少/.test(left) && !/年均|年递增|到|至/.test(left) ? since[0] : "";
  }

  /** Time of a number in a table, from the head of its column and the role of its section. */
  ofColumn(role: SectionRole, column: string, year: number | null): FigureTime | null {
    const target = /目标|预期|计划|安排|规划/.test(column);
    const done = /完成|实际|实绩|预计|执行/.test(column);
    const estimated = /预计/.test(column);
    const horizon = year !== null && this.plan !== null && year > this.plan ? "FIVE_YEAR_PLAN" : "YEAR";
    const promised =
      target && !done
        ? true
        : year !== null && this.plan !== null
          ? year >= this.plan
          : role === "PLAN" || role === "REQUIREMENTS";
    if (!promised && !target && !done && year === null && role === "UNKNOWN") return null;
    const own = year ?? (promised ? this.plan : this.review);
    return { modality: promised ? "TARGET" : "ACTUAL", year: own, horizon, estimated, period: "" };
  }

  private base(role: SectionRole, before: string, signs: number): { readonly modality: Modality } | null {
    if (role === "REVIEW" || role === "PROBLEMS")
      return {
        modality:
          ((signs & SIGN.goal) !== 0 && this.isGoalOfYear(before)) ||
          ((signs & SIGN.year) !== 0 && PROMISED_IN_REVIEW.test(before))
            ? "TARGET"
            : "ACTUAL",
      };
    if (role === "PLAN" || role === "REQUIREMENTS" || role === "SELF_BUILDING") {
      if (
        (signs & SIGN.done) !== 0 &&
        /预计全年|初步预计|初步核算|初步统计|去年|上年完成|已建成|已完成|过去一年|一年来/.test(before) &&
        !/今年|力争|确保/.test(before)
      )
        return { modality: "ACTUAL" };
      return { modality: "TARGET" };
    }
    if (/今年|明年|力争|确保|预期目标|争取|计划/.test(before)) return { modality: "TARGET" };
    if (/去年|完成|实现|达到|累计|预计|同比|一年来|五年来|增长/.test(before) && !FUTURE_WORDS.test(before))
      return { modality: "ACTUAL" };
    return null;
  }

  private isGoalOfYear(before: string): boolean {
    if (GOALS_LISTED.test(before)) return true;
    const goal = GOAL_OF_YEAR.exec(before);
    if (goal === null || this.plan === null) return goal !== null;
    const year = Number(/^\d{4}/.exec(goal[0])?.[0] ?? this.plan);
    return year >= this.plan;
  }
}

const AHEAD =
  /(?:力争|争取|计划|用|再用|确保|到|未来|今后|[，。；：]|产值|收入|^)([两二三四五2345])年(?:左右)?(?:的?时间|之?内|以内|(?=突破|达到|翻一?番|再造))(?!.*(?:今年|每年|年均|首年))/;

/** 力争三年内, 用五年左右时间: how many years a promise takes; null where none is said. */
function yearsAhead(before: string): number | null {
  const found = AHEAD.exec(before)?.[1];
  if (found === undefined) return null;
  return Number(chineseNumber(found) ?? found);
}

/** The year that a piece of text names last, prices of a year and years compared with left out. */
function explicitYear(printed: string): number | null {
  const text = arabicYears(printed);
  let year: number | null = null;
  if (!/(?:19|20)\d\d年/.test(text)) return null;
  for (const match of text.matchAll(/((?:19|20)\d\d)年(?!来|代)/g)) {
    const before = text.slice(Math.max(0, match.index - 2), match.index);
    if (
      /[从由自]$/.test(before) ||
      /^(?:[底末初]?(?:以来|开始|起|至今)|[^，。；]*的?基础上)/.test(text.slice(match.index + match[0].length))
    )
      continue;
    if (/^(?:的?(?:不变)?价格?|可比价|[底末]?(?:相比|比))/.test(text.slice(match.index + match[0].length))) continue;
    if (/[比较是]$|相比$|[-—至到]\d{0,4}$/.test(before) && !/到$|至$/.test(before)) continue;
    year = Number(match[1]);
  }
  return year;
}
