import type { Span } from "../../domain/span.ts";
import { listedYears } from "./chinese-years.ts";
import { changesFrom } from "./classify-figure.ts";
import type { Figure } from "./figure.ts";
import { FigureSentence } from "./figure-sentence.ts";
import { inherit } from "./inherited-subject.ts";
import { type JointSubjects, jointSubjects } from "./joint-subjects.ts";
import { beginsWithVerb } from "./lead-words.ts";
import type { OwnNames } from "./own-names.ts";
import { type Place, placesIn, withLeft } from "./place.ts";
import { isCompared, isOfPlanned, pushCompared, pushOfPlanned } from "./shares-of.ts";
import { SIGN, type SignedText, signsIn } from "./signs.ts";
import { isSpent, pushSpent, restEnd } from "./spent-sums.ts";
import { parseSubject, renamed, type Subject, subjectWithin } from "./subject.ts";
import { namedAfter, nounOfNext, ofCounted, subjectAfter } from "./subject-after.ts";

export interface SentenceFigures {
  readonly figures: readonly Figure[];
  /** Subjects of the figures, group by group, for a sentence that goes on after a semicolon. */
  readonly groups: readonly (readonly Subject[])[];
}

const NONE: readonly Figure[] = [];

/** 绿地面积增加3公顷，**人均**达到12平方米: what the figure before is of, for each. */
const EACH = /^[月年]?[人户亩村]均$/;

/**
 * Every figure of one sentence `[start, end)`, with its subject.
 * @param signs those of the sentence (`SIGN`); @param carried groups of the sentence before, where only a semicolon stands between.
 */
export function readSentence(
  source: SignedText,
  sentence: Span,
  signs: number,
  ownNames: OwnNames,
  carried: readonly (readonly Subject[])[] = [],
): SentenceFigures {
  const list = placesIn(source, sentence, signs);
  if (list.length === 0) return { figures: NONE, groups: carried };
  const reading = new FigureSentence(source, sentence, list, ownNames, carried);
  readGroups(reading);
  return { figures: reading.figures, groups: reading.groups };
}

function readGroups(s: FigureSentence): void {
  let outside = 0;
  for (let index = 0; index < s.list.length; ) {
    const { aside } = s.list[index]!;
    if (!aside) outside = leaveBracket(s, index, outside);
    index = readGroup(s, index);
    if (!aside) outside = s.groups.length;
  }
}

/** 100亿元（其中民间投资40亿元），增长12%: after the bracket the figures before it go on. */
function leaveBracket(s: FigureSentence, index: number, outside: number): number {
  if (index > 0 && outside > 0 && s.list[index - 1]!.aside) s.groups.length = outside;
  return outside;
}

function readGroup(s: FigureSentence, index: number): number {
  const place = s.list[index]!;
  const end = s.chainEnd(index);
  const size = end - index;
  const until = place.found.whole[0] - outsetLength(place);
  const subject = subjectWithin(s.text, place.from, until, s.ownNames, place.leftSigns);
  if (sumOfNext(s, index)) return pushSum(s, index, subject);
  if (namedAfter(place, subject)) {
    const named = ofCounted(s, index, subjectAfter(place, subject, s.ownNames));
    s.push(place, named, "after", place.from, place.until);
    if (place.found.unit?.kind === "count" && !place.aside) s.groups.push([named]);
    s.startAfter(index);
    return index + 1;
  }
  if (isSpent(s, index, subject)) return pushSpent(s, index, subject);
  const shared = subject.core === "" ? nounOfNext(s, index, subject) : null;
  if (shared !== null) {
    s.push(place, shared, "after", place.from, s.list[index + 1]!.until);
    return index + 1;
  }
  if (subject.core === "") return inherit(s, index, end, subject);
  if (isOfPlanned(s, index, size, subject)) return pushOfPlanned(s, index, subject);
  const each = EACH.test(subject.core) ? ofEach(s, place, subject) : null;
  if (each !== null) {
    s.groups.push([each]);
    s.push(place, each, "before", place.from, place.found.whole[1]);
    return index + 1;
  }
  if (isCompared(s, index, size, subject)) return pushCompared(s, index, end, subject);
  const joint = jointSubjects(subject.core, size);
  const paired = joint.count > 1 ? pairEnd(s, index, end, joint, subject) : index;
  if (paired > index) {
    const heads = joint.names().map((core) => s.named(core, subject));
    return s.pair(index, paired, heads, place.from);
  }
  if (size > 1 && joint.count !== size && /分别/.test(place.left)) {
    s.groups.push([subject]);
    const years = listedYears(place.left);
    for (let at = index; at < end; at++) {
      const own = s.list[at]!;
      const dated = years.length === size ? ofYear(own, `${years[at - index]}年${subject.core}`) : own;
      s.push(dated, subject, "before", place.from, s.list[end - 1]!.found.whole[1]);
    }
    return end;
  }
  s.groups.push([subject]);
  const whole = subject.indicator === null && continues(place);
  const spent = whole && place.found.unit?.kind === "money" && beginsWithVerb(place.right);
  s.push(
    place,
    subject,
    "before",
    place.from,
    spent ? restEnd(s, place.found.whole[1]) : whole ? place.until : place.found.whole[1],
  );
  s.startAfter(index);
  return index + 1;
}

/** 人均 with what the figure before is of, where both are of one kind. */
function ofEach(s: FigureSentence, { found }: Place, subject: Subject): Subject | null {
  const last = s.groups.at(-1);
  if (last?.length !== 1 || s.figures.at(-1)?.found.unit?.kind !== found.unit?.kind) return null;
  const core = subject.core + last[0]!.core;
  return renamed(subject, core, core, null);
}

/** 时限**从每件20天压缩到**8天. */
const MOVED = /[从由](?:每|[月年]?人均|原来|过去|目前)[^，。；：、\d]{0,5}\d[^，。；：、]{0,12}(?:到|至|为)$/;

/** 补助标准**由人均**18元提高到32元: the words that lead to where a change set out from name nothing. */
function outsetLength({ left, right, leftSigns }: Place): number {
  if ((leftSigns & SIGN.outset) === 0) return 0;
  const moved = (leftSigns & SIGN.digit) === 0 ? null : MOVED.exec(left);
  if (moved !== null) return moved[0].length;
  if (!changesFrom(left, right)) return 0;
  return left.length - Math.max(left.lastIndexOf("由"), left.lastIndexOf("从"));
}

/** End of the figures that the heads of a joint subject share, one each or one for all; `index` where they share none. */
function pairEnd(s: FigureSentence, index: number, end: number, joint: JointSubjects, subject: Subject): number {
  const size = end - index;
  if (size > 1) return size === joint.count ? end : index;
  const mixed = subject.core.startsWith("城乡") ? index : s.chainEnd(index, true);
  if (mixed - index === joint.count) return mixed;
  const place = s.list[index]!;
  const spread = /分别|各|均|都/.test(subject.predicate) || place.found.amount.form === "RELATIVE";
  if (!spread && !ratioOfIndicators(joint, place)) return index;
  return subject.indicator !== null && joint.count === 2 && /^城乡|存贷/.test(subject.core) ? index : end;
}

const ofYear = (place: Place, left: string): Place => withLeft(place, place.from, left, signsIn(left));

/** 总投资400亿元的100个重大产业项目: a sum and the count that it is of, in one breath. */
function sumOfNext(s: FigureSentence, index: number): boolean {
  const place = s.list[index]!;
  const next = s.list[index + 1];
  return (
    next !== undefined &&
    place.right === "的" &&
    next.left === "的" &&
    place.found.unit !== null &&
    place.found.unit.kind !== "count" &&
    next.right !== ""
  );
}

function pushSum(s: FigureSentence, index: number, subject: Subject): number {
  const place = s.list[index]!;
  const next = s.list[index + 1]!;
  const counted = parseSubject(next.right, s.ownNames);
  const noun = counted.core || next.right;
  const sum = /总?投资/.test(place.left) ? (/总投资/.test(place.left) ? "总投资" : "投资") : subject.core;
  s.push(place, renamed(subject, noun + sum, noun + sum, null), "before", place.from, next.until);
  s.push(next, renamed(counted, noun, noun, counted.indicator), "after", place.from, next.until);
  return index + 2;
}

function ratioOfIndicators(joint: JointSubjects, place: Place): boolean {
  return place.found.unit?.base === "percent" && joint.names().every((core) => parseSubject(core).indicator !== null);
}

/** 总投资400亿元**的100个重大产业项目**, 投资2亿元**打造带状公园**: the words after are part of what is promised. */
function continues(place: Place): boolean {
  return place.right !== "" && !place.right.startsWith("，") && !place.right.startsWith("、");
}
