import type { Level } from "../domain/report.ts";
import { levelOfDivision, provinceOfStem } from "./division-names.ts";
import { levelOfName } from "./place-name.ts";

/** What only a prefecture's report says of itself, and what only a county-level city's. */
const PREFECTURE_WORDS =
  /县区|区县|各县|县（市|县\(市|市区县|县市区|两县|三县|五县|市辖区|各区|省委[、，]?省政府和市委/g;
const COUNTY_WORDS =
  /镇街|乡镇|镇（街|街镇|各镇|镇村|村居|省[、和]?\p{Script=Han}{1,3}市(?:委|决策|党代会)|\p{Script=Han}{2,3}市委[、，]?市政府和|上级党委|省市委?(?:决策|工作|部署)|县级市|县域/gu;

/** Whether a report of a 市 that no table decides is a prefecture's: by the divisions that it speaks of as its own. */
function cityLevel(text: string): Level {
  const prefecture = text.match(PREFECTURE_WORDS)?.length ?? 0;
  const county = text.match(COUNTY_WORDS)?.length ?? 0;
  return prefecture * 2 > county ? "PREFECTURE" : "COUNTY";
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
