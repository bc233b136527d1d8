import type { ReportKind } from "../domain/report.ts";
import type { Line } from "./line.ts";
import { markTable } from "./mark-table.ts";

const PLACE_OR_YEAR = '[\\p{Script=Han}\\dXx×＊*○〇Oo０-９\\uFFFD_、·.—–\\-（）()《》“”"]';

const WORK = new RegExp(
  `^${PLACE_OR_YEAR}{0,40}(?:政府|行署|管委会|管理委员会|街道|街道办事处|办事处|镇|乡)?工作报告$`,
  "u",
);
const PLAN = /^(?:关于)?.{0,80}(?:国民经济和社会发展|国民经济与社会发展|经济社会发展).{0,60}(?:报告|的报告（草案）)$/u;
const BUDGET = /^(?:关于)?.{0,80}(?:财政预算|预算执行|预算草案|财政决算|决算草案).{0,60}报告$/u;
const OTHER_COURT = /法院|检察院|人大常委会|人民代表大会常务委员会|政协|常务委员会工作报告|述职/;
const PART_MARK =
  /[（(](?:摘要|节选|摘编|全文|草案|书面|征求意见稿|送审稿|讨论稿|审议稿|政治协商稿|节录|[上中下一二三四五]|\d{1,2}[/／]\d{1,2}|第[一二三四五\d]部分|[续之][一二三四五]?|连载[一二三四五])[）)]/g;
const LABEL = /^(?:标题|题目|文件名称|名称|名\s*称)[:：]/;
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]/;

/** A title without label and part mark, or null where the line (no blanks in it) is none. */
export function titleIn(line: string): { readonly title: string; readonly kind: ReportKind } | null {
  if (line.length < 4 || line.length > 120 || line.endsWith("。") || !line.includes("报")) return null;
  const title = line
    .replace(LABEL, "")
    .replace(/^#+/, "")
    .replace(/^【([^】]*)】/, "")
    .replace(/^(.{0,60}报告)[（(]?[—–―─-]{1,}.*$/u, "$1")
    .replace(/^[—–―─\-－]*(?:.{0,40})会议上的(政府工作报告)/u, "$1")
    .replace(PART_MARK, "")
    .replace(/报告(?:全文|[（(](?:19|20)\d{2}年?[)）])+$/u, "报告")
    .replace(/^[《]|[》]$/g, "")
    .replace(/(报告)[.．:：！!_-]+$/, "$1");
  if (!title.endsWith("报告")) return null;
  if (NUMBERED.test(title) || /[，。；！？,;:：]/.test(title) || OTHER_COURT.test(title)) return null;
  if (/^(?:在|向|作|听取|审议|通过|批准|听|现将|起草)/.test(title) && !/^在.{0,6}年/.test(title)) return null;
  if (PLAN.test(title)) return { title, kind: "DEVELOPMENT_PLAN_REPORT" };
  if (BUDGET.test(title)) return { title, kind: "BUDGET_REPORT" };
  if (
    /(?:审议|听取|解读|学习|贯彻|起草|讨论|作|对|中的|落实|分解)(?:了)?(?:《)?(?:省|市|县|区|年)?(?:人民)?政府工作报告$/.test(
      title,
    )
  )
    return null;
  if (WORK.test(title) && title.length <= 45) return { title, kind: "GOVERNMENT_WORK_REPORT" };
  return null;
}

const OPENING = /^(?:[\s\u3000]*)(?:各位代表|各位委员|同志们|现在[，,]?(?:我|由我)|(?:受|我受).{0,20}委托|我代表)/;
const beginsOpening = markTable([["各同现受我\u1680\u202f\u205f\ufeff", 1]]);

/** Whether a line opens the body of a report. */
export function opens(text: string, { start, end }: Line): boolean {
  return beginsOpening[text.charCodeAt(start)] === 1 && OPENING.test(text.slice(start, Math.min(end, start + 60)));
}
