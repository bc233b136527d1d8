import type { Division } from "../../domain/division.ts";
import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Level } from "../../domain/report.ts";
import { type Gazetteer, gazetteer } from "../gazetteer.ts";
import { stem } from "../stem.ts";
import { answer, sure } from "./answer.ts";
import { holdersPrinted, isHeadMasked, isInHead, maskedName, ownKind } from "./masked-name.ts";
import type { IssuerLevel } from "./name-evidence.ts";
import { namesakes } from "./namesakes.ts";
import { TextEvidence } from "./text-evidence.ts";
import { certainAncestor, isEnough, rivalOf, wholeOrPart } from "./verdict.ts";
import { byScore, type WeighedCandidate, weighCandidates } from "./weigh-candidates.ts";

const MASKED_NAME = /[XxＸ×＊*○某]/;

/**
 * Tells which division issued a report. A printed name is STATED; where several divisions share it, the text's own region decides.
 * A masked one is INFERRED from the places that the text still names, where they are enough and no other division comes near;
 * else ANCESTOR where only a division above it is certain, else MASKED. Pure; a wrong link is worse than none.
 */
export function resolveIssuer(reading: Reading): ResolvedIssuer {
  const table = gazetteer();
  const { jurisdiction, level, masked, planYear } = reading.report;
  const mask = maskedName(reading.text);
  const hidden = masked || jurisdiction === null || MASKED_NAME.test(jurisdiction);
  if (!hidden && jurisdiction !== null) {
    if (mask !== null && (isHeadMasked(reading.text) || !isInHead(reading, jurisdiction))) {
      const found = inferred(reading, mask, null, planYear, table);
      const agrees = namesakes(jurisdiction, level, planYear, table).some((division) => division.id === found.id);
      return agrees ? { ...found, status: "STATED" } : found;
    }
    return stated(reading, jurisdiction, level, table);
  }
  return inferred(reading, jurisdiction ?? mask, level, planYear, table);
}

/** A name that only the body prints must be printed once in so many characters to stand without evidence. */
const BODY_PRINTS = 2500;

/**
 * Whether a name that the report prints only in its body is its own: some of its parts are named too, or it is printed often.
 * A partner (援建江油) has neither.
 */
function isBorneOut(reading: Reading, printed: string, found: ResolvedIssuer): boolean {
  const prints = reading.text.split(stem(printed)).length - 1;
  if (found.status === "INFERRED" && found.name !== printed) return false;
  return prints * BODY_PRINTS >= reading.text.length;
}

function stated(reading: Reading, printed: string, level: Level | null, table: Gazetteer): ResolvedIssuer {
  const year = reading.report.planYear;
  const named = namesakes(printed, level, year, table);
  if (named.length > 0 && !isInHead(reading, printed)) {
    const kind = ownKind(reading.text);
    const found = inferred(reading, kind === null ? null : `XX${kind}`, null, year, table);
    if (named.some((division) => division.id === found.id)) return { ...found, status: "STATED" };
    if (!isBorneOut(reading, printed, found)) return found;
  }
  if (named.length === 1) {
    const division = named[0] as Division;
    return answer("STATED", reading, division, table.parent(division, year), [sure(division)], null, table);
  }
  if (named.length === 0) {
    // The level was read off a name that is none: what the text calls itself (全县) is surer.
    const kind = ownKind(reading.text);
    const found = inferred(reading, kind === null ? printed : `XX${kind}`, kind === null ? level : null, year, table);
    return found.status === "INFERRED" ? found : { ...found, status: "STATED", name: printed };
  }
  const numbers = new Set(named.map((division) => table.numberOf(division)));
  const weighed = weighCandidates(
    (level ?? named[0]?.level ?? "COUNTY") as IssuerLevel,
    new TextEvidence(reading.text, year, false),
    (division) => numbers.has(division),
    false,
  );
  const [best, next] = weighed;
  if (best !== undefined && best.score >= 600 && best.score >= 2 * Math.max(0, next?.score ?? 0)) {
    return answer("STATED", reading, best.division, table.parent(best.division, year), weighed, null, table);
  }
  const rest = named.filter((division) => !weighed.some((candidate) => candidate.division.id === division.id));
  const all = [...weighed, ...rest.map((division) => ({ ...sure(division), score: 1, own: 0 }))];
  return answer("MASKED", reading, null, null, all, printed, table);
}

/** What a masked name's ending allows: 区, 县, 旗, 市 …; null allows every ending. */
function endingOf(printed: string | null): string | null {
  return /(自治区|自治州|地区|省|市|县|区|旗|盟|州|镇|乡|街道)$/.exec(printed ?? "")?.[1] ?? null;
}

function levelsOf(ending: string | null, level: Level | null): IssuerLevel[] {
  if (ending === "市") return ["PREFECTURE", "COUNTY"];
  if (level !== null && level !== "NATION") return [level];
  if (ending === null) return ["PREFECTURE", "COUNTY"];
  if (ending === "省" || ending === "自治区") return ["PROVINCE"];
  if (ending === "镇" || ending === "乡" || ending === "街道") return ["TOWNSHIP"];
  return ending === "县" || ending === "区" || ending === "旗" ? ["COUNTY"] : ["PREFECTURE"];
}

/** Own evidence (thousandths of a name that only it has) that outweighs the level that the words of a text show. */
const DOUBTED_LEVEL = 3000;

/** A text shorter than this that hides no name (湖南郴州市北湖区) names others, not itself. */
const LEAST_TEXT = 300;

function inferred(
  reading: Reading,
  printed: string | null,
  level: Level | null,
  year: number | null,
  table: Gazetteer,
): ResolvedIssuer {
  const ending = endingOf(printed);
  const holders = holdersPrinted(reading.text, printed, year, table);
  const evidence = new TextEvidence(reading.text, year);
  const { years } = evidence;
  const fits = (division: number): boolean => {
    if (!years.exists(division)) return false;
    if (ending !== null && !years.endsIn(division, ending)) return false;
    return holders.length === 0 || holders.some((holder) => table.isWithin(table.divisionOf(division), holder));
  };
  const weigh = (at: IssuerLevel): WeighedCandidate[] => weighCandidates(at, evidence, fits, holders.length > 0);
  const weighParts = (whole: WeighedCandidate): WeighedCandidate[] =>
    weighCandidates("COUNTY", evidence, (part) => years.isWithin(part, whole.number), false);
  const levels = levelsOf(ending, level);
  const weighed = levels.length === 1 ? weigh(levels[0]!) : levels.flatMap(weigh).sort(byScore);
  const best = wholeOrPart(weighed, weighParts, years);
  const scant = printed === null && reading.text.length < LEAST_TEXT;
  if (!scant && best !== undefined && isEnough(best, rivalOf(best, weighed, years), holders.length === 1)) {
    // Where the text's words and its places show two levels, only much evidence decides.
    const doubted = level !== null && years.level(best.number) !== level && best.own < DOUBTED_LEVEL;
    if (!doubted) {
      return answer("INFERRED", reading, best.division, table.parent(best.division, year), weighed, null, table);
    }
  }
  const holder = holders.length === 1 ? (holders[0] as Division) : null;
  const ancestor = scant ? null : (holder ?? certainAncestor(weighed, evidence));
  // One name alone is no lead: others may take a candidate for likely.
  const leads = weighed.filter(({ names: own, above }) => own.size + above.length >= 2);
  return answer(ancestor === null ? "MASKED" : "ANCESTOR", reading, null, ancestor, leads, printed, table);
}
