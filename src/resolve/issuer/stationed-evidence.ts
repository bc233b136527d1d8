import type { Gazetteer } from "../gazetteer.ts";
import { rarity } from "./rarity.ts";

/** What each phrase on who is stationed begins with. */
const STATION = "驻";
const STATIONED = /驻(\p{Script=Han}{1,3})(?:部队|官兵|单位|武警|解放军|各单位|军警|高校|企业|央企)/uy;
const NOBODY = new Set(["本", "区", "县", "市", "地", "省", "我", "军", "村", "校", "外", "各", "中"]);

/** A phrase on who is stationed in a division, and what it says for it in thousandths. */
export interface Stationed {
  readonly form: string;
  readonly weight: number;
}

const standing = new WeakMap<Gazetteer, Map<string, readonly number[]>>();

/** Prefectures and counties of today with these characters in their names (the last one, for the kind, left out). */
function standingWith(mark: string, table: Gazetteer): readonly number[] {
  const known = standing.get(table) ?? new Map<string, readonly number[]>();
  standing.set(table, known);
  let hits = known.get(mark);
  if (hits === undefined) {
    const divisions = table.divisions.filter(
      ({ level, codes, name }) =>
        (level === "COUNTY" || level === "PREFECTURE") && codes.at(-1)?.to === null && name.slice(0, -1).includes(mark),
    );
    hits = divisions.map((division) => table.numberOf(division));
    known.set(mark, hits);
  }
  return hits;
}

/** Short forms in phrases on who is stationed in the place (驻盱部队), by the numbers of the divisions that may be meant. */
export function stationedEvidence(text: string, table: Gazetteer): ReadonlyMap<number, Stationed> {
  const found = new Map<number, Stationed>();
  for (let at = text.indexOf(STATION); at >= 0; at = text.indexOf(STATION, Math.max(at + 1, STATIONED.lastIndex))) {
    STATIONED.lastIndex = at;
    const match = STATIONED.exec(text);
    if (match === null) continue;
    const mark = match[1]!;
    if ([...mark].some((part) => NOBODY.has(part))) continue;
    const hits = standingWith(mark, table);
    const weight = Math.round(rarity(hits.length) * 0.9);
    for (const division of hits)
      if (weight > (found.get(division)?.weight ?? 0)) found.set(division, { weight, form: match[0] });
  }
  return found;
}
