import type { Division } from "../../domain/division.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { regionById } from "../../resolve/region-table.ts";
import { wordTable } from "../../text/word-table.ts";
import { withoutOverlap } from "../tagger/candidate-classifier.ts";
import { judge } from "./judge-place.ts";
import { longerWords } from "./longer-words.ts";
import { isHeldBy, type PlaceCandidate, placeCandidates } from "./place-candidates.ts";
import { beforeOf, type Follower, followerOf } from "./place-context.ts";
import type { PlaceScene } from "./place-scene.ts";
import { isRiver, isRoadWord } from "./place-signs.ts";
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

let stopForms: ReadonlySet<string> | undefined;

/** Names of divisions that are words for a kind of area everywhere else (市区, 新区, 滨海新区). */
function isStopForm(form: string): boolean {
  stopForms ??= new Set(wordTable("places-stop").map((row) => row.form!));
  return stopForms.has(form);
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

/** Candidates that are names of places on their face: they show that their neighbours are too. */
function isSolid({ form, near, divisions }: PlaceCandidate): boolean {
  if (form.region !== null && !form.vague) return true;
  if (form.full !== null) return form.form.length > 2 && !isStopForm(form.form);
  if (form.bare === "PROVINCE" || form.bare === "PREFECTURE") return !form.common || near !== "ELSEWHERE";
  if (near === "OWN" || near === "SIBLING") return !form.common;
  return !form.common && near === "PROVINCE" && divisions.length === 1;
}

const JOINTS = new Set("、和与及至到－—–-～~");

interface Ground {
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

function groundOf(text: string, candidates: readonly PlaceCandidate[]): Ground {
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
    all.set(candidate.at[0], [...(all.get(candidate.at[0]) ?? []), candidate]);
    allEnds.set(candidate.at[1], [...(allEnds.get(candidate.at[1]) ?? []), candidate]);
    if (text[candidate.at[1]] === "村") villages.add(candidate.form.form);
    if (candidate.form.full === null && isRiver(text, candidate.at[1])) rivers.add(candidate.form.form);
    if (candidate.near === "OWN" && candidate.form.region === null) {
      kinBegins.add(candidate.at[0]);
      kinEnds.add(candidate.at[1]);
    }
    if (!isSolid(candidate)) continue;
    begins.set(candidate.at[0], [...(begins.get(candidate.at[0]) ?? []), candidate]);
    ends.set(candidate.at[1], [...(ends.get(candidate.at[1]) ?? []), candidate]);
  }
  const free = new Map<string, number>();
  const sure = new Set<string>();
  for (const { form, at, near } of candidates) {
    if (form.full !== null || form.bare === null) continue;
    const listed = text[at[0] - 1] === "、" || text[at[1]] === "、" || DASH.has(text[at[0] - 1] ?? "。");
    const follower = followerOf(text, at[1]);
    const isFree =
      follower === null || follower.distance > 0 || follower.kind === "industry" || follower.kind === "kind";
    if (listed || isFree) free.set(form.form, (free.get(form.form) ?? 0) + 1);
    if (near !== "OWN" || form.common) continue;
    const kin =
      (text[at[0] - 1] === "、" && kinEnds.has(at[0] - 1)) || (text[at[1]] === "、" && kinBegins.has(at[1] + 1));
    if (kin || (isFree && prints.get(form.form)! > 1)) sure.add(form.form);
  }
  return { free, sureTowns: sure.size, begins, ends, prints, rivers, villages, all, allEnds, kinBegins, kinEnds };
}

function sceneOf(text: string, candidate: PlaceCandidate, ground: Ground, home: ReportHome): PlaceScene {
  const [start, end] = candidate.at;
  const { begins, ends, prints, rivers, villages, all, allEnds, kinBegins, kinEnds } = ground;
  const joinedLeft = start > 1 && JOINTS.has(text[start - 1]!) && ends.has(start - 1);
  const joinedRight = JOINTS.has(text[end] ?? "") && begins.has(end + 1);
  const kin =
    candidate.near === "OWN" &&
    ((text[start - 1] === "、" && kinEnds.has(start - 1)) || (text[end] === "、" && kinBegins.has(end + 1)));
  const next = all.get(end) ?? [];
  const last = allEnds.get(start) ?? [];
  return {
    text,
    candidate,
    before: beforeOf(text, start, (offset) => ends.has(offset)),
    follower: followerOf(text, end),
    listed: joinedLeft || joinedRight || kin,
    joinedBehind: begins.has(end) || next.some((inner) => isHeldBy(inner, candidate)),
    runsIntoOther:
      next.some((inner) => isHeldBy(inner, candidate)) ||
      (candidate.form.bare === "PROVINCE" && next.some((inner) => inner.form.bare === "PROVINCE")),
    heldBefore: last.some((outer) => (isSolid(outer) || outer.form.bare === "PROVINCE") && isHeldBy(candidate, outer)),
    prints: prints.get(candidate.form.form) ?? 1,
    free: ground.free.has(candidate.form.form),
    freePrints: ground.free.get(candidate.form.form) ?? 0,
    listTail: listTail(text, end, all),
    alone: !((allEnds.has(start - 1) && text[start - 1] === "、") || (all.has(end + 1) && text[end] === "、")),
    withPeer: hasPeer(text, candidate, ground),
    withSister: hasSister(text, candidate, ground),
    sureTowns: ground.sureTowns,
    river: rivers.has(candidate.form.form),
    village: villages.has(candidate.form.form),
    roadEnd: isRoadEnd(text, candidate, all, allEnds),
    home,
  };
}

const LIST_LINKS = new Set("、和与及");

/** What stands right behind the list of names that goes on at `end`; null where none goes on. */
function listTail(text: string, end: number, all: ReadonlyMap<number, readonly PlaceCandidate[]>): Follower | null {
  let last = end;
  while (LIST_LINKS.has(text[last] ?? "。")) {
    const next = all.get(last + 1);
    if (next === undefined) return null;
    last = Math.max(...next.map(({ at }) => at[1]));
  }
  return last === end ? null : followerOf(text, last);
}

/** A bare name of just one county or of a city, and no word besides. */
function isRareName({ form, divisions }: PlaceCandidate): boolean {
  if (form.common || form.region !== null || form.full !== null) return false;
  if (form.bare === "PREFECTURE") return true;
  return form.bare === "COUNTY" && divisions.filter(({ level }) => level === "COUNTY").length === 1;
}

function hasPeer(text: string, candidate: PlaceCandidate, { all, allEnds }: Ground): boolean {
  const [start, end] = candidate.at;
  if (!isRareName(candidate)) return false;
  if (LIST_LINKS.has(text[start - 1] ?? "。") && (allEnds.get(start - 1) ?? []).some(isRareName)) return true;
  return LIST_LINKS.has(text[end] ?? "。") && (all.get(end + 1) ?? []).some(isRareName);
}

/** The mates before in a list, first to last at most. */
const MATES = 6;

function hasSister(text: string, candidate: PlaceCandidate, { allEnds }: Ground): boolean {
  let mates: readonly PlaceCandidate[] = [candidate];
  for (let i = 0; i < MATES; i++) {
    const [start] = mates[0]!.at;
    if (!LIST_LINKS.has(text[start - 1] ?? "。")) return false;
    mates = (allEnds.get(start - 1) ?? []).filter(({ form }) => form.region === null);
    const holders = mates.flatMap((mate) =>
      (allEnds.get(mate.at[0]) ?? []).filter(
        (outer) => (outer.form.full ?? outer.form.bare) !== "COUNTY" && isHeldBy(mate, outer),
      ),
    );
    if (holders.some((outer) => isHeldBy(candidate, outer))) return true;
    if (mates.length === 0) return false;
  }
  return false;
}

const DASH = new Set("—–-－至");

/** One of two names of places that name a road or line by its ends (乌兰浩特-海安公路). */
function isRoadEnd(
  text: string,
  { at, form }: PlaceCandidate,
  all: ReadonlyMap<number, readonly PlaceCandidate[]>,
  allEnds: ReadonlyMap<number, readonly PlaceCandidate[]>,
): boolean {
  if (form.common) return false;
  const [start, end] = at;
  const isOther = (other: PlaceCandidate): boolean => !other.form.common && other.form.region === null;
  if (DASH.has(text[end] ?? "。"))
    return (all.get(end + 1) ?? []).some((other) => isOther(other) && isRoadWord(text, other.at[1]));
  if (start < 3 || !DASH.has(text[start - 1]!) || !isRoadWord(text, end)) return false;
  return (allEnds.get(start - 1) ?? []).some(isOther);
}

/** Whether a full name of a division of the same parent stands before in a list (通州区、西城区), or behind one of the issuer's own. */
function besideSister(text: string, { at, form, divisions, near }: PlaceCandidate, { begins, ends }: Ground): boolean {
  if (form.full === null) return false;
  const parents = new Set(divisions.map(parentOf));
  const isSister = (other: PlaceCandidate): boolean =>
    other.form.full !== null && other.divisions.some((division) => parents.has(parentOf(division)));
  if (LIST_LINKS.has(text[at[0] - 1] ?? "。") && (ends.get(at[0] - 1) ?? []).some(isSister)) return true;
  return near === "OWN" && LIST_LINKS.has(text[at[1]] ?? "。") && (begins.get(at[1] + 1) ?? []).some(isSister);
}

function parentOf(division: Division): string {
  return division.parents.at(-1)?.value ?? "";
}

/** 京津冀城市群, 长三角区域: the region itself, not the word for what it is seen as. */
function plainRegion({ at, form }: PlaceCandidate): Span {
  const name = form.region === null ? undefined : regionById(form.region)?.name;
  if (name === undefined || !form.form.startsWith(name)) return at;
  return /^(区域|城市群|都市圈|经济圈)$/.test(form.form.slice(name.length)) ? [at[0], at[0] + name.length] : at;
}

const PEOPLES_TOWN = /^[\p{Script=Han}]{1,4}族乡/u;

/** A town of the report's own county printed with another word for its kind than the table has (杨村乡, now 杨村镇). */
function wholeTown(text: string, { at, form, near }: PlaceCandidate): Span {
  if (near !== "OWN" || form.full !== null || form.bare !== "TOWNSHIP") return at;
  const people = PEOPLES_TOWN.exec(text.slice(at[1], at[1] + 8));
  if (people !== null) return [at[0], at[1] + people[0].length];
  if (text.startsWith("街道", at[1])) return [at[0], at[1] + 2];
  const next = text[at[1]];
  const isKind = next === "镇" || (next === "乡" && !"村土愁亲贤情镇".includes(text[at[1] + 1] ?? ""));
  return isKind ? [at[0], at[1] + 1] : at;
}

function printOf(text: string, candidate: PlaceCandidate): Span {
  return candidate.form.full === null && candidate.form.region !== null
    ? plainRegion(candidate)
    : wholeTown(text, candidate);
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
  const ground = groundOf(reading.text, all);
  const taken: ChosenPlace[] = [];
  const refused: Span[] = [];
  const within: PlaceWithin[] = [];
  for (const candidate of candidates) {
    const firm = holderOf(candidate.at, longer.firms);
    if (firm !== null) {
      if (firm[0] === candidate.at[0] && isSolid(candidate)) within.push({ at: candidate.at, candidate, end: firm[1] });
      continue;
    }
    const scene = sceneOf(reading.text, candidate, ground, home);
    const sister = scene.withSister || besideSister(reading.text, candidate, ground);
    if (isStopForm(candidate.form.form) && !scene.heldBefore && !sister) continue;
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
