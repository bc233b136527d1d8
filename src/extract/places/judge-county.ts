import type { Division } from "../../domain/division.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { CHARACTER_CLASSES as C, characterClass } from "../tagger/character-class.ts";
import { judgeTown } from "./judge-town.ts";
import { isDash } from "./list-marks.ts";
import { insideBody, insideGround } from "./longer-names.ts";
import { cutsWord, runsOn } from "./name-cuts.ts";
import { NO, type PlaceScene, type PlaceVerdict, WITHIN, yes } from "./place-scene.ts";
import { amongFirms, isBorder, isHelped, isNamedArea, isStretch, isZoneBehind, lettersOfLine } from "./place-signs.ts";
import type { ReportHome } from "./report-geography.ts";

/** Between 至 or dashes, as the ends of a road or line are named. */
function routed({ text, candidate }: PlaceScene): boolean {
  const { start, end } = candidate;
  return isDash(text, end) || isDash(text, start - 1);
}

/** A mark or 等 stands behind, so that the name is whole (河南长垣等地区). */
function endsRun({ text, candidate }: PlaceScene): boolean {
  const { end } = candidate;
  return end >= text.length || text[end] === "等" || characterClass(text.charCodeAt(end)) !== C.han;
}

const MEETS = new CharacterSet(/[与同赴]/);

/**
 * Whether a county's bare name may mean it at all: a common word elsewhere does only behind what holds it or a sister in a list, any
 * county far off whose name other words run into only behind what holds it or visits it, or as one end of a road.
 */
export function mayBeCounty(scene: PlaceScene): boolean {
  const { form, near } = scene.candidate.name;
  if (near === "OWN" || near === "SIBLING") return true;
  if (form.common) return endsRun(scene) && (scene.heldBefore || scene.withSister);
  return near !== "ELSEWHERE" || scene.before !== "OTHER" || scene.heldBefore || scene.roadEnd || isHelped(scene);
}

export function judgeCounty(scene: PlaceScene): PlaceVerdict {
  const { candidate, before, listed, heldBefore, text } = scene;
  const { form, near, divisions } = candidate.name;
  if (lettersOfLine(scene) && !heldBefore) return NO;
  if (insideBody(scene)) return form.common || near === "OWN" || near === "ELSEWHERE" ? NO : WITHIN;
  if (insideGround(scene)) return NO;
  if (scene.signs.river && !listed && near !== "PARENT") return NO;
  if (!listed && isZoneBehind(scene)) return NO;
  if (near !== "ELSEWHERE" && !form.common && isStretch(scene)) return yes(700);
  const { follower } = scene;
  if (follower?.kind === "station" && follower.distance === 0 && !listed) return NO;
  if (heldBefore) return form.common && !endsRun(scene) ? NO : yes(880);
  if (follower?.kind === "relic" && follower.distance <= 1) return NO;
  if (scene.withSister && endsRun(scene)) return yes(700);
  if (amongFirms(scene)) return NO;
  const counties = divisions.filter((division) => division.level === "COUNTY" && stands(division, scene.home.year));
  const town = near === "OWN" && !counties.some((county) => isWithinHome(county, scene.home));
  if (near === "OWN" && (scene.home.level === "COUNTY" || town)) return judgeTown(scene);
  if (scene.roadEnd && near !== "OWN") return yes(680);
  if (isBorder(scene) && near !== "ELSEWHERE" && !form.common) return yes(680);
  if (before === "OTHER" && cutsWord(scene)) return NO;
  if (near === "OWN") {
    if (form.common) return listed ? yes(760) : NO;
    return before === "OTHER" ? yes(640) : yes(860);
  }
  if (near === "SIBLING") {
    if (form.common) return listed ? yes(700) : NO;
    return before === "OTHER" ? NO : yes(780);
  }
  if (!form.common && counties.length === 1 && before !== "OTHER") {
    if (near === "PROVINCE" && isNamedArea(scene)) return yes(660);
    if (follower?.kind === "meeting" && follower.distance <= 3 && before !== "VERB") return yes(600);
    if (scene.withPeer && before !== "NAME") return yes(590);
  }
  if (form.common || counties.length !== 1 || (before === "OTHER" && !isHelped(scene))) return NO;
  const nextFree = characterClass(text.charCodeAt(candidate.end)) !== C.han;
  if (near === "PROVINCE") {
    const park = follower?.kind === "park" && follower.distance <= 2 && before !== "LIST";
    return listed || before === "LINK" || routed(scene) || park || isHelped(scene) ? yes(680) : NO;
  }
  const { start, end } = candidate;
  if (before === "LINK" && MEETS.hasAt(text, start - 1) && scene.signs.prints >= 2 && !runsOn(scene))
    return yes(560 + end - start);
  return listed && (before === "LIST" || before === "LINK" || nextFree) ? yes(600) : NO;
}

/** Whether it exists in the year, or ended no more than ten years before. */
function stands(division: Division, year: number | null): boolean {
  const end = division.codes.at(-1)?.to ?? null;
  return end === null || year === null || end + 10 >= year;
}

function isWithinHome(division: Division, { likely }: ReportHome): boolean {
  return likely !== null && gazetteer().isWithin(division, likely);
}
