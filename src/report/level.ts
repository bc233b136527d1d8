import type { Level } from "../domain/report.ts";
import { GatedPatterns } from "../text/gated-patterns.ts";
import type { TextUnits } from "../text/units.ts";
import { levelOfDivision, provinceOfStem } from "./division-names.ts";
import { levelOfName } from "./place-name.ts";

/** Most UTF-16 units of four characters. */
const FOUR_CHARACTERS = 8;

/**
 * What decides the level of a 市 that no table decides. Who stands above: the province alone over a prefecture, another city
 * over a county-level city. And what only a prefecture's report says of itself, and what a county-level city's.
 */
const levelWords = new GatedPatterns({
  underProvince: {
    pattern:
      /省委[、，和]?省(?:人民)?政府(?:的?(?:坚强|正确)领导)?[、，和]?(?:和|及)?(?:中共\p{Script=Han}{1,4})?市委/u,
    words: ["省委"],
  },
  underCity: {
    pattern:
      /(?!和|及|在|的)\p{Script=Han}{2,4}市委[、，]?(?:\p{Script=Han}{1,4})?市政府(?:和|及|、)(?:我)?市委|省委[、，]?省政府[、，]?(?!和|及)\p{Script=Han}{2,4}市委|上级党委/u,
    words: ["市委", "省委", "上级"],
    reach: FOUR_CHARACTERS,
  },
  ofPrefecture: {
    pattern: /县区|区县|各县|各区|县（市、区）|县\(市、区\)|市区县|县市区|两县|三县|五县|市辖区|市县两级|市、县/,
    words: [
      "县区",
      "区县",
      "各县",
      "各区",
      "县（",
      "县(",
      "市区",
      "县市",
      "两县",
      "三县",
      "五县",
      "市辖",
      "市县",
      "市、",
    ],
  },
  ofCounty: {
    pattern:
      /镇街|镇（街|街镇|各镇|镇村|村居|镇（乡|乡（镇|镇级|镇区|省市委?(?:决策|工作|部署)|县级市|全国百强县|百强县/,
    words: ["镇街", "镇（", "街镇", "各镇", "镇村", "村居", "乡（", "镇级", "镇区", "省市", "县级", "全国", "百强"],
  },
});

/** Whether a report of a 市 is a prefecture's, by whom it obeys and what it speaks of as its own. */
function cityLevel(text: TextUnits): Level {
  const { underProvince, underCity, ofPrefecture, ofCounty } = levelWords.counts(text);
  return ofPrefecture + 10 * underProvince > ofCounty + 10 * underCity ? "PREFECTURE" : "COUNTY";
}

/** The level of a report's own place; for a 市 by the tables, else by the words of the text. */
export function levelOf(place: string | null, text: TextUnits, year: number | null): Level | null {
  if (place === null) return null;
  const byName = levelOfName(place);
  if (byName !== null) return byName;
  const known = levelOfDivision(place, year);
  if (known !== null) return known;
  if (provinceOfStem(place) !== null) return "PROVINCE";
  return place.endsWith("市") ? cityLevel(text) : null;
}
