import { isDash } from "./list-marks.ts";
import type { PlaceCandidate, PlaceCandidates } from "./place-candidates.ts";
import { type Follower, followerOf } from "./place-context.ts";
import { isRiver } from "./place-signs.ts";

/** What begins or ends at an offset: any candidate, a solid one, one of the issuer's own divisions. */
export const BEGINS = 1;
export const ENDS = 2;
export const SOLID_BEGINS = 4;
export const SOLID_ENDS = 8;
/** Common words too: side by side in a list the issuer's own divisions bear each other out. */
export const KIN_BEGINS = 16;
export const KIN_ENDS = 32;

/** What the prints of a form show together. */
export interface NameSigns {
  prints: number;
  /** Prints in a list, or free of a word for works, a park, a road and the like; counted where towns may print so. */
  free: number;
  /** A print of a town is plainly a river (漕河两岸). */
  river: boolean;
  /** A print has 村 right behind: the village's name. */
  village: boolean;
}

const NONE: readonly PlaceCandidate[] = [];
/** Forms are no longer than this. */
export const LONGEST_FORM = 20;
const VILLAGE = "村".charCodeAt(0);
const LIST_MARK = "、".charCodeAt(0);

/** What all candidates of a text together show of each. */
export class PlaceGround {
  readonly prints: readonly PlaceCandidate[];
  /** Bare names of the issuer's own towns that stand in a list or more than once. */
  readonly sureTowns: number;
  /** Signs by offset + 1, so that the offset before the text has a place too. */
  private readonly marks: Uint8Array;
  private readonly signs: NameSigns[];
  private readonly followers: (Follower | null | undefined)[];

  constructor(
    readonly text: string,
    { prints, names }: PlaceCandidates,
  ) {
    this.prints = prints;
    this.marks = new Uint8Array(text.length + 3);
    this.signs = [];
    for (let i = 0; i < names; i++) this.signs.push({ prints: 0, free: 0, river: false, village: false });
    this.followers = new Array(prints.length).fill(undefined);
    for (const print of prints) this.note(print);
    this.sureTowns = this.countFree();
  }

  private note({ start, end, name, number }: PlaceCandidate): void {
    const { marks, text } = this;
    const kin = name.near === "OWN" && name.form.region === null;
    marks[start + 1]! |= BEGINS | (name.solid ? SOLID_BEGINS : 0) | (kin ? KIN_BEGINS : 0);
    marks[end + 1]! |= ENDS | (name.solid ? SOLID_ENDS : 0) | (kin ? KIN_ENDS : 0);
    const signs = this.signs[number]!;
    signs.prints++;
    if (text.charCodeAt(end) === VILLAGE) signs.village = true;
    if (name.form.full === null && isRiver(text, end)) signs.river = true;
  }

  /** Counts the free prints of what may be towns; how many of the issuer's own are sure. */
  private countFree(): number {
    const { prints, text } = this;
    const sure = new Set<number>();
    for (let index = 0; index < prints.length; index++) {
      const { start, end, name, number } = prints[index]!;
      const { form, near } = name;
      if (form.full !== null || form.bare === null || (near !== "OWN" && form.bare !== "TOWNSHIP")) continue;
      const listed = isListMark(text, start - 1) || isListMark(text, end) || isDash(text, start - 1);
      const isFree = standsFree(this.follower(index));
      const signs = this.signs[number]!;
      if (listed || isFree) signs.free++;
      if (near !== "OWN" || form.common) continue;
      if (this.besideInList(start, end, KIN_BEGINS, KIN_ENDS) || (isFree && signs.prints > 1)) sure.add(number);
    }
    return sure.size;
  }

  /** Whether one of the signs stands at an offset. */
  has(offset: number, sign: number): boolean {
    return (this.marks[offset + 1]! & sign) !== 0;
  }

  /** What stands behind a candidate by its number in `prints`. */
  follower(index: number): Follower | null {
    let follower = this.followers[index];
    if (follower === undefined) {
      follower = followerOf(this.text, this.prints[index]!.end);
      this.followers[index] = follower;
    }
    return follower;
  }

  signsOf({ number }: PlaceCandidate): NameSigns {
    return this.signs[number]!;
  }

  /** Whether 、 parts a print from a name that ends before it, or from one that begins behind it. */
  besideInList(start: number, end: number, begins: number, ends: number): boolean {
    const { text } = this;
    return (
      (isListMark(text, start - 1) && this.has(start - 1, ends)) || (isListMark(text, end) && this.has(end + 1, begins))
    );
  }

  /** Candidates that begin at an offset. */
  beginning(offset: number): readonly PlaceCandidate[] {
    if (!this.has(offset, BEGINS)) return NONE;
    const first = this.firstFrom(offset);
    let next = first + 1;
    while (this.prints[next]?.start === offset) next++;
    return this.prints.slice(first, next);
  }

  /** Candidates that end at an offset. */
  ending(offset: number): readonly PlaceCandidate[] {
    if (!this.has(offset, ENDS)) return NONE;
    const first = this.firstFrom(offset - LONGEST_FORM);
    return this.prints.slice(first, this.firstFrom(offset)).filter(({ end }) => end === offset);
  }

  /** Number of the first candidate that begins at `offset` or behind it. */
  private firstFrom(offset: number): number {
    const { prints } = this;
    let low = 0;
    let high = prints.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (prints[middle]!.start < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const isListMark = (text: string, index: number): boolean => index >= 0 && text.charCodeAt(index) === LIST_MARK;

function standsFree(follower: Follower | null): boolean {
  if (follower === null || follower.distance > 0) return true;
  return follower.kind === "industry" || follower.kind === "kind";
}
