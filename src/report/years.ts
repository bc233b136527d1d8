import type { Span } from "../domain/span.ts";
import { YEAR, yearOf } from "./printed-year.ts";

export interface ReportYears {
  readonly reviewYear: number | null;
  readonly planYear: number | null;
}

const REVIEWED = new RegExp(
  `(${YEAR})年?(?:度)?[^，。；\\d]{0,14}?(?:回顾|工作总结|执行情况|完成情况|预算执行|主要成绩|取得的成绩|发展成就|主要成就|主要工作和|工作及)|回[顾望眸](${YEAR})|过去的(${YEAR})年`,
  "gu",
);
const PLANNED = new RegExp(
  `(${YEAR})年?(?:度)?[^，。；\\d]{0,20}?(?:工作安排|安排意见|重点工作|主要任务|工作任务|工作部署|目标任务|计划草案|计划（草案）|计划\\(草案\\)|预算草案|总体安排|工作总体|总体要求|预期目标|工作思路|发展目标|工作打算|奋斗目标|重点抓好)|(?:展望|奋进|决战|实干|拼搏|开拓)(${YEAR})`,
  "gu",
);

const PRINTED_YEAR = new RegExp(YEAR, "u");
const CALENDAR_YEAR = new RegExp(`${YEAR}年`, "gu");

/** The years that a line prints before 年; null for one out of range. */
const calendarYears = (line: string): (number | null)[] =>
  (line.match(CALENDAR_YEAR) ?? []).map((printed) => yearOf(printed.slice(0, -1)));

function add(votes: Map<number, number>, year: number | null, weight: number): void {
  if (year !== null) votes.set(year, (votes.get(year) ?? 0) + weight);
}

function vote(votes: Map<number, number>, text: string, pattern: RegExp, shift: number, weight: number): void {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const year = yearOf(match[1] ?? match[2] ?? match[3] ?? "");
    add(votes, year === null ? null : year + shift, weight);
  }
}

/**
 * The year looked back on and the year planned for: by the headings (2023年工作回顾, 2024年工作安排), the title, the day it
 * was delivered (from November on it plans the next year), and what the body calls its goals.
 */
export function yearsOf(
  title: string,
  pageTitles: readonly string[],
  deliveredOn: string | null,
  text: string,
  paragraphs: readonly Span[],
): ReportYears {
  const votes = new Map<number, number>();
  const titleYears = calendarYears(title);
  if (titleYears.length === 1) {
    const backward = REVIEWED.test(title);
    REVIEWED.lastIndex = 0;
    add(votes, titleYears[0] === null ? null : titleYears[0]! + (backward ? 1 : 0), 4);
  } else if (titleYears.length > 1) add(votes, Math.max(...titleYears.map((year) => year ?? 0)), 6);
  if (deliveredOn !== null) {
    const [year = 0, month = 0] = deliveredOn.split("-").map(Number);
    add(votes, month >= 11 ? year + 1 : year, 5);
  }
  for (const pageTitle of pageTitles) {
    const [year] = calendarYears(pageTitle);
    if (year !== undefined) add(votes, year, 1);
  }
  for (const [start, end] of paragraphs) {
    const head = text.slice(start, Math.min(end, start + 60));
    if (!PRINTED_YEAR.test(head)) continue;
    const weight = end - start <= 60 ? 4 : 1.5;
    vote(votes, head, REVIEWED, 1, weight);
    vote(votes, head, PLANNED, 0, weight);
  }
  if (votes.size === 0) {
    const body = text.slice(0, 20000);
    vote(votes, body, REVIEWED, 1, 1);
    vote(votes, body, PLANNED, 0, 1);
  }
  if (votes.size === 0) vote(votes, text.slice(0, 4000), new RegExp(`(${YEAR})年(?:，|是|以来)`, "gu"), 1, 1);
  let planYear: number | null = null;
  let most = 0;
  for (const [year, weight] of votes) {
    if (weight > most || (weight === most && planYear !== null && year > planYear)) {
      most = weight;
      planYear = year;
    }
  }
  return { planYear, reviewYear: planYear === null ? null : planYear - 1 };
}
