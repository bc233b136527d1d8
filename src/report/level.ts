import type { Level } from "../domain/report.ts";
import { levelOfDivision, provinceOfStem } from "./division-names.ts";
import { levelOfName } from "./place-name.ts";

/** Who stands above decides: the province alone over a prefecture, another city over a county-level city. */
const UNDER_PROVINCE =
  /省委[、，和]?省(?:人民)?政府(?:的?(?:坚强|正确)领导)?[、，和]?(?:和|及)?(?:中共\p{Script=Han}{1,4})?市委/gu;
const UNDER_CITY =
  /(?!和|及|在|的)\p{Script=Han}{2,4}市委[、，]?(?:\p{Script=Han}{1,4})?市政府(?:和|及|、)(?:我)?市委|省委[、，]?省政府[、，]?(?!和|及)\p{Script=Han}{2,4}市委|上级党委/gu;
/** What only a prefecture's report says of itself, and what a county-level city's. */
const PREFECTURE_WORDS =
  /县区|区县|各县|各区|县（市、区）|县\(市、区\)|市区县|县市区|两县|三县|五县|市辖区|市县两级|市、县/g;
const COUNTY_WORDS =
  /镇街|镇（街|街镇|各镇|镇村|村居|镇（乡|乡（镇|镇级|镇区|省市委?(?:决策|工作|部署)|县级市|全国百强县|百强县/g;

/** Whether a report of a 市 that no table decides is a prefecture's, by whom it obeys and what it speaks of as its own. */
function cityLevel(text: string): Level {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const prefecture = count(PREFECTURE_WORDS) + 10 * count(UNDER_PROVINCE);
  const county = count(COUNTY_WORDS) + 10 * count(UNDER_CITY);
  return prefecture > county ? "PREFECTURE" : "COUNTY";
}

/** The level of a report's own place; for a 市 by the tables, else by the words of the text. */
export function levelOf(place: string | null, text: string, year: number | null): Level | null {
  if (place === null) return null;
  const byName = levelOfName(place);
  if (byName !== null) return byName;
  const known = levelOfDivision(place, year);
  if (known !== null) return known;
  if (provinceOfStem(place) !== null) return "PROVINCE";
  return place.endsWith("市") ? cityLevel(text) : null;
}
