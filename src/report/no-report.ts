import type { Span } from "../domain/span.ts";
import { GatedPatterns } from "../text/gated-patterns.ts";
import type { TextUnits } from "../text/units.ts";

/** Why a text is not loaded as a report. */
export interface NoReport {
  readonly code: "NO_REPORT" | "STUB" | "NEWS" | "TOO_SHORT";
  readonly message: string;
  readonly hint: string;
}

const COMPILED =
  /公开资料整理|公开资料编写|整理的摘要|摘要版本|未能找到(?:完整)?原文|根据公开|AI(?:生成|整理)|综合整理|原文(?:未找到|缺失|暂缺)|资料汇编|待补充/;
const RECORD = /^(?:标题|题目|发文单位|发文时间|来源URL|正文|备注|报告人|会议)[:：]/;
const signs = new GatedPatterns({
  news: {
    pattern:
      /《?报告》?(?:说|指出|提出|强调|认为|要求|分为|共分)|(?:大会|会议)(?:隆重)?(?:开幕|闭幕)|应出席代表|作(?:了)?(?:《)?政府工作报告(?:》)?[。，]|记者|讯[（(]|主席台|会议审议/,
    words: ["《报", "报告", "大会", "会议", "应出", "作了", "作《", "作政", "记者", "讯（", "讯(", "主席"],
  },
  /** What opens a report, also inside it. */
  opening: {
    pattern: /各位代表|各位委员|我代表.{0,24}(?:政府|办事处|管委会)|(?:受|我受).{0,24}委托|请予?(?:以)?审议/,
    words: ["各位", "我代", "委托", "请予", "请以", "请审"],
    reach: 26,
  },
});
/** The commonest of them. */
const ADDRESS = "各位代表";
/** So often no news says it. */
const OFTEN = 3;
const GOVERNING =
  /全[省市县区镇乡旗州]|[省市县区]委|人民政府|政府|人大|政协|代表|乡村振兴|财政|民生|招商引资|项目建设|地区生产总值|生产总值|固定资产投资|一般公共预算|脱贫|产业|改革/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How often a text holds what opens a report and what news say; those of one that surely opens as a report are left out. */
function signsIn(source: TextUnits): { readonly opening: number; readonly news: number } {
  let opening = 0;
  for (let at = source.text.indexOf(ADDRESS); at >= 0; at = source.text.indexOf(ADDRESS, at + ADDRESS.length))
    if (++opening === OFTEN) return { opening, news: 0 };
  return signs.counts(source);
}

/** Whether lines name what a collector's record has (标题：…, 来源URL：…). */
const isRecord = (lines: string): boolean => lines.split("\n").filter((line) => RECORD.test(line)).length >= 2;

/** What a text has in the way of a report. */
export interface ReportSigns {
  readonly source: TextUnits;
  /** As the file prints it, furniture included. */
  readonly raw: string;
  readonly paragraphs: readonly Span[];
  readonly hasTitle: boolean;
  readonly hasHeadings: boolean;
}

/**
 * Whether a text is no report: a novel or a price list (neither title nor opening nor the words of governing), a stub
 * (a few sentences compiled by somebody else under a report's title), or news about the meeting. Null for a report.
 */
export function noReport({ source, raw, hasTitle, hasHeadings }: ReportSigns): NoReport | null {
  const { text } = source;
  const { opening, news } = signsIn(source);
  const opens = opening > 0;
  const governing = hasTitle || opens ? 0 : count(text, GOVERNING) / Math.max(1, text.length / 1000);
  if (opening < OFTEN && news >= 3 && news * 600 > text.length * 0.5 && news > opening)
    return { code: "NEWS", message: "news about the meeting, not the report", hint: "Get the report's own text." };
  if (!opens && (COMPILED.test(raw.slice(0, 1500)) || (text.length < 2500 && isRecord(raw.slice(0, 1200)))))
    return {
      code: "STUB",
      message: "a few sentences compiled about the report, not its text",
      hint: "Get the report's own text.",
    };
  if (!hasTitle && !opens && !hasHeadings && (governing < 4 || text.length < 1000))
    return {
      code: "NO_REPORT",
      message: "no report of a government: neither a title nor the opening of one",
      hint: "Leave it out, or add the report's title as its first line.",
    };
  if (!hasTitle && !opens && governing < 6)
    return {
      code: "NO_REPORT",
      message: "no report of a government: it does not speak of governing",
      hint: "Leave it out, or add the report's title as its first line.",
    };
  if (text.length < 60)
    return { code: "TOO_SHORT", message: "nothing after the title", hint: "Get the report's own text." };
  return null;
}
