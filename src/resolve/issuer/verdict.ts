import type { Division } from "../../domain/division.ts";
import { type DivisionsInYear, NOWHERE } from "../divisions-in-year.ts";
import type { TextEvidence } from "./text-evidence.ts";
import type { Candidate, WeighedCandidate } from "./weigh-candidates.ts";

/**
 * The next candidate that is truly another: not a county within the best prefecture, nor the prefecture of the best county, which share
 * its evidence (`wholeOrPart` tells those apart).
 */
export function rivalOf(
  best: WeighedCandidate,
  weighed: readonly WeighedCandidate[],
  years: DivisionsInYear,
): WeighedCandidate | undefined {
  return weighed.find(
    (other) =>
      other !== best && !years.isWithin(other.number, best.number) && !years.isWithin(best.number, other.number),
  );
}

/**
 * Whether what speaks for the best candidate is enough, and nothing near it speaks for another.
 * @param within whether the text prints right before the mask what holds its issuer: then who is stationed there, with a name of its own,
 * tells it from its few sisters.
 */
export function isEnough(best: Candidate, next: Candidate | undefined, within: boolean): boolean {
  const strong = [...best.names.values()].filter((weight) => weight >= 200).length;
  const rival = Math.max(0, next?.score ?? 0);
  if (within && best.stationed && best.own >= 300 && best.own > (next?.own ?? 0) && best.score > rival) return true;
  if (best.own < 500) return false;
  // A report of any level above a county names a few counties of one prefecture by chance.
  if (best.division.level === "PREFECTURE" && best.score < 2 * rival) return false;
  if (best.division.level === "PROVINCE" && (strong < 4 || best.score < 2 * rival)) return false;
  if (strong >= 2 && best.own >= 900 && best.score >= 2 * rival) return true;
  if (strong < 2) return false;
  return best.score >= 1400 && best.score - rival >= 550 && best.score * 10 >= rival * 15;
}

/**
 * Whether the evidence for a prefecture lies in several of its counties (`parts`, with their own evidence). Where one county has nearly all,
 * the report is that county's, and the prefecture only holds it.
 */
function isSpread(best: Candidate, parts: readonly Candidate[]): boolean {
  const own = parts.map((part) => part.own).sort((a, b) => b - a);
  const [first = 0, second = 0] = own;
  const named = [...best.names.values()].filter((weight) => weight >= 500).length;
  return first < 900 || first < 3 * second || named >= 3 + Math.floor(first / 1000);
}

/**
 * The best candidate; of a prefecture and a county within it, which share evidence, the prefecture where it is spread over its counties,
 * else the county. `partsOf` weighs the counties of a prefecture.
 */
export function wholeOrPart(
  weighed: readonly WeighedCandidate[],
  partsOf: (whole: WeighedCandidate) => readonly WeighedCandidate[],
  years: DivisionsInYear,
): WeighedCandidate | undefined {
  const best = weighed[0];
  if (best === undefined) return undefined;
  if (years.level(best.number) !== "PREFECTURE") return best;
  const parts = partsOf(best);
  if (isSpread(best, parts)) return best;
  const part = [...parts].sort((x, y) => y.own - x.own)[0];
  return weighed.find((candidate) => candidate.number === part?.number);
}

/** From this part of all prints of prefectures on (thousandths of 1.2) the one named most is the issuer's. */
const CERTAIN_CITY = 450;

/** The prefecture or province that nearly all of the evidence lies in, or a leader's words name; null where none is certain. */
export function certainAncestor(weighed: readonly WeighedCandidate[], evidence: TextEvidence): Division | null {
  const { superiors, table, years } = evidence;
  const leader = superiors.certain.size === 1 ? [...superiors.certain][0]! : null;
  const city = certainCity(weighed, evidence);
  if (city !== null && (leader === null || years.isWithin(city, leader))) return table.divisionOf(city);
  if (leader !== null) return table.divisionOf(leader);
  const byAbove = new Map<number, number>();
  for (const { number, score } of weighed.slice(0, 200))
    for (let above = years.parent(number); above !== NOWHERE; above = years.parent(above))
      byAbove.set(above, Math.max(byAbove.get(above) ?? 0, score));
  for (const level of ["PREFECTURE", "PROVINCE"] as const) {
    const list = [...byAbove].filter(([above]) => table.divisionOf(above).level === level).sort((a, b) => b[1] - a[1]);
    const [first, second] = list;
    if (first === undefined || first[1] < 1900) continue;
    if (first[1] >= 2 * (second?.[1] ?? 0)) return table.divisionOf(first[0]);
  }
  return null;
}

/** The prefecture that has most of the prints of prefectures, where the best candidate is none itself. */
function certainCity(weighed: readonly WeighedCandidate[], { superiors, table }: TextEvidence): number | null {
  if (weighed[0]?.division.level === "PREFECTURE") return null;
  const [city, other] = [...superiors.weights]
    .filter(([division]) => table.divisionOf(division).level === "PREFECTURE")
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return city !== undefined && city[1] >= CERTAIN_CITY && city[1] >= 3 * (other?.[1] ?? 0) ? city[0] : null;
}
