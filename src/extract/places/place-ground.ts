import { pushTo } from "../../domain/group-by.ts";
import type { Span } from "../../domain/span.ts";
import { wordTable } from "../../text/word-table.ts";
import type { PlaceCandidate } from "./place-candidates.ts";
import { followerOf } from "./place-context.ts";
import { DASHES, isRiver } from "./place-signs.ts";

let stopForms: ReadonlySet<string> | undefined;

/** Names of divisions that are words for a kind of area everywhere else (市区, 新区, 滨海新区). */
export function isStopForm(form: string): boolean {
  stopForms ??= new Set(wordTable("places-stop").map((row) => row.form!));
  return stopForms.has(form);
}

/** Candidates that are names of places on their face: they show that their neighbours are too. */
export function isSolid({ form, near, divisions }: PlaceCandidate): boolean {
  if (form.region !== null && !form.vague) return true;
  if (form.full !== null) return form.form.length > 2 && !isStopForm(form.form);
  if (form.bare === "PROVINCE" || form.bare === "PREFECTURE") return !form.common || near !== "ELSEWHERE";
  if (near === "OWN" || near === "SIBLING") return !form.common;
  return !form.common && near === "PROVINCE" && divisions.length === 1;
}

/** What all candidates of a text together show of each. */
export interface PlaceGround {
  readonly begins: ReadonlyMap<number, readonly PlaceCandidate[]>;
  readonly ends: ReadonlyMap<number, readonly PlaceCandidate[]>;
  readonly prints: ReadonlyMap<string, number>;
  /** Forms of towns of which a print is plainly a river. */
  readonly rivers: ReadonlySet<string>;
  /** All candidates by start. */
  readonly all: ReadonlyMap<number, readonly PlaceCandidate[]>;
  /** The same by end. */
  readonly allEnds: ReadonlyMap<number, readonly PlaceCandidate[]>;
  /** Forms that are printed with 村 right behind: the village's name. */
  readonly villages: ReadonlySet<string>;
  /** Forms of which a print stands free of a word for works, a park, a road and the like. */
  readonly free: ReadonlyMap<string, number>;
  /** Bare names of the issuer's own towns that stand in a list or more than once. */
  readonly sureTowns: number;
  /** The same of names of the issuer's own divisions, common words too: side by side in a list they bear each other out. */
  readonly kinBegins: ReadonlySet<number>;
  readonly kinEnds: ReadonlySet<number>;
}

interface Offsets {
  has(offset: number): boolean;
}

/** Whether 、 parts a print from a name that ends before it, or from one that begins behind it. */
export function besideInList(text: string, [start, end]: Span, begins: Offsets, ends: Offsets): boolean {
  return (text[start - 1] === "、" && ends.has(start - 1)) || (text[end] === "、" && begins.has(end + 1));
}

export function placeGround(text: string, candidates: readonly PlaceCandidate[]): PlaceGround {
  const rivers = new Set<string>();
  const villages = new Set<string>();
  const all = new Map<number, PlaceCandidate[]>();
  const allEnds = new Map<number, PlaceCandidate[]>();
  const begins = new Map<number, PlaceCandidate[]>();
  const ends = new Map<number, PlaceCandidate[]>();
  const prints = new Map<string, number>();
  const kinBegins = new Set<number>();
  const kinEnds = new Set<number>();
  for (const candidate of candidates) {
    prints.set(candidate.form.form, (prints.get(candidate.form.form) ?? 0) + 1);
    pushTo(all, candidate.at[0], candidate);
    pushTo(allEnds, candidate.at[1], candidate);
    if (text[candidate.at[1]] === "村") villages.add(candidate.form.form);
    if (candidate.form.full === null && isRiver(text, candidate.at[1])) rivers.add(candidate.form.form);
    if (candidate.near === "OWN" && candidate.form.region === null) {
      kinBegins.add(candidate.at[0]);
      kinEnds.add(candidate.at[1]);
    }
    if (!isSolid(candidate)) continue;
    pushTo(begins, candidate.at[0], candidate);
    pushTo(ends, candidate.at[1], candidate);
  }
  const free = new Map<string, number>();
  const sure = new Set<string>();
  for (const { form, at, near } of candidates) {
    if (form.full !== null || form.bare === null) continue;
    const listed = text[at[0] - 1] === "、" || text[at[1]] === "、" || DASHES.has(text[at[0] - 1] ?? "。");
    const follower = followerOf(text, at[1]);
    const isFree =
      follower === null || follower.distance > 0 || follower.kind === "industry" || follower.kind === "kind";
    if (listed || isFree) free.set(form.form, (free.get(form.form) ?? 0) + 1);
    if (near !== "OWN" || form.common) continue;
    if (besideInList(text, at, kinBegins, kinEnds) || (isFree && prints.get(form.form)! > 1)) sure.add(form.form);
  }
  return { free, sureTowns: sure.size, begins, ends, prints, rivers, villages, all, allEnds, kinBegins, kinEnds };
}
