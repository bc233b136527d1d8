import type { ReportKind } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";

/** What a line prints where it says that only a part of the report is there. */
export const PART =
  /下转|上接|未完待续|（待续）|\(待续\)|接第?.{1,3}版|转第?.{1,3}版|[（(](?:\d{1,2}[/／]\d{1,2}|[上中下]|第[一二三四五\d]部分|续[一二三四五]?)[）)]$|报告[（(]之?[一二三四五][）)]$/;
const ABRIDGED =
  /^[（(【]?(?:摘要|节选|摘编|摘登|节录|有删节|有删减)[)）】]?$|[（(](?:摘要|节选|摘编|摘登|节录|有删节|有删减)[)）]/;
const NOTES =
  /^[※★☆◆*【（(]*(?:附件?[:：]?|附注|注释|名词解释|名词注释|有关名词|相关名词|政府工作报告.{0,4}名词|《?政府工作报告》?.{0,8}(?:说明|解释|注释)|注[:：]|\[1\]|【1】|［1］|1[.、．].{2,24}[:：])/;
const CLOSING =
  /让我们|奋斗|贡献|新篇章|答卷|新局面|新胜利|新辉煌|再创|再谱|再上新台阶|优异成绩|(?:美好|灿烂|光辉)(?:的)?(?:明天|未来|前景|前程)|谢谢|新业绩|新跨越|前进|请(?:予)?审议|完毕/;

/** What reports speak of last, before their closing words: the government itself, officials, soldiers, associations. */
const LAST_TOPICS =
  /廉政|廉洁|反腐|腐败|作风|八项规定|四风|过紧日子|依法行政|依法治|法[制治]政府|行政效能|公信力|执行力|人大.{0,4}监督|监察|审计|国防|双拥|军民|预备役|民兵|工会|妇联|侨务|宗教|民主法[制治]|公务员/;

/** Characters from which on a report always has closing words. */
const LEAST_WITH_CLOSING = 2500;

/** Characters from which on a whole report also says what is planned. */
const LEAST_WITH_PLAN = 800;

/** Why a text is only a part of a report. */
export type PartialReason = "CONTINUED" | "ABRIDGED" | "CUT_OFF";

/**
 * Whether only a part is in the file: it says so (下转四版, 上接一版, 摘要), or it breaks off (no closing words and, in the
 * last lines of its body, none of the ways in which such a report ends; a report printed without its closing words is whole
 * where it comes to what such reports speak of last). Null for a whole one.
 */
export function partialReason(
  text: string,
  paragraphs: readonly Span[],
  kind: ReportKind,
  hasPlan: boolean,
): PartialReason | null {
  let lastBody = paragraphs.length;
  for (let i = 0; i < paragraphs.length; i++) {
    const [start, end] = paragraphs[i]!;
    const printed = text.slice(start, Math.min(end, start + 80));
    if (end - start <= 60) {
      if (PART.test(printed)) return "CONTINUED";
      if (ABRIDGED.test(printed)) return "ABRIDGED";
    }
    if (i > paragraphs.length * 0.25 && lastBody === paragraphs.length && NOTES.test(printed)) {
      const before = text.slice(paragraphs[Math.max(0, i - 2)]![0], start);
      if (CLOSING.test(before)) lastBody = i;
    }
  }
  const body = paragraphs.slice(0, lastBody).filter(([start, end]) => end - start >= 8);
  const last = body.at(-1);
  if (last === undefined) return null;
  const end = text.slice(Math.max(0, last[1] - 3), last[1]);
  if (kind !== "GOVERNMENT_WORK_REPORT") return /[。！!；”）]/.test(end) ? null : "CUT_OFF";
  if (endsInHeadings(text, body)) return "ABRIDGED";
  const inside = last[1] - last[0] > 40 && /[\p{Script=Han}、，,]/u.test(end.at(-1) ?? "");
  if (inside && !CLOSING.test(end)) return "CUT_OFF";
  const tail = body.slice(-3).map(([from, to]) => text.slice(Math.max(from, to - 500), to));
  if (tail.some((printed) => CLOSING.test(printed))) return null;
  if (!hasPlan && text.length >= LEAST_WITH_PLAN) return "CUT_OFF";
  const spoken = last[1] - last[0] > 40 && /[。！!]/u.test(end.at(-1) ?? "");
  if (spoken && tail.some((printed) => LAST_TOPICS.test(printed))) return null;
  // A short text may do without closing words; one that stops inside a sentence was cut.
  return text.length < LEAST_WITH_CLOSING && /[。！!；：”）;]/.test(end) ? null : "CUT_OFF";
}

/** Whether the last paragraphs are headings without their text: an excerpt that lists what it leaves out. */
function endsInHeadings(text: string, body: readonly Span[]): boolean {
  const last = body.slice(-4);
  return (
    last.length === 4 &&
    last.every(
      ([start, end]) =>
        end - start <= 60 && /^[（(][一二三四五六七八九十]{1,3}[)）]/.test(text.slice(start, start + 6)),
    )
  );
}
