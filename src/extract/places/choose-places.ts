import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { withoutOverlap } from "../tagger/candidate-classifier.ts";
import { CandidateScene } from "./candidate-scene.ts";
import { judge } from "./judge-place.ts";
import { longerWords } from "./longer-words.ts";
import { isHeldBy, type PlaceCandidate, placeCandidates } from "./place-candidates.ts";
import { isSolid, isStopForm, placeGround } from "./place-ground.ts";
import { printOf } from "./place-print.ts";
import type { ReportHome } from "./report-geography.ts";

/** A print that is taken for the place. */
export interface ChosenPlace {
  readonly at: Span;
  readonly candidate: PlaceCandidate;
  /** How surely, 0–1000. */
  readonly score: number;
  /** Printed right behind a city or province that holds no county of the name (福州江阴): something of that city's. */
  readonly elsewhere: boolean;
}

/** A place's name that stands only inside the name of a body. */
export interface PlaceWithin {
  readonly at: Span;
  readonly candidate: PlaceCandidate;
  /** End of the longer name. */
  readonly end: number;
}

export interface PlacesChosen {
  readonly chosen: readonly ChosenPlace[];
  readonly within: readonly PlaceWithin[];
  /** Prints of the issuer itself. */
  readonly own: readonly Span[];
}

const overlaps = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

/** Not the issuer itself, and nothing that overlaps its name unless it is the longer. */
function withoutOwn(candidates: readonly PlaceCandidate[]): PlaceCandidate[] {
  const own = candidates.filter((candidate) => candidate.own).map(({ at }) => at);
  return candidates.filter(
    ({ at, own: isOwn }) => !isOwn && !own.some((span) => overlaps(span, at) && span[1] - span[0] >= at[1] - at[0]),
  );
}

/** The longer word that holds all of a candidate, or overlaps it and is as long; null if there is none. Spans by start. */
function holderOf(at: Span, words: readonly Span[]): Span | null {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]![0] < at[1]) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i > low - 8; i--) {
    const word = words[i]!;
    if (overlaps(word, at) && word[1] - word[0] >= at[1] - at[0]) return word;
  }
  return null;
}

/** A county's bare name behind the name of a city or province, none of which holds it. */
function liesElsewhere(candidate: PlaceCandidate, before: readonly PlaceCandidate[]): boolean {
  if (candidate.form.full !== null || candidate.form.bare !== "COUNTY" || candidate.form.region !== null) return false;
  const holders = before.filter(({ form, near }) => {
    const level = form.full ?? form.bare;
    return (level === "PREFECTURE" || level === "PROVINCE") && (!form.common || near === "PARENT");
  });
  return holders.length > 0 && !before.some((holder) => isHeldBy(candidate, holder));
}

/** The furthest end of the spans that begin at an offset. */
function furthestEnds(spans: readonly Span[]): Map<number, number> {
  const ends = new Map<number, number>();
  for (const [start, end] of spans) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return ends;
}

/** Names of divisions are no longer than this. */
const LONGEST_NAME = 15;

/** Whether a longer one of the spans holds all of `at`. */
function isInside(at: Span, ends: ReadonlyMap<number, number>): boolean {
  for (let start = Math.max(0, at[1] - LONGEST_NAME); start <= at[0]; start++) {
    const end = ends.get(start) ?? 0;
    if (end >= at[1] && end - start > at[1] - at[0]) return true;
  }
  return false;
}

/** Prints that mean places, in order; of those that overlap the surest, then the longest. */
export function choosePlaces(reading: Pick<Reading, "text" | "sentences">, home: ReportHome): PlacesChosen {
  const all = placeCandidates(reading, home);
  const longer = longerWords(reading.text);
  const candidates = withoutOwn(all).filter(({ at }) => holderOf(at, longer.traps) === null);
  const ground = placeGround(reading.text, all);
  const taken: ChosenPlace[] = [];
  const refused: Span[] = [];
  const within: PlaceWithin[] = [];
  for (const candidate of candidates) {
    const firm = holderOf(candidate.at, longer.firms);
    if (firm !== null) {
      if (firm[0] === candidate.at[0] && isSolid(candidate)) within.push({ at: candidate.at, candidate, end: firm[1] });
      continue;
    }
    const scene = new CandidateScene(reading.text, candidate, ground, home);
    if (isStopForm(candidate.form.form) && !scene.heldBefore && !scene.withSister && !scene.besideSister) continue;
    const verdict = judge(scene);
    if (verdict.weight > 0) {
      const elsewhere = liesElsewhere(candidate, ground.allEnds.get(candidate.at[0]) ?? []);
      taken.push({ at: printOf(reading.text, candidate), candidate, score: verdict.weight, elsewhere });
    } else if (verdict.within && scene.follower) within.push({ at: candidate.at, candidate, end: scene.follower.end });
    else if (candidate.form.full !== null && candidate.near === "OWN") refused.push(candidate.at);
  }
  const bodies = furthestEnds(within.map(({ at }) => at));
  const towns = furthestEnds(refused);
  const outside = taken.filter(({ at }) => !isInside(at, bodies) && !((towns.get(at[0]) ?? 0) > at[1]));
  const longest = [...outside].sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
  const own = all.filter((candidate) => candidate.own).map(({ at }) => at);
  return { chosen: withoutOverlap(longest), within, own };
}
