import { markTable } from "../../text/mark-table.ts";
import type { UnitKind } from "../quantity/unit.ts";
import type { FigureSentence } from "./figure-sentence.ts";
import { beginsWithVerb } from "./lead-words.ts";
import type { OwnNames } from "./own-names.ts";
import type { Place } from "./place.ts";
import { predicateSense } from "./predicate-sense.ts";
import { parseSubject, renamed, type Subject, withoutBrackets } from "./subject.ts";

const mayNameAfter = (kind: UnitKind): boolean =>
  kind === "count" || kind === "area" || kind === "length" || kind === "ratio";

const beginsNoNoun = markTable([["，、（）和与及", 1]]);

/** 迈上4000亿台阶: what a number reaches. */
const HEIGHT = /^(?:大关|关口|台阶|的?门槛)/;

/** 解决5万人**的饮水问题**, 实施10条以上**的街巷整治**. */
const isActedOn = ({ found }: Place, { phrase }: Subject): boolean =>
  phrase !== "" && (found.after === "floor" || /解决了?$/.test(phrase));

/** Does the noun stand after the count (15处口袋公园, 等4条道路)? */
export function namedAfter(place: Place, subject: Subject): boolean {
  const { found, right } = place;
  if (right === "" || subject.indicator !== null || (found.unit === null && found.amount.form === "RELATIVE"))
    return false;
  if (found.unit === null && HEIGHT.test(right)) return false;
  const kind = found.unit?.kind ?? "count";
  if (!mayNameAfter(kind)) return false;
  if (beginsNoNoun[right.charCodeAt(0)] === 1) return false;
  if (
    right.startsWith("的") &&
    kind !== "ratio" &&
    (subject.core !== "" || (kind === "count" && !isActedOn(place, subject)))
  )
    return false;
  if (predicateSense(right).level && parseSubject(right).core === "") return false;
  if (place.left.includes("等") && /等$|等（[^）]*）$/.test(withoutBrackets(place.left))) return true;
  if (kind === "ratio") {
    const { growth, level } = predicateSense(subject.predicate);
    return subject.core === "" && !growth && !level && !beginsWithVerb(right.replace(/^的/, ""));
  }
  if (subject.core === "") return true;
  return !beginsWithVerb(right) && kind === "count";
}

/** 营养改善计划: the words that end a name, no predicate. */
const NAME_END = /^(?:改善|提升)?计划$|^改善$/;

/** The noun after the count, with the verbs and the joint words before it. */
export function subjectAfter(place: Place, subject: Subject, ownNames: OwnNames): Subject {
  const right = place.right.replace(/^的/, "").replace(/(?:[和及]|以及)(?:一批|一些|部分).*$/, "");
  const noun = parseSubject(right, ownNames);
  const listed = subject.core !== "" && /[、和及]$/.test(place.left);
  const verbs =
    subject.phrase === subject.core
      ? ""
      : listed
        ? subject.phrase.slice(0, Math.max(0, subject.phrase.length - subject.core.length))
        : subject.phrase;
  const joined = parseSubject(withoutBrackets(place.left) + noun.core, ownNames);
  const chosen = joined.indicator !== null ? joined : noun;
  const named = NAME_END.test(chosen.predicate);
  const core = named ? chosen.core + chosen.predicate : chosen.core || place.right;
  return {
    core,
    phrase: verbs + core,
    lead: subject.lead,
    predicate: named ? "" : chosen.predicate,
    indicator: chosen.indicator,
  };
}

const GRADE = /^(?:国家|省|市|县|区|乡镇|[镇乡村]|社区)级$/;
const GRADED = /(?:国家|省|市|县|区|乡镇|[镇乡村]|社区)级(.{2,})$/;
/** What is said of those that are counted: 5个园区**主营业务收入**超过100亿元. */
const SAID =
  /^(.+?)(?:由?[年月]?人均|规模以上工业|主营业务|(?:年?营业|销售)收入|(?:地方)?(?:一般)?(?:公共)?(?:财政预算|公共预算|财政|预算)收入|产值|增加值|(?:共|累计)?(?:完成投资|实现)|落实|新增)/;

/** What a count is of where its noun stands behind the next one (8所县级、15所乡镇级**敬老院**), or another figure follows. */
export function ofCounted(s: FigureSentence, index: number, named: Subject): Subject {
  const place = s.list[index]!;
  const next = s.list[index + 1];
  if (next === undefined || place.found.unit?.kind !== "count") return named;
  if (GRADE.test(named.core)) {
    const noun = next.left.endsWith("、") ? GRADED.exec(parseSubject(next.right, s.ownNames).core)?.[1] : undefined;
    return noun === undefined ? named : renamed(named, named.core + noun, named.phrase + noun, null);
  }
  const said = place.until === next.found.whole[0] && next.found.unit?.kind !== "count" ? SAID.exec(named.core) : null;
  if (said === null) return named;
  const verbs = named.phrase.slice(0, named.phrase.length - named.core.length);
  return renamed(named, said[1]!, verbs + said[1]!, null);
}

/** 新建20个、修缮35个**敬老院**: the noun that two verbs share; null where there is none. */
export function nounOfNext(s: FigureSentence, index: number, subject: Subject): Subject | null {
  const place = s.list[index]!;
  const next = s.list[index + 1];
  if (next === undefined || subject.phrase === "" || subject.predicate !== "" || place.right !== "") return null;
  if (place.found.unit?.kind !== "count" || next.found.unit !== place.found.unit) return null;
  if (!next.left.startsWith("、") || next.right === "" || !beginsWithVerb(next.left.slice(1))) return null;
  const own = parseSubject(next.left, s.ownNames);
  const noun = parseSubject(next.right, s.ownNames).core;
  return own.core !== "" || noun === "" ? null : renamed(subject, noun, subject.phrase + noun, null);
}
