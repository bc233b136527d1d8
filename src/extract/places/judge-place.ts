import { judgePrefecture, judgeProvince } from "./judge-city.ts";
import { judgeCounty, mayBeCounty } from "./judge-county.ts";
import { judgeFull } from "./judge-full-name.ts";
import { judgeRegion } from "./judge-region.ts";
import { judgeTown, mayBeTown } from "./judge-town.ts";
import { oneOfGrounds, sideOfGround, sidePart } from "./longer-names.ts";
import { runsOn } from "./name-cuts.ts";
import { NO, type PlaceScene, type PlaceVerdict } from "./place-scene.ts";

/** Judges one candidate by what reports mean by such names in such places. */
export function judge(scene: PlaceScene): PlaceVerdict {
  const { form } = scene.candidate.name;
  if (form.region !== null) {
    const verdict = judgeRegion(scene);
    if (verdict.weight > 0 || (form.full === null && form.bare === null)) return verdict;
  }
  if (form.full !== null) {
    const verdict = judgeFull(scene);
    if (verdict.weight > 0 || form.bare === null) return verdict;
  }
  if (form.bare === null) return NO;
  if (form.bare === "COUNTY" && !mayBeCounty(scene)) return NO;
  if (form.bare === "TOWNSHIP" && !mayBeTown(scene)) return NO;
  if (sidePart(scene) || sideOfGround(scene) || runsOn(scene) || oneOfGrounds(scene)) return NO;
  if (form.bare === "PROVINCE") return judgeProvince(scene);
  if (form.bare === "PREFECTURE") return judgePrefecture(scene);
  if (form.bare === "COUNTY") return judgeCounty(scene);
  return judgeTown(scene);
}
