import type { PlaceCandidate } from "./place-candidates.ts";
import type { Before, Follower } from "./place-context.ts";
import type { NameSigns } from "./place-ground.ts";
import type { ReportHome } from "./report-geography.ts";

/** What stands round a candidate, as the rules see it. */
export interface PlaceScene {
  readonly text: string;
  readonly candidate: PlaceCandidate;
  readonly before: Before;
  readonly follower: Follower | null;
  /** Stands beside another name of a place in a list or a pair (甲、乙; 甲至乙; 甲和乙). */
  readonly listed: boolean;
  /** Another name of a place begins right behind it (江苏南通). */
  readonly joinedBehind: boolean;
  /** What begins there is a division of this one, or both are provinces (四川江油, 福建河南商会). */
  readonly runsIntoOther: boolean;
  /** Printed right behind the name of a division that holds it (福州马尾). */
  readonly heldBefore: boolean;
  /** What the prints of the name show together. */
  readonly signs: NameSigns;
  /** How many bare names of the issuer's own towns stand in lists or more than once. */
  readonly sureTowns: number;
  /** What stands behind the list of names that this one is in (呼伦、靠山社区卫生服务中心). */
  readonly listTail: Follower | null;
  /** Stands in a list right beside another rare name of one county or city. */
  readonly withPeer: boolean;
  /** Stands in a list behind a name of the same parent, which the parent's name opens (上海虹口、青浦). */
  readonly withSister: boolean;
  /** No name of a place stands on either side in the list. */
  readonly alone: boolean;
  /** One end of a road or line (乌兰浩特-海安公路). */
  readonly roadEnd: boolean;
  readonly home: ReportHome;
}

/** Why a candidate is taken for the place (positive weight) or not; the weight ranks what overlaps, 0–1000. */
export interface PlaceVerdict {
  readonly weight: number;
  /** What the longer name is, where the place stands only inside it. */
  readonly within: boolean;
}

export const NO: PlaceVerdict = { weight: 0, within: false };
export const WITHIN: PlaceVerdict = { weight: 0, within: true };
export const yes = (weight: number): PlaceVerdict => ({ weight, within: false });
