import { judgePrefecture, judgeProvince } from "./judge-city.ts";
import { judgeCounty } from "./judge-county.ts";
import { judgeFull } from "./judge-full-name.ts";
import { judgeRegion } from "./judge-region.ts";
import { judgeTown } from "./judge-town.ts";
import { oneOfGrounds, sideOfGround, sidePart } from "./longer-names.ts";
import { runsOn } from "./name-cuts.ts";
import { NO, type PlaceScene, type PlaceVerdict } from "./place-scene.ts";

/** Judges one candidate by what reports mean by such names in such places. */
export function judge(scene: PlaceScene): PlaceVerdict {
  const { form } = scene.candidate;
  if (form.region !== null) {
    const verdict = judgeRegion(scene);
    if (verdict.weight > 0 || (form.full === null && form.bare === null)) return verdict;
  }
  if (form.full !== null) {
    const verdict = judgeFull(scene);
    if (verdict.weight > 0 || form.bare === null) return verdict;
  }
  if (form.bare === null) return NO;
  if (sidePart(scene) || sideOfGround(scene) || runsOn(scene) || oneOfGrounds(scene)) return NO;
  if (form.bare === "PROVINCE") return judgeProvince(scene);
  if (form.bare === "PREFECTURE") return judgePrefecture(scene);
  if (form.bare === "COUNTY") return judgeCounty(scene);
  return judgeTown(scene);
}
