import type { FigureSentence } from "./figure-sentence.ts";
import { indicatorNamed } from "./indicator-lexicon.ts";
import { jointSubjects } from "./joint-subjects.ts";
import { predicateSense } from "./predicate-sense.ts";
import { leadingIndicator, parseSubject, renamed, type Subject } from "./subject.ts";

/** 增长9%, 、7%: a figure without a subject of its own belongs to the figures before it. */
export function inherit(s: FigureSentence, index: number, end: number, subject: Subject): number {
  const size = end - index;
  const place = s.list[index]!;
  const pair = size > 1 && place.firstInSegment && /分别/.test(place.left) ? namedBefore(s, index, size) : null;
  if (pair !== null)
    return s.pair(
      index,
      end,
      pair.map((core) => s.named(core, subject)),
      place.from,
    );
  const between = place.firstInSegment ? indicatorBetween(s, index) : null;
  if (between !== null) s.groups.push([between]);
  const last = s.groups.at(-1);
  const graded = size === 1 && last?.length === 1 ? ofOtherGrade(place.left, last[0]!) : null;
  if (graded !== null && place.found.unit?.kind === "count") {
    s.push(place, graded, "inherited", place.from, place.found.whole[1]);
    return index + 1;
  }
  if (last === undefined && ((subject.phrase !== "" && subject.predicate === "") || /^[，\s]*[由从]/.test(place.left)))
    return fromSegmentBefore(s, index, subject);
  if (last === undefined) {
    if (predicateSense(subject.predicate).growth) s.groups.push([renamed(subject, "增长", "增长", subject.indicator)]);
    s.push(place, subject, "inherited", place.from, place.found.whole[1]);
    return index + 1;
  }
  const recent = size > last.length ? s.lastSubjects(size) : last;
  const own = predicateSense(subject.predicate);
  const ofRate = place.found.unit?.kind === "ratio" || place.found.unit?.kind === "point";
  const says = own.growth || own.level || own.average || place.found.before !== null || !ofRate;
  const pass = ({ core, phrase, lead, predicate, indicator }: Subject): Subject => ({
    core,
    phrase,
    lead: `${lead} ${subject.lead}`,
    predicate: says ? subject.predicate : predicate + subject.predicate,
    indicator,
  });
  const from = place.from;
  if (size > 1 && recent.length === size) {
    for (let at = index; at < end; at++) s.pushOfChain(at, index, end, pass(recent[at - index]!), "inherited", from);
    return end;
  }
  if (size === 1 && last.length > 1 && /分别|均|都/.test(subject.predicate)) {
    for (const one of last) s.push(place, pass(one), "inherited", from, place.found.whole[1]);
    return end;
  }
  if (
    subject.predicate === "" &&
    !place.firstInSegment &&
    size === 1 &&
    place.found.unit?.kind !== "ratio" &&
    place.right !== "" &&
    !/^(?:大关|关口|台阶|的?门槛|新台阶)/.test(place.right)
  ) {
    s.push(place, subject, "inherited", from, place.until);
    return index + 1;
  }
  const before = last[last.length - 1]!;
  const doing = subject.phrase !== "" && subject.predicate === "";
  if (doing && place.found.unit?.kind === "money" && /\d/.test(before.phrase) && /投/.test(subject.phrase)) {
    s.push(place, byPhrase(subject), "before", place.from, place.found.whole[1]);
    return index + 1;
  }
  if (doing && REACHES.test(subject.phrase)) {
    s.push(place, byPhrase(subject), "inherited", place.from, place.found.whole[1]);
    return index + 1;
  }
  if (doing && place.found.unit?.kind === "money" && /^(?:完成|计划)?投资$/.test(subject.phrase)) {
    const time = /年度|年内|当年|本年/.exec(subject.lead)?.[0] ?? "";
    const whole = before.core.endsWith("投资") ? "" : before.core;
    const core = `${whole}${time}投资`;
    s.push(place, renamed(subject, before.core, core, null), "inherited", from, place.found.whole[1]);
    return index + 1;
  }
  if (doing && place.found.unit?.base !== "percent") {
    const phrase = subject.phrase === before.core ? before.phrase : subject.phrase + bareNoun(before);
    const indicator = subject.phrase === "新增" ? indicatorNamed(phrase) : subject.indicator;
    const named = renamed(subject, before.core, phrase, indicator);
    s.push(place, named, "inherited", from, place.found.whole[1]);
    return index + 1;
  }
  s.push(place, pass(before), "inherited", from, place.found.whole[1]);
  const apart = size > recent.length && /分别/.test(subject.predicate) && before.indicator?.id !== "deposits_loans";
  if (!apart) return index + 1;
  // Which figure is whose is not told beyond the first.
  for (let at = index + 1; at < end; at++)
    s.push(
      s.list[at]!,
      renamed(pass(before), before.core, before.phrase, null),
      "inherited",
      from,
      s.list[at]!.found.whole[1],
    );
  return end;
}

/** What is counted is the verb's (惠及 …). */
const byPhrase = (subject: Subject): Subject => renamed(subject, subject.phrase, subject.phrase, subject.indicator);

/** 粮食总产再创历史新高，达494万吨: the segment before, without a figure, begins with the indicator. */
function indicatorBetween(s: FigureSentence, index: number): Subject | null {
  const place = s.list[index]!;
  const floor = index === 0 ? s.span[0] : s.list[index - 1]!.found.whole[1];
  const end = place.from - 1;
  if (end <= floor || s.text[end] !== "，") return null;
  return leadingIndicator(s.text.slice(s.source.segmentStart(end, floor), end), s.ownNames);
}

/** 甲收入和乙收入，**分别增加1154元和664元**: the indicators that the segment before names, one for each figure; null where it does not. */
function namedBefore(s: FigureSentence, index: number, size: number): readonly string[] | null {
  const floor = index === 0 ? s.span[0] : s.list[index - 1]!.found.whole[1];
  const end = s.list[index]!.from - 1;
  if (end <= floor || s.text[end] !== "，") return null;
  const { core } = parseSubject(s.text.slice(s.source.segmentStart(end, floor), end), s.ownNames);
  const joint = jointSubjects(core, size);
  const names = joint.count === size ? joint.names() : [];
  return names.length === size && names.every((name) => indicatorNamed(name) !== null) ? names : null;
}

/** 加快“四好农村路”建设，新改建60公里: a verb alone, whose object the segment before names. */
function fromSegmentBefore(s: FigureSentence, index: number, subject: Subject): number {
  const place = s.list[index]!;
  const floor = s.span[0];
  const start = Math.max(floor, s.source.segmentStart(place.from - 1, floor));
  const before = parseSubject(s.text.slice(start, Math.max(floor, place.from - 1)), s.ownNames);
  const reaches = REACHES.test(subject.phrase);
  const found = before.core === "" ? subject.core : before.core;
  const core = reaches ? subject.phrase : found;
  const phrase = reaches ? subject.phrase : subject.phrase + core;
  const named = renamed(subject, core, phrase, reaches ? null : before.indicator);
  s.groups.push([named]);
  s.push(place, named, "inherited", start, place.found.whole[1]);
  return index + 1;
}

/** 改造农网120公里，惠及5000户: whom the work reaches, not more of what was made. */
const REACHES = /^(?:惠及|受益|涉及|带动|服务|覆盖)+$/;

const GRADE = /^[、，]?((?:国家|省|市|县|区|州|镇|乡|村)级)$/;

/** 县级骨干教师500名、**市级**60名: the noun of the figure before, of another grade; null where none is named. */
function ofOtherGrade(left: string, before: Subject): Subject | null {
  const grade = GRADE.exec(left.trim())?.[1];
  const noun = grade === undefined ? null : /^(.*)(?:国家|省|市|县|区|州|镇|乡|村)级(.{2,})$/.exec(before.phrase);
  return noun === null ? null : renamed(before, grade + noun[2]!, noun[1]! + grade + noun[2]!, null);
}

/** 新开工项目 → 项目: what is counted without the verbs before it. */
function bareNoun({ core, phrase }: Subject): string {
  return core.replace(/^(?:新开工|新签约|签约|开工|新建|新增|竣工)/, "") || phrase;
}
