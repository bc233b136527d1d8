import type { Span } from "../../domain/span.ts";
import type { Figure } from "./figure.ts";
import { type Place, placesIn, SEGMENT_STOPS, withBoundOf } from "./place.ts";
import {
  beginsWithVerb,
  isJoint,
  jointSubjects,
  leadingIndicator,
  parseSubject,
  predicateSense,
  type Subject,
  withoutBrackets,
} from "./subject.ts";

const NAMES_AFTER = new Set(["count", "area", "length", "ratio"]);

export interface SentenceFigures {
  readonly figures: readonly Figure[];
  /** Subjects of the figures, group by group, for a sentence that goes on after a semicolon. */
  readonly groups: readonly (readonly Subject[])[];
}

/**
 * Every figure of one sentence `[start, end)`, with its subject.
 * @param carried groups of the sentence before, where only a semicolon stands between.
 */
export function readSentence(
  text: string,
  sentence: Span,
  ownNames: readonly string[],
  carried: readonly (readonly Subject[])[] = [],
): SentenceFigures {
  const list = placesIn(text, sentence);
  if (list.length === 0) return { figures: [], groups: carried };
  return new SentenceReader(text, sentence[0], list, ownNames, carried).read();
}

class SentenceReader {
  private readonly figures: Figure[] = [];
  /** Subjects of the groups read so far, last group last. */
  private readonly groups: (readonly Subject[])[];

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly list: Place[],
    private readonly ownNames: readonly string[],
    carried: readonly (readonly Subject[])[],
  ) {
    this.groups = [...carried];
  }

  read(): SentenceFigures {
    let outside = 0;
    for (let index = 0; index < this.list.length; ) {
      const { aside } = this.list[index]!;
      if (!aside) outside = this.leaveBracket(index, outside);
      index = this.readGroup(index);
      if (!aside) outside = this.groups.length;
    }
    return { figures: this.figures, groups: this.groups };
  }

  /** 100亿元（其中民间投资40亿元），增长12%: after the bracket the figures before it go on. */
  private leaveBracket(index: number, outside: number): number {
    const before = this.list[index - 1];
    if (before?.aside === true && outside > 0) this.groups.length = outside;
    return outside;
  }

  /** Figures that follow `index` in the same unit with nothing but a joint between: 5%、7%和8%. */
  private chainEnd(index: number, anyUnit = false): number {
    const first = this.list[index]!.found;
    let end = index + 1;
    while (end < this.list.length) {
      const next = this.list[end]!;
      const between = this.text.slice(this.list[end - 1]!.found.whole[1], next.found.whole[0]);
      if (!/^(?:[、和与及，]|以及)$/.test(between)) break;
      if (!anyUnit && next.found.unit?.base !== first.unit?.base && next.found.amount.form !== "MASKED") break;
      end++;
    }
    return end;
  }

  private readGroup(index: number): number {
    const place = this.list[index]!;
    const end = this.chainEnd(index);
    const size = end - index;
    const subject = parseSubject(place.left, this.ownNames);
    if (this.sumOfNext(index)) return this.pushSum(index, subject);
    if (this.namedAfter(place, subject)) {
      const named = this.subjectAfter(place, subject);
      this.push(place, named, "after", place.from, place.until);
      this.startAfter(index);
      return index + 1;
    }
    if (this.isSpent(place, subject)) return this.pushSpent(index, subject);
    if (subject.core === "") return this.inherit(index, end, subject);
    const joint = jointSubjects(subject.core, size);
    const mixed = this.chainEnd(index, true);
    if (joint.length > 1 && size === 1 && mixed - index === joint.length)
      return this.pair(
        index,
        mixed,
        joint.map((core) => this.named(core, subject)),
        place.from,
      );
    if (size > 1 && joint.length !== size && /分别/.test(place.left)) {
      this.groups.push([subject]);
      for (let at = index; at < end; at++)
        this.push(this.list[at]!, subject, "before", place.from, this.list[end - 1]!.found.whole[1]);
      return end;
    }
    const spread = /分别|各|均|都/.test(subject.predicate) || place.found.amount.form === "RELATIVE";
    if (
      joint.length > 1 &&
      (size === joint.length || (size === 1 && (spread || this.ratioOfIndicators(joint, place))))
    ) {
      if (size > 1 || !(subject.indicator !== null && joint.length === 2 && /^城乡|存贷/.test(subject.core)))
        return this.pair(
          index,
          end,
          joint.map((core) => this.named(core, subject)),
          place.from,
        );
    }
    this.groups.push([subject]);
    const whole = subject.indicator === null && this.continues(place);
    const spent = whole && place.found.unit?.kind === "money" && beginsWithVerb(place.right);
    this.push(
      place,
      subject,
      "before",
      place.from,
      spent ? place.segmentEnd : whole ? place.until : place.found.whole[1],
    );
    this.startAfter(index);
    return index + 1;
  }

  /** 总投资400亿元的100个重大产业项目: a sum and the count that it is of, in one breath. */
  private sumOfNext(index: number): boolean {
    const place = this.list[index]!;
    const next = this.list[index + 1];
    return (
      next !== undefined &&
      place.right === "的" &&
      next.left === "的" &&
      place.found.unit !== null &&
      place.found.unit.kind !== "count" &&
      next.right !== ""
    );
  }

  private pushSum(index: number, subject: Subject): number {
    const place = this.list[index]!;
    const next = this.list[index + 1]!;
    const counted = parseSubject(next.right, this.ownNames);
    const noun = counted.core || next.right;
    const sum = /总?投资/.test(place.left) ? (/总投资/.test(place.left) ? "总投资" : "投资") : subject.core;
    this.push(
      place,
      { ...subject, core: noun + sum, phrase: noun + sum, indicator: null },
      "before",
      place.from,
      next.until,
    );
    this.push(next, { ...counted, core: noun, phrase: noun }, "after", place.from, next.until);
    return index + 2;
  }

  /** 投资2亿元打造带状公园: a verb of spending, a sum, and what it is for. */
  private isSpent(place: Place, subject: Subject): boolean {
    const money = place.found.unit?.kind === "money" && place.found.amount.form !== "MASKED";
    const purpose = beginsWithVerb(place.right) || /^的./.test(place.right);
    return money && subject.core === "" && /投|安排|筹|设立/.test(subject.phrase) && purpose;
  }

  private pushSpent(index: number, subject: Subject): number {
    const place = this.list[index]!;
    const aim = this.text.slice(place.found.whole[1], place.segmentEnd).replace(/^的/, "");
    const purpose = parseSubject(aim, this.ownNames);
    const core = (purpose.core || place.right) + subject.phrase;
    const named = { ...subject, core, phrase: core };
    this.groups.push([named]);
    this.push(place, named, "before", place.from, place.segmentEnd);
    return index + 1;
  }

  /** 改造12条道路、重要节点20个: the noun after a count is no part of what leads to the next figure. */
  private startAfter(index: number): void {
    const place = this.list[index]!;
    const next = this.list[index + 1];
    if (next === undefined || next.from !== place.found.whole[1]) return;
    if (place.until >= next.found.whole[0]) {
      const listed = place.found.unit?.kind === "count" && /(?:[和及与]|以及)$/.test(next.left);
      if (listed) this.list[index + 1] = { ...next, from: next.found.whole[0], left: "" };
      return;
    }
    const left = this.text.slice(place.until, next.found.whole[0]);
    this.list[index + 1] = { ...next, from: place.until, left };
  }

  private ratioOfIndicators(joint: readonly string[], place: Place): boolean {
    return place.found.unit?.base === "percent" && joint.every((core) => parseSubject(core).indicator !== null);
  }

  /** 总投资400亿元**的100个重大产业项目**, 投资2亿元**打造带状公园**: the words after are part of what is promised. */
  private continues(place: Place): boolean {
    return place.right !== "" && !/^[，、]/.test(place.right);
  }

  private named(core: string, from: Subject): Subject {
    const own = parseSubject(core, this.ownNames);
    return { ...own, phrase: own.core || core, core: own.core || core, lead: from.lead, predicate: from.predicate };
  }

  private pair(index: number, end: number, subjects: readonly Subject[], from: number): number {
    this.groups.push(subjects);
    if (end - index === 1) {
      const place = this.list[index]!;
      for (const subject of subjects) this.push(place, subject, "before", from, place.found.whole[1]);
      return end;
    }
    const stop = this.list[end - 1]!.found.whole[1];
    const last = this.list[end - 1]!.found;
    const { left } = this.list[index]!;
    for (let at = index; at < end; at++)
      this.push({ ...withBoundOf(this.list[at]!, last), left }, subjects[at - index]!, "before", from, stop);
    return end;
  }

  /** 增长9%, 、7%: a figure without a subject of its own belongs to the figures before it. */
  private inherit(index: number, end: number, subject: Subject): number {
    const size = end - index;
    const place = this.list[index]!;
    const between = place.firstInSegment ? this.indicatorBetween(index) : null;
    if (between !== null) this.groups.push([{ ...between, predicate: "" }]);
    const last = this.groups[this.groups.length - 1];
    const graded = size === 1 && last?.length === 1 ? ofOtherGrade(place.left, last[0]!) : null;
    if (graded !== null && place.found.unit?.kind === "count") {
      this.push(place, graded, "inherited", place.from, place.found.whole[1]);
      return index + 1;
    }
    if (
      last === undefined &&
      ((subject.phrase !== "" && subject.predicate === "") || /^[，\s]*[由从]/.test(place.left))
    )
      return this.fromSegmentBefore(index, subject);
    if (last === undefined) {
      if (predicateSense(subject.predicate).growth) this.groups.push([{ ...subject, core: "增长", phrase: "增长" }]);
      this.push(place, subject, "inherited", place.from, place.found.whole[1]);
      return index + 1;
    }
    const recent = size > last.length ? this.groups.flat().slice(-size) : last;
    const own = predicateSense(subject.predicate);
    const ofRate = place.found.unit?.kind === "ratio" || place.found.unit?.kind === "point";
    const says = own.growth || own.level || own.average || place.found.before !== null || !ofRate;
    const pass = (one: Subject): Subject => ({
      ...one,
      lead: `${one.lead} ${subject.lead}`,
      predicate: says ? subject.predicate : one.predicate + subject.predicate,
    });
    const from = place.from;
    if (size > 1 && recent.length === size) {
      const bound = this.list[end - 1]!.found;
      for (let at = index; at < end; at++)
        this.push(
          { ...withBoundOf(this.list[at]!, bound), left: place.left },
          pass(recent[at - index]!),
          "inherited",
          from,
          bound.whole[1],
        );
      return end;
    }
    if (size === 1 && last.length > 1 && /分别|均|都/.test(subject.predicate)) {
      for (const one of last) this.push(place, pass(one), "inherited", from, place.found.whole[1]);
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
      this.push(place, subject, "inherited", from, place.until);
      return index + 1;
    }
    const before = last[last.length - 1]!;
    const doing = subject.phrase !== "" && subject.predicate === "";
    if (doing && place.found.unit?.kind === "money" && /\d/.test(before.phrase) && /投/.test(subject.phrase)) {
      this.push(place, { ...subject, core: subject.phrase }, "before", place.from, place.found.whole[1]);
      return index + 1;
    }
    if (doing && REACHES.test(subject.phrase)) {
      this.push(place, { ...subject, core: subject.phrase }, "inherited", place.from, place.found.whole[1]);
      return index + 1;
    }
    if (doing && place.found.unit?.base !== "percent") {
      const named = {
        ...subject,
        core: before.core,
        phrase: subject.phrase === before.core ? before.phrase : subject.phrase + bareNoun(before),
      };
      this.push(place, named, "inherited", from, place.found.whole[1]);
      return index + 1;
    }
    this.push(place, pass(last[last.length - 1]!), "inherited", from, place.found.whole[1]);
    return index + 1;
  }

  /** 粮食总产再创历史新高，达494万吨: the segment before, without a figure, begins with the indicator. */
  private indicatorBetween(index: number): Subject | null {
    const place = this.list[index]!;
    const floor = index === 0 ? this.start : this.list[index - 1]!.found.whole[1];
    const end = place.from - 1;
    if (end <= floor || this.text[end] !== "，") return null;
    let start = end;
    while (start > floor && !SEGMENT_STOPS.includes(this.text[start - 1]!)) start--;
    return leadingIndicator(this.text.slice(start, end), this.ownNames);
  }

  /** 加快“四好农村路”建设，新改建60公里: a verb alone, whose object the segment before names. */
  private fromSegmentBefore(index: number, subject: Subject): number {
    const place = this.list[index]!;
    let start = place.from - 1;
    while (start > this.start && !SEGMENT_STOPS.includes(this.text[start - 1]!)) start--;
    const before = parseSubject(
      this.text.slice(Math.max(this.start, start), Math.max(this.start, place.from - 1)),
      this.ownNames,
    );
    const reaches = REACHES.test(subject.phrase);
    const found = before.core === "" ? subject.core : before.core;
    const core = reaches ? subject.phrase : found;
    const phrase = reaches ? subject.phrase : subject.phrase + core;
    const named = { ...subject, core, phrase, indicator: reaches ? null : before.indicator };
    this.groups.push([named]);
    this.push(place, named, "inherited", Math.max(this.start, start), place.found.whole[1]);
    return index + 1;
  }

  /** Does the noun stand after the count (15处口袋公园, 等4条道路)? */
  private namedAfter(place: Place, subject: Subject): boolean {
    const kind = place.found.unit?.kind ?? (place.found.amount.form === "RELATIVE" ? "" : "count");
    const right = place.right;
    if (!NAMES_AFTER.has(kind) || right === "" || subject.indicator !== null) return false;
    if (
      /^[，、（）]/.test(right) ||
      /^[和与及]/.test(right) ||
      (right.startsWith("的") && kind !== "ratio" && (subject.core !== "" || kind === "count"))
    )
      return false;
    if (parseSubject(right).core === "" && predicateSense(right).level) return false;
    const clean = withoutBrackets(place.left);
    if (/等$|等（[^）]*）$/.test(clean)) return true;
    if (kind === "ratio") {
      const { growth, level } = predicateSense(subject.predicate);
      return subject.core === "" && !growth && !level && !beginsWithVerb(right.replace(/^的/, ""));
    }
    if (subject.core === "") return true;
    return !beginsWithVerb(right) && kind === "count";
  }

  private subjectAfter(place: Place, subject: Subject): Subject {
    const right = place.right.replace(/^的/, "").replace(/(?:[和及]|以及)(?:一批|一些|部分).*$/, "");
    const noun = parseSubject(right, this.ownNames);
    const listed = subject.core !== "" && /[、和及]$/.test(place.left);
    const verbs =
      subject.phrase === subject.core
        ? ""
        : listed
          ? subject.phrase.slice(0, Math.max(0, subject.phrase.length - subject.core.length))
          : subject.phrase;
    const joined = parseSubject(withoutBrackets(place.left) + noun.core, this.ownNames);
    const chosen = joined.indicator !== null ? joined : noun;
    return {
      ...chosen,
      phrase: verbs + (chosen.core || place.right),
      lead: subject.lead,
      core: chosen.core || place.right,
    };
  }

  private push(place: Place, subject: Subject, mode: Figure["mode"], from: number, until: number): void {
    let start = from;
    while (start < until && isJoint(this.text, start)) start++;
    this.figures.push({
      found: place.found,
      subject,
      sense: predicateSense(subject.predicate),
      object: subject.phrase,
      text: [Math.min(start, place.found.at[0]), Math.max(until, place.found.at[1])],
      right: place.right,
      left: place.left,
      afterRelative:
        place.left === "" &&
        this.list[this.list.findIndex((one) => one.found.at === place.found.at) - 1]?.found.amount.form === "RELATIVE",
      mode,
    });
  }
}

/** 改造农网120公里，惠及5000户: whom the work reaches, not more of what was made. */
const REACHES = /^(?:惠及|受益|涉及|带动|服务|覆盖)+$/;

const GRADE = /^[、，]?((?:国家|省|市|县|区|州|镇|乡|村)级)$/;

/** 县级骨干教师500名、**市级**60名: the noun of the figure before, of another grade; null where none is named. */
function ofOtherGrade(left: string, before: Subject): Subject | null {
  const grade = GRADE.exec(left.trim())?.[1];
  const noun = /^(.*)(?:国家|省|市|县|区|州|镇|乡|村)级(.{2,})$/.exec(before.phrase);
  if (grade === undefined || noun === null) return null;
  return { ...before, core: grade + noun[2]!, phrase: noun[1]! + grade + noun[2]!, indicator: null };
}

/** 新开工项目 → 项目: what is counted without the verbs before it. */
function bareNoun({ core, phrase }: Subject): string {
  return core.replace(/^(?:新开工|新签约|签约|开工|新建|新增|竣工)/, "") || phrase;
}
