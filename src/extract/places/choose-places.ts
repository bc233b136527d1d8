import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { withoutOverlap } from "../tagger/candidate-classifier.ts";
import { CandidateScene } from "./candidate-scene.ts";
import { judge } from "./judge-place.ts";
import { longerWords } from "./longer-words.ts";
import { NearSpans } from "./near-spans.ts";
import { isHeldBy, type PlaceCandidate, placeCandidates } from "./place-candidates.ts";
import { PlaceGround } from "./place-ground.ts";
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

/** A county's bare name behind the name of a city or province, none of which holds it. */
function liesElsewhere(candidate: PlaceCandidate, ground: PlaceGround): boolean {
  const { full, bare, region } = candidate.name.form;
  if (full !== null || bare !== "COUNTY" || region !== null) return false;
  const before = ground.ending(candidate.start);
  return before.some(mayHold) && !before.some((holder) => isHeldBy(candidate, holder));
}

/** A city's or province's name. */
function mayHold({ name }: PlaceCandidate): boolean {
  const { full, bare, common } = name.form;
  const level = full ?? bare;
  return (level === "PREFECTURE" || level === "PROVINCE") && (!common || name.near === "PARENT");
}

/** Prints that mean places, in order; of those that overlap the surest, then the longest. */
export function choosePlaces(reading: Pick<Reading, "text" | "sentences">, home: ReportHome): PlacesChosen {
  const { text } = reading;
  const candidates = placeCandidates(reading, home);
  const { prints } = candidates;
  const longer = longerWords(text);
  const traps = new NearSpans(longer.traps);
  const firms = new NearSpans(longer.firms);
  const ground = new PlaceGround(text, candidates);
  const own = prints.filter(({ name }) => name.own).map(spanOf);
  const issuers = new NearSpans(own);
  const taken: ChosenPlace[] = [];
  const refused: Span[] = [];
  const within: PlaceWithin[] = [];
  for (let index = 0; index < prints.length; index++) {
    const candidate = prints[index]!;
    const { start, end, name } = candidate;
    // the issuer itself, what its name holds, a longer word
    if (name.own || issuers.holder(start, end) !== null || traps.holder(start, end) !== null) continue;
    const firm = firms.holder(start, end);
    if (firm !== null) {
      if (firm[0] === start && name.solid) within.push({ at: spanOf(candidate), candidate, end: firm[1] });
      continue;
    }
    const scene = new CandidateScene(ground, index, home);
    if (name.stop && !scene.heldBefore && !scene.withSister && !scene.besideSister) continue;
    const { weight, within: inside } = judge(scene);
    if (weight > 0) {
      const elsewhere = liesElsewhere(candidate, ground);
      taken.push({ at: printOf(text, candidate), candidate, score: weight, elsewhere });
    } else if (inside && scene.follower) within.push({ at: spanOf(candidate), candidate, end: scene.follower.end });
    else if (name.form.full !== null && name.near === "OWN") refused.push(spanOf(candidate));
  }
  const bodies = new NearSpans(within.map(({ at }) => at));
  const parts = new NearSpans(refused);
  const outside = taken.filter(({ at }) => !bodies.holds(at) && !parts.opens(at));
  return { chosen: withoutOverlap(outside), within, own };
}

const spanOf = ({ start, end }: PlaceCandidate): Span => [start, end];
