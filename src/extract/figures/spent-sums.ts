import type { FigureSentence } from "./figure-sentence.ts";
import { beginsWithVerb } from "./lead-words.ts";
import { segmentEnd } from "./place.ts";
import { parseSubject, renamed, type Subject } from "./subject.ts";

/** 投资1.2亿元，**新建标准厂房**: a sum that begins its sentence, and after a comma what it is for. */
const BARE = /^(?:投资|投入|投入资金|筹资)$/;
/** What is reached by a work, not what is paid for. */
const RESULT = /^(?:解决|惠及|受益|带动|覆盖|服务|达到|完成投资)/;
/** 、投资2.5亿元的…: the next of a list of sums. */
const NEXT_SUM = /[、和及，](?:总|计划|概算)?投资额?(?:约|近|超)?[\d０-９]/;
const LEADS_TO_SUM = /^的.*[、和及]((?:总|计划|概算)?投资额?(?:约|近|超)?)$/;

/** 投资2亿元打造带状公园: a verb of spending, a sum, and what it is for. */
export function isSpent(s: FigureSentence, index: number, subject: Subject): boolean {
  const place = s.list[index]!;
  const money = place.found.unit?.kind === "money" && place.found.amount.form !== "MASKED";
  if (!money || subject.core !== "" || !/投|安排|筹|设立/.test(subject.phrase)) return false;
  return beginsWithVerb(place.right) || /^的./.test(place.right) || purposeFollows(s, index, subject);
}

function purposeFollows(s: FigureSentence, index: number, { phrase, lead }: Subject): boolean {
  const { right, from, found } = s.list[index]!;
  if (right !== "" || lead !== "" || !BARE.test(phrase) || s.text[found.whole[1]] !== "，") return false;
  const begins = /^[\s①-⑳]*$/.test(s.text.slice(s.span[0], from));
  if (!begins && !s.groups.at(-1)?.[0]?.core.endsWith("投资")) return false;
  const next = s.text.slice(found.whole[1] + 1, restEnd(s, found.whole[1] + 1));
  return beginsWithVerb(next) && !RESULT.test(next);
}

/** End of the segment that goes on at `from`. */
export const restEnd = (s: FigureSentence, from: number): number => segmentEnd(s.source, from, s.span[1]);

export function pushSpent(s: FigureSentence, index: number, subject: Subject): number {
  const place = s.list[index]!;
  const from = place.found.whole[1] + (place.right === "" ? 1 : 0);
  const end = restEnd(s, from);
  const core = (purposeOf(s, index, from, end) || place.right) + subject.phrase;
  const named = renamed(subject, core, core, subject.indicator);
  s.groups.push([named]);
  s.push(place, named, "before", place.from, end);
  const next = s.list[index + 1];
  const lead = next === undefined ? null : LEADS_TO_SUM.exec(next.left);
  if (lead !== null) s.leadFrom(index + 1, next!.found.whole[0] - lead[1]!.length);
  return index + 1;
}

function purposeOf(s: FigureSentence, index: number, from: number, end: number): string {
  const aim = s.text.slice(from, end).replace(/^的/, "");
  const next = NEXT_SUM.exec(aim)?.index ?? aim.length;
  if (from === s.list[index]!.found.whole[1]) return parseSubject(aim.slice(0, next), s.ownNames).core;
  const counted = s.list[index + 1];
  if (counted === undefined || counted.found.whole[0] >= end) return parseSubject(aim, s.ownNames).core;
  return parseSubject(counted.left, s.ownNames).core || parseSubject(counted.right, s.ownNames).core;
}
