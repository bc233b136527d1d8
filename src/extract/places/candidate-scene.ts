import type { Division } from "../../domain/division.ts";
import { isHeldBy, type PlaceCandidate } from "./place-candidates.ts";
import { type Before, beforeOf, type Follower, followerOf } from "./place-context.ts";
import { besideInList, isSolid, type PlaceGround } from "./place-ground.ts";
import type { PlaceScene } from "./place-scene.ts";
import { DASHES, isRoadWord } from "./place-signs.ts";
import type { ReportHome } from "./report-geography.ts";

const JOINTS = new Set("、和与及至到－—–-～~");
const LIST_LINKS = new Set("、和与及");
/** The mates before in a list, first to last at most. */
const MATES = 6;

const NONE: readonly PlaceCandidate[] = [];

/** The scene of a candidate, looked at as it is asked for. */
export class CandidateScene implements PlaceScene {
  private knownBefore: Before | undefined;
  private knownFollower: Follower | null | undefined;

  constructor(
    readonly text: string,
    readonly candidate: PlaceCandidate,
    private readonly ground: PlaceGround,
    readonly home: ReportHome,
  ) {}

  get before(): Before {
    this.knownBefore ??= beforeOf(this.text, this.candidate.at[0], (offset) => this.ground.ends.has(offset));
    return this.knownBefore;
  }

  get follower(): Follower | null {
    if (this.knownFollower === undefined) this.knownFollower = followerOf(this.text, this.candidate.at[1]);
    return this.knownFollower;
  }

  get listed(): boolean {
    const { text, ground } = this;
    const [start, end] = this.candidate.at;
    if (start > 1 && JOINTS.has(text[start - 1]!) && ground.ends.has(start - 1)) return true;
    if (JOINTS.has(text[end] ?? "") && ground.begins.has(end + 1)) return true;
    return this.candidate.near === "OWN" && besideInList(text, this.candidate.at, ground.kinBegins, ground.kinEnds);
  }

  get joinedBehind(): boolean {
    return this.ground.begins.has(this.candidate.at[1]) || this.holdsNext;
  }

  get runsIntoOther(): boolean {
    const isProvince = this.candidate.form.bare === "PROVINCE";
    return (
      this.holdsNext ||
      (isProvince && this.beginning(this.candidate.at[1]).some(({ form }) => form.bare === "PROVINCE"))
    );
  }

  /** A division of this one is printed right behind. */
  private get holdsNext(): boolean {
    return this.beginning(this.candidate.at[1]).some((inner) => isHeldBy(inner, this.candidate));
  }

  get heldBefore(): boolean {
    return this.ending(this.candidate.at[0]).some(
      (outer) => (isSolid(outer) || outer.form.bare === "PROVINCE") && isHeldBy(this.candidate, outer),
    );
  }

  get prints(): number {
    return this.ground.prints.get(this.candidate.form.form) ?? 1;
  }

  get free(): boolean {
    return this.ground.free.has(this.candidate.form.form);
  }

  get freePrints(): number {
    return this.ground.free.get(this.candidate.form.form) ?? 0;
  }

  get sureTowns(): number {
    return this.ground.sureTowns;
  }

  get river(): boolean {
    return this.ground.rivers.has(this.candidate.form.form);
  }

  get village(): boolean {
    return this.ground.villages.has(this.candidate.form.form);
  }

  get alone(): boolean {
    return !besideInList(this.text, this.candidate.at, this.ground.all, this.ground.allEnds);
  }

  get listTail(): Follower | null {
    const { text } = this;
    const [, end] = this.candidate.at;
    let last = end;
    while (LIST_LINKS.has(text[last] ?? "。")) {
      const next = this.beginning(last + 1);
      if (next.length === 0) return null;
      last = Math.max(...next.map(({ at }) => at[1]));
    }
    return last === end ? null : followerOf(text, last);
  }

  get withPeer(): boolean {
    const { text } = this;
    const [start, end] = this.candidate.at;
    if (!isRareName(this.candidate)) return false;
    if (LIST_LINKS.has(text[start - 1] ?? "。") && this.ending(start - 1).some(isRareName)) return true;
    return LIST_LINKS.has(text[end] ?? "。") && this.beginning(end + 1).some(isRareName);
  }

  get withSister(): boolean {
    let mates: readonly PlaceCandidate[] = [this.candidate];
    for (let i = 0; i < MATES; i++) {
      const [start] = mates[0]!.at;
      if (!LIST_LINKS.has(this.text[start - 1] ?? "。")) return false;
      mates = this.ending(start - 1).filter(({ form }) => form.region === null);
      const isParent = (outer: PlaceCandidate, mate: PlaceCandidate): boolean =>
        (outer.form.full ?? outer.form.bare) !== "COUNTY" && isHeldBy(mate, outer) && isHeldBy(this.candidate, outer);
      if (mates.some((mate) => this.ending(mate.at[0]).some((outer) => isParent(outer, mate)))) return true;
      if (mates.length === 0) return false;
    }
    return false;
  }

  /** A full name of a division of the same parent stands before in a list (通州区、西城区), or behind one of the issuer's own. */
  get besideSister(): boolean {
    const { text, ground } = this;
    const { at, form, divisions, near } = this.candidate;
    if (form.full === null) return false;
    const parents = new Set(divisions.map(parentOf));
    const isSister = (other: PlaceCandidate): boolean =>
      other.form.full !== null && other.divisions.some((division) => parents.has(parentOf(division)));
    if (LIST_LINKS.has(text[at[0] - 1] ?? "。") && (ground.ends.get(at[0] - 1) ?? NONE).some(isSister)) return true;
    return (
      near === "OWN" && LIST_LINKS.has(text[at[1]] ?? "。") && (ground.begins.get(at[1] + 1) ?? NONE).some(isSister)
    );
  }

  get roadEnd(): boolean {
    const { text } = this;
    const [start, end] = this.candidate.at;
    if (this.candidate.form.common) return false;
    const isOther = (other: PlaceCandidate): boolean => !other.form.common && other.form.region === null;
    if (DASHES.has(text[end] ?? "。"))
      return this.beginning(end + 1).some((other) => isOther(other) && isRoadWord(text, other.at[1]));
    if (start < 3 || !DASHES.has(text[start - 1]!) || !isRoadWord(text, end)) return false;
    return this.ending(start - 1).some(isOther);
  }

  private beginning(offset: number): readonly PlaceCandidate[] {
    return this.ground.all.get(offset) ?? NONE;
  }

  private ending(offset: number): readonly PlaceCandidate[] {
    return this.ground.allEnds.get(offset) ?? NONE;
  }
}

function parentOf(division: Division): string {
  return division.parents.at(-1)?.value ?? "";
}

/** A bare name of just one county or of a city, and no word besides. */
function isRareName({ form, divisions }: PlaceCandidate): boolean {
  if (form.common || form.region !== null || form.full !== null) return false;
  if (form.bare === "PREFECTURE") return true;
  return form.bare === "COUNTY" && divisions.filter(({ level }) => level === "COUNTY").length === 1;
}
