import type { Division } from "../../domain/division.ts";
import { isDash, isJoint, isListLink } from "./list-marks.ts";
import type { NameHere } from "./name-here.ts";
import { isHeldBy, type PlaceCandidate } from "./place-candidates.ts";
import { type Before, beforeOf, type Follower, followerOf } from "./place-context.ts";
import {
  BEGINS,
  ENDS,
  KIN_BEGINS,
  KIN_ENDS,
  LONGEST_FORM,
  type NameSigns,
  type PlaceGround,
  SOLID_BEGINS,
  SOLID_ENDS,
} from "./place-ground.ts";
import type { PlaceScene } from "./place-scene.ts";
import { isRoadWord } from "./place-signs.ts";
import type { ReportHome } from "./report-geography.ts";

/** The mates before in a list, first to last at most. */
const MATES = 6;

/** The scene of a candidate, looked at as it is asked for. */
export class CandidateScene implements PlaceScene {
  readonly text: string;
  readonly candidate: PlaceCandidate;
  private knownBefore: Before | undefined = undefined;
  private knownListed: boolean | undefined = undefined;
  private knownHeld: boolean | undefined = undefined;

  constructor(
    private readonly ground: PlaceGround,
    private readonly index: number,
    readonly home: ReportHome,
  ) {
    this.text = ground.text;
    this.candidate = ground.prints[index]!;
  }

  get before(): Before {
    const { start } = this.candidate;
    this.knownBefore ??= beforeOf(this.text, start, this.ground.has(start, SOLID_ENDS));
    return this.knownBefore;
  }

  get follower(): Follower | null {
    return this.ground.follower(this.index);
  }

  get listed(): boolean {
    this.knownListed ??= this.isListed();
    return this.knownListed;
  }

  private isListed(): boolean {
    const { text, ground } = this;
    const { start, end, name } = this.candidate;
    if (start > 1 && ground.has(start - 1, SOLID_ENDS) && isJoint(text, start - 1)) return true;
    if (ground.has(end + 1, SOLID_BEGINS) && isJoint(text, end)) return true;
    return name.near === "OWN" && ground.besideInList(start, end, KIN_BEGINS, KIN_ENDS);
  }

  get joinedBehind(): boolean {
    return this.ground.has(this.candidate.end, SOLID_BEGINS) || this.holdsNext;
  }

  get runsIntoOther(): boolean {
    return this.holdsNext || (isProvince(this.candidate) && this.next().some(isProvince));
  }

  /** A division of this one is printed right behind. */
  private get holdsNext(): boolean {
    return this.next().some((inner) => isHeldBy(inner, this.candidate));
  }

  private next(): readonly PlaceCandidate[] {
    return this.ground.beginning(this.candidate.end);
  }

  get heldBefore(): boolean {
    this.knownHeld ??= this.ground.has(this.candidate.start, ENDS) && this.isHeld();
    return this.knownHeld;
  }

  private isHeld(): boolean {
    const { prints } = this.ground;
    const { start } = this.candidate;
    for (let i = this.index - 1; i >= 0 && prints[i]!.start >= start - LONGEST_FORM; i--) {
      const outer = prints[i]!;
      if (outer.end === start && (outer.name.solid || isProvince(outer)) && isHeldBy(this.candidate, outer))
        return true;
    }
    return false;
  }

  get signs(): NameSigns {
    return this.ground.signsOf(this.candidate);
  }

  get sureTowns(): number {
    return this.ground.sureTowns;
  }

  get alone(): boolean {
    const { start, end } = this.candidate;
    return !this.ground.besideInList(start, end, BEGINS, ENDS);
  }

  get listTail(): Follower | null {
    const { text } = this;
    const { end } = this.candidate;
    let last = end;
    while (isListLink(text, last)) {
      const next = this.ground.beginning(last + 1);
      if (next.length === 0) return null;
      last = Math.max(...next.map((mate) => mate.end));
    }
    return last === end ? null : followerOf(text, last);
  }

  get withPeer(): boolean {
    const { start, end, name } = this.candidate;
    return isRareName(name) && (this.matesBefore(start).some(isRare) || this.matesBehind(end).some(isRare));
  }

  get withSister(): boolean {
    let { start } = this.candidate;
    for (let i = 0; i < MATES; i++) {
      const mates = this.matesBefore(start).filter(({ name }) => name.form.region === null);
      if (mates.length === 0) return false;
      if (mates.some((mate) => this.ground.ending(mate.start).some((outer) => this.isParent(outer, mate)))) return true;
      start = mates[0]!.start;
    }
    return false;
  }

  private isParent(outer: PlaceCandidate, mate: PlaceCandidate): boolean {
    const { full, bare } = outer.name.form;
    return (full ?? bare) !== "COUNTY" && isHeldBy(mate, outer) && isHeldBy(this.candidate, outer);
  }

  /** A full name of a division of the same parent stands before in a list (通州区、西城区), or behind one of the issuer's own. */
  get besideSister(): boolean {
    const { start, end, name } = this.candidate;
    if (name.form.full === null) return false;
    const isSister = (other: PlaceCandidate): boolean =>
      other.name.solid && other.name.form.full !== null && haveParent(other.name.divisions, name.divisions);
    return this.matesBefore(start).some(isSister) || (name.near === "OWN" && this.matesBehind(end).some(isSister));
  }

  /** Candidates right before in a list. */
  private matesBefore(start: number): readonly PlaceCandidate[] {
    return isListLink(this.text, start - 1) ? this.ground.ending(start - 1) : NONE;
  }

  private matesBehind(end: number): readonly PlaceCandidate[] {
    return isListLink(this.text, end) ? this.ground.beginning(end + 1) : NONE;
  }

  get roadEnd(): boolean {
    const { text, ground } = this;
    const { start, end, name } = this.candidate;
    if (name.form.common) return false;
    if (isDash(text, end))
      return ground.beginning(end + 1).some((other) => isOrdinary(other) && isRoadWord(text, other.end));
    return start >= 3 && isDash(text, start - 1) && isRoadWord(text, end) && ground.ending(start - 1).some(isOrdinary);
  }
}

const NONE: readonly PlaceCandidate[] = [];

const isProvince = ({ name }: PlaceCandidate): boolean => name.form.bare === "PROVINCE";

/** A division's name and no common word. */
const isOrdinary = ({ name }: PlaceCandidate): boolean => !name.form.common && name.form.region === null;

/** Whether one of the divisions has the parent of one of the others. */
function haveParent(divisions: readonly Division[], others: readonly Division[]): boolean {
  return divisions.some((division) => others.some((other) => parentOf(other) === parentOf(division)));
}

function parentOf(division: Division): string {
  return division.parents.at(-1)?.value ?? "";
}

const isRare = ({ name }: PlaceCandidate): boolean => isRareName(name);

/** A bare name of just one county or of a city, and no word besides. */
function isRareName({ form, divisions }: NameHere): boolean {
  if (form.common || form.region !== null || form.full !== null) return false;
  if (form.bare === "PREFECTURE") return true;
  return form.bare === "COUNTY" && divisions.filter(({ level }) => level === "COUNTY").length === 1;
}
