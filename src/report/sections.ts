import type { Section, SectionRole } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";
import { type Heading, headingOf } from "./heading.ts";
import { tenseOf, turningPoint } from "./tense.ts";
import type { ReportYears } from "./years.ts";

const GREETING = /^(?:各位代表|各位委员|同志们)[，,！!：:]/;
const OPENING =
  /(?:受|我受).{0,24}委托|提请.{0,12}审议|请予?(?:以)?审议|提出(?:宝贵)?意见|我代表.{0,20}政府.{0,10}(?:报告|汇报)/;
const PROBLEM =
  /(?:清醒|深刻|深切|充分)(?:地|的)?(?:认识|看)到|(?:也|还|更)(?:应|要|必须)?(?:清醒|看到|存在|面临).{0,24}(?:问题|困难|不足|短板|差距|挑战|矛盾)|(?:存在|面临|遇到).{0,14}(?:不少|一些|许多|诸多|突出|主要)?.{0,8}(?:问题|困难|不足|挑战)|问题和不足|困难和问题/;
const GOES_ON = /^(?:[一二三四五六七八九十]是|——|主要(?:是|表现)|对此|对这些|针对这些|这些问题|对于这些)/;
const REQUIREMENT = /总体要求|指导思想|总体思路|预期目标|奋斗目标|主要目标|目标建议|发展目标(?:是|为)/;
const GOALS =
  /(?:今年|明年|\d{4}年|经济社会发展|国民经济).{0,20}主要预期目标(?:是|为|[:：]|建议)|^主要预期目标(?:是|为|[:：])/;
const NOTES =
  /^(?:附件?\d*[:：]?|附注|注释|名词解释|名词注释|有关名词|相关名词|《?政府工作报告》?.{0,10}(?:名词|说明|解释|注释).{0,6})/;

const saysGoals = (start: string): boolean => start.includes("主要预期目标") && GOALS.test(start);

interface Draft {
  heading: string;
  role: SectionRole;
  start: number;
  end: number;
}

/** Joins neighbours without a heading of their own and of one role. */
function merged(drafts: readonly Draft[]): Section[] {
  const sections: Draft[] = [];
  for (const draft of drafts) {
    const last = sections.at(-1);
    if (last && draft.heading === "" && last.role === draft.role) last.end = draft.end;
    else sections.push({ ...draft });
  }
  return sections.map(({ heading, role, start, end }) => ({ heading, role, span: [start, end] as const }));
}

/** Mean tense of paragraphs `[from, to)`, each weighing by its length. */
function meanTense(text: string, paragraphs: readonly Span[], from: number, to: number, years: ReportYears): number {
  let sum = 0;
  let length = 0;
  for (const [start, end] of paragraphs.slice(from, to)) {
    sum += tenseOf(text.slice(start, end), years) * (end - start);
    length += end - start;
  }
  return length === 0 ? 0 : sum / length;
}

/** Roles of paragraphs `[from, to)` that no heading tells: parted at the turning point, or by their tense. */
function rolesByTense(
  text: string,
  paragraphs: readonly Span[],
  from: number,
  to: number,
  years: ReportYears,
  next: SectionRole | undefined,
): SectionRole[] {
  const part = paragraphs.slice(from, to);
  const beforePlan = next === "PLAN" || next === "REQUIREMENTS";
  const turn = beforePlan ? null : turningPoint(text, part, years);
  if (turn !== null) return part.map((_, i) => (i < turn ? "REVIEW" : "PLAN"));
  // What stands before the heading of the plan is most likely the review.
  const bias = beforePlan ? 1.5 : 0;
  const scores = part.map(([start, end]) => tenseOf(text.slice(start, end), years) + bias);
  const whole = meanTense(text, paragraphs, from, to, years) + bias;
  return scores.map((score, i) => {
    const around = (2 * score + (scores[i - 1] ?? score) + (scores[i + 1] ?? score)) / 4;
    if (around >= 2 || (whole >= 0.8 && around > -1)) return "REVIEW";
    return around <= -2 || (whole <= -0.8 && around < 1) ? "PLAN" : "UNKNOWN";
  });
}

/**
 * The role that a heading of the first order opens: from its own words; where they leave doubt, from what came before
 * and the tense of what follows. `planAhead`: a later heading surely opens the plan; `afterProblems`:
 * what is wrong was just said, which ends a review.
 */
function nextRole(
  heading: Heading,
  current: SectionRole | null,
  tense: () => number,
  planAhead: boolean,
  afterProblems: boolean,
): SectionRole | null {
  const { role: own, certain } = heading;
  if (own !== null && certain) return own;
  if (heading.heading.includes("&")) return own === null || own === "REVIEW" ? "PLAN" : own;
  const inReview = current === null || current === "REVIEW" || current === "PROBLEMS";
  if (!inReview) {
    if (own === "REVIEW") return current === "REQUIREMENTS" ? "PLAN" : current;
    if (own !== null) return own;
    return current === "PLAN" || !heading.numbered ? current : "PLAN";
  }
  if (own === "REVIEW" || own === "PROBLEMS") return own;
  const least = afterProblems ? -0.3 : planAhead ? -2.5 : current === null ? -0.8 : -1;
  if (own !== null) return current === null || tense() <= (planAhead ? -1.5 : -0.3) ? own : current;
  const score = tense();
  if (score <= least) return "PLAN";
  if (current !== null) return current;
  return score >= 0.8 || (planAhead && score > -1.5) ? "REVIEW" : null;
}

/** The role of a heading of the second order within one of the first. */
function innerRole(own: SectionRole | null, outer: SectionRole | null): SectionRole | null {
  if (outer === "PLAN" && (own === "SELF_BUILDING" || own === "REQUIREMENTS")) return own;
  if (outer === "REQUIREMENTS" && own !== "REQUIREMENTS") return own === "SELF_BUILDING" ? own : "PLAN";
  if (outer === "REVIEW" && own === "PROBLEMS") return own;
  return outer;
}

/**
 * The sections of a report with what they are: by their headings; within them what is wrong (PROBLEMS) and what is
 * demanded (REQUIREMENTS) by the words that open a paragraph; where headings are lost, or one half of the report has
 * none, by tense and year words, else UNKNOWN. In order, disjoint, from the first paragraph to the last.
 * `headCount`: paragraphs of title and head.
 */
export function sectionsOf(
  text: string,
  paragraphs: readonly Span[],
  headCount: number,
  years: ReportYears,
): Section[] {
  const lines = paragraphs.map(([start, end]) => text.slice(start, end));
  const opening = openingEnd(lines, headCount);
  const notes = lines.findIndex((line, i) => i > lines.length * 0.5 && line.length <= 40 && NOTES.test(line));
  const headings = lines.map((line, i) => (i < opening || (notes >= 0 && i >= notes) ? null : headingOf(line, years)));
  const lastPlan = headings.findLastIndex(
    (heading) =>
      heading?.depth === 1 && (heading.heading.includes("&") || (heading.certain && heading.role === "PLAN")),
  );
  const roles: SectionRole[] = [];
  let outer: SectionRole | null = null;
  let role: SectionRole | null = null;
  let afterProblems = false;
  lines.forEach((line, i) => {
    const heading = headings[i];
    if (i < opening || (notes >= 0 && i >= notes)) role = "OTHER";
    else if (i === opening) role = null;
    if (heading?.depth === 1) {
      let to = i + 1;
      while (to < lines.length && headings[to]?.depth !== 1) to++;
      const after = to;
      outer = nextRole(heading, outer, () => meanTense(text, paragraphs, i, after, years), i < lastPlan, afterProblems);
      afterProblems = false;
      role = outer;
    } else if (heading) role = innerRole(heading.role, outer);
    else if (outer === "REVIEW" && i > opening && saysGoals(line.slice(0, 60))) {
      // The goals open the plan where its heading is lost.
      outer = "PLAN";
      role = outer;
    }
    if (outer === "REVIEW" && !heading && line.length > 60) afterProblems ||= saysProblems(line);
    roles.push(role ?? "UNKNOWN");
  });
  fillByTense(text, paragraphs, roles, years);
  const printed = headings.map((heading, i) => (i === notes ? lines[i]! : (heading?.heading ?? "")));
  refine(text, paragraphs, roles, printed);
  return merged(
    paragraphs.map(([start], i) => ({
      heading: printed[i]!,
      role: roles[i]!,
      start,
      end: paragraphs[i + 1]?.[0] ?? text.length,
    })),
  );
}

/** Index of the first paragraph after head, greeting and opening words. */
function openingEnd(lines: readonly string[], headCount: number): number {
  let end = headCount;
  for (let i = headCount; i < Math.min(lines.length, headCount + 4); i++) {
    const line = lines[i]!;
    if (line.length > 220 || !(OPENING.test(line.slice(0, 160)) || GREETING.test(line))) break;
    end = i + 1;
  }
  return end;
}

/** Gives roles by tense to stretches without one, and to a half that the headings leave out. */
function fillByTense(text: string, paragraphs: readonly Span[], roles: SectionRole[], years: ReportYears): void {
  for (let from = 0; from < roles.length; from++) {
    if (roles[from] !== "UNKNOWN") continue;
    let to = from;
    while (to < roles.length && roles[to] === "UNKNOWN") to++;
    const next = roles[to];
    const filled = rolesByTense(text, paragraphs, from, to, years, next);
    // A few lines before the first heading that tells are of its part, unless their tense says otherwise.
    const few = to - from <= 3 && (next === "REVIEW" || next === "PLAN");
    for (let i = from; i < to; i++) roles[i] = few && filled[i - from] === "UNKNOWN" ? next! : filled[i - from]!;
    from = to;
  }
  const size = (role: SectionRole): number =>
    paragraphs.reduce((sum, [start, end], i) => sum + (roles[i] === role ? end - start : 0), 0);
  const [past, future] = [size("REVIEW"), size("PLAN") + size("REQUIREMENTS")];
  const whole = text.length;
  if (past > whole * 0.6 && future < whole * 0.05) splitHalf(text, paragraphs, roles, years, "REVIEW");
  else if (future > whole * 0.7 && past < whole * 0.03) splitHalf(text, paragraphs, roles, years, "PLAN");
}

function splitHalf(
  text: string,
  paragraphs: readonly Span[],
  roles: SectionRole[],
  years: ReportYears,
  half: SectionRole,
): void {
  const from = roles.indexOf(half);
  const to = roles.lastIndexOf(half) + 1;
  const turn = turningPoint(text, paragraphs.slice(from, to), years);
  if (turn === null) return;
  const part = paragraphs.slice(from, to);
  const before = part.slice(0, turn).reduce((sum, [start, end]) => sum + end - start, 0);
  const all = part.reduce((sum, [start, end]) => sum + end - start, 0);
  // A turn close to an end is a sentence of thanks or outlook, not a lost half.
  if (before < all * 0.12 || before > all * 0.88) return;
  for (let i = from; i < to; i++) {
    if (half === "REVIEW" && i >= from + turn && roles[i] === "REVIEW") roles[i] = "PLAN";
    if (half === "PLAN" && i < from + turn && roles[i] === "PLAN") roles[i] = "REVIEW";
  }
}

/** Whether a paragraph begins by saying what is wrong (我们也清醒地看到, 存在不少困难和问题). */
function saysProblems(paragraph: string): boolean {
  const start = paragraph.slice(0, 140);
  return PROBLEM.test(start) && !/^(?:一年来|五年来|过去|第[一二三四五六七八九十])/.test(start);
}

/** Within what was done, the paragraphs on what is wrong; within what is planned, those on demands and goals. */
function refine(text: string, paragraphs: readonly Span[], roles: SectionRole[], headings: readonly string[]): void {
  let problems = false;
  for (let i = 0; i < paragraphs.length; i++) {
    const [start, end] = paragraphs[i]!;
    const printed = text.slice(start, Math.min(end, start + 140));
    if (headings[i] !== "") problems = false;
    if (roles[i] === "REVIEW" || roles[i] === "UNKNOWN") {
      const here = headings[i] === "" && end - start > 30 && saysProblems(printed);
      if (here || (problems && GOES_ON.test(printed))) {
        roles[i] = "PROBLEMS";
        problems = true;
      } else problems = false;
    } else if (
      roles[i] === "PLAN" &&
      headings[i] === "" &&
      end - start > 20 &&
      REQUIREMENT.test(printed.slice(0, 60))
    ) {
      roles[i] = "REQUIREMENTS";
    }
  }
  shorten(paragraphs, roles, headings, text);
}

/** Most characters that demands and goals take without a heading of their own for the work that follows. */
const LONGEST_DEMANDS = 2500;

/** Under a heading of demands that nothing parts from the work, what comes after the demands themselves is the plan. */
function shorten(paragraphs: readonly Span[], roles: SectionRole[], headings: readonly string[], text: string): void {
  for (let from = 0; from < roles.length; from++) {
    if (roles[from] !== "REQUIREMENTS" || headings[from] === "") continue;
    let to = from + 1;
    while (to < roles.length && roles[to] === "REQUIREMENTS" && headings[to] === "") to++;
    if ((paragraphs[to - 1]?.[1] ?? 0) - paragraphs[from]![0] <= LONGEST_DEMANDS) continue;
    for (let i = from + 2; i < to; i++) {
      const [start, end] = paragraphs[i]!;
      if (!REQUIREMENT.test(text.slice(start, Math.min(end, start + 60)))) roles[i] = "PLAN";
    }
  }
}
