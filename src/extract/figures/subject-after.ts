import { markTable } from "../../text/mark-table.ts";
import type { UnitKind } from "../quantity/unit.ts";
import { beginsWithVerb } from "./lead-words.ts";
import type { OwnNames } from "./own-names.ts";
import type { Place } from "./place.ts";
import { predicateSense } from "./predicate-sense.ts";
import { parseSubject, type Subject, withoutBrackets } from "./subject.ts";

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
