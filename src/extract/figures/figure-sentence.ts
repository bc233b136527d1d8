import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import type { FoundAmount } from "../quantity/scan-amounts.ts";
import type { Figure } from "./figure.ts";
import { isJoint } from "./joints.ts";
import type { OwnNames } from "./own-names.ts";
import { boundAs, boundBefore, type Place, withLeft } from "./place.ts";
import { predicateSense } from "./predicate-sense.ts";
import type { SignedText } from "./signs.ts";
import { parseSubject, renamed, type Subject } from "./subject.ts";

/** A place whose words before it begin later. */
function leftFrom(source: SignedText, place: Place, from: number): Place {
  const end = place.found.whole[0];
  return withLeft(place, from, source.text.slice(from, end), source.in(from, end));
}

const joints = markTable([["、和与及，", 1]]);

/** Does nothing but a joint stand in `[from, to)`? */
function joinFigures(text: string, from: number, to: number): boolean {
  return to === from + 1 ? joints[text.charCodeAt(from)] === 1 : to === from + 2 && text.startsWith("以及", from);
}

/** One sentence while its figures are being read: the amounts found, the subjects so far, the figures made. */
export class FigureSentence {
  readonly text: string;
  readonly figures: Figure[] = [];
  /** Subjects of the groups read so far, last group last. */
  readonly groups: (readonly Subject[])[];

  constructor(
    readonly source: SignedText,
    readonly span: Span,
    readonly list: Place[],
    readonly ownNames: OwnNames,
    carried: readonly (readonly Subject[])[],
  ) {
    this.text = source.text;
    this.groups = carried.length === 0 ? [] : [...carried];
  }

  /** Figures that follow `index` in the same unit with nothing but a joint between: 5%、7%和8%. */
  chainEnd(index: number, anyUnit = false): number {
    const first = this.list[index]!.found;
    let end = index + 1;
    while (end < this.list.length) {
      const next = this.list[end]!;
      if (!joinFigures(this.text, this.list[end - 1]!.found.whole[1], next.found.whole[0])) break;
      if (!anyUnit && next.found.unit?.base !== first.unit?.base && next.found.amount.form !== "MASKED") break;
      end++;
    }
    return end;
  }

  /** 改造12条道路、重要节点20个: the noun after a count is no part of what leads to the next figure. */
  startAfter(index: number): void {
    const place = this.list[index]!;
    const next = this.list[index + 1];
    if (next === undefined || next.from !== place.found.whole[1]) return;
    if (place.until >= next.found.whole[0]) {
      const listed = place.found.unit?.kind === "count" && /(?:[和及与]|以及)$/.test(next.left);
      if (listed) this.list[index + 1] = leftFrom(this.source, next, next.found.whole[0]);
      return;
    }
    this.list[index + 1] = leftFrom(this.source, next, place.until);
  }

  /** The words that lead to the figure `index` begin at `from`. */
  leadFrom(index: number, from: number): void {
    this.list[index] = leftFrom(this.source, this.list[index]!, from);
  }

  named(core: string, from: Subject): Subject {
    const own = parseSubject(core, this.ownNames);
    return renamed(from, own.core || core, own.core || core, own.indicator);
  }

  /** The last `size` subjects of the groups read so far, all where they are fewer. */
  lastSubjects(size: number): readonly Subject[] {
    let from = this.groups.length;
    for (let count = 0; from > 0 && count < size; ) count += this.groups[--from]!.length;
    return this.groups.slice(from).flat().slice(-size);
  }

  pair(index: number, end: number, subjects: readonly Subject[], from: number): number {
    this.groups.push(subjects);
    if (end - index === 1) {
      const place = this.list[index]!;
      for (const subject of subjects) this.push(place, subject, "before", from, place.found.whole[1]);
      return end;
    }
    for (let at = index; at < end; at++) this.pushOfChain(at, index, end, subjects[at - index]!, "before", from);
    return end;
  }

  /** One figure of the chain `[index, end)`: the words before the chain are said of it, and the bound behind the chain. */
  pushOfChain(at: number, index: number, end: number, subject: Subject, mode: Figure["mode"], from: number): void {
    const place = this.list[at]!;
    const first = this.list[index]!;
    const last = this.list[end - 1]!.found;
    const words = withLeft(place, place.from, first.left, first.leftSigns);
    const bounded = boundBefore(boundAs(place.found, last), first.found);
    this.push(words, subject, mode, from, last.whole[1], bounded);
  }

  push(
    place: Place,
    subject: Subject,
    mode: Figure["mode"],
    from: number,
    until: number,
    found: FoundAmount = place.found,
  ): void {
    let start = from;
    while (start < until && isJoint(this.text, start)) start++;
    this.figures.push({
      found,
      subject,
      sense: predicateSense(subject.predicate),
      object: subject.phrase,
      text: [Math.min(start, place.found.at[0]), Math.max(until, place.found.at[1])],
      right: place.right,
      left: place.left,
      leftSigns: place.leftSigns,
      rightSigns: place.rightSigns,
      afterRelative: place.left === "" && this.isAfterRelative(place),
      mode,
    });
  }

  private isAfterRelative({ found }: Place): boolean {
    const index = this.list.findIndex((one) => one.found === found);
    return index > 0 && this.list[index - 1]!.found.amount.form === "RELATIVE";
  }
}
