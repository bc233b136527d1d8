import { shippedRarity } from "../tagger/rarity.ts";
import { branded, insideBody, insideGround, insideNamedBody } from "./longer-names.ts";
import { cutsWord } from "./name-cuts.ts";
import { boundLeft } from "./place-context.ts";
import { NO, type PlaceScene, type PlaceVerdict, WITHIN, yes } from "./place-scene.ts";
import { amongOthers, givenName, harbourOrStation, lettersOfLine, namesArea, onlyNamesWorks } from "./place-signs.ts";

export function judgeProvince(scene: PlaceScene): PlaceVerdict {
  const { candidate } = scene;
  const { form, near } = candidate.name;
  if (namesArea(scene) || lettersOfLine(scene)) return NO;
  if (insideBody(scene)) return WITHIN;
  if (insideGround(scene) || branded(scene) || givenName(scene)) return NO;
  if (near !== "PARENT" && !scene.listed && harbourOrStation(scene)) return NO;
  if (near === "PARENT") return yes(930);
  if (form.common && scene.before === "OTHER" && boundLeft(scene.text, candidate.start, candidate.end) >= 1) return NO;
  return yes(880);
}

export function judgePrefecture(scene: PlaceScene): PlaceVerdict {
  const { candidate, follower, listed, heldBefore } = scene;
  const { form, near } = candidate.name;
  if (namesArea(scene) || (lettersOfLine(scene) && !heldBefore)) return NO;
  if (near === "PARENT" && isHarbour(scene)) return NO;
  if (near === "PARENT" && insideNamedBody(scene) && (follower?.distance ?? 0) <= 4) return WITHIN;
  if (near === "PARENT") return insideGround(scene) && follower?.kind !== "settlement" ? NO : yes(920);
  if (insideBody(scene) && !(listed && follower?.kind !== "school")) return WITHIN;
  if (insideGround(scene)) return NO;
  if (follower?.kind === "station" && follower.distance === 0 && !listed) return NO;
  if (follower?.kind === "goods" || branded(scene)) return NO;
  if (heldBefore) return yes(900);
  if (follower?.kind === "relic" && follower.distance <= 1) return NO;
  if (near === "ELSEWHERE" && !listed && scene.signs.prints === 1 && amongOthers(scene)) return NO;
  if (near !== "OWN" && !listed && harbourOrStation(scene)) return NO;
  if (near === "ELSEWHERE" && !listed && (scene.signs.village || onlyNamesWorks(scene))) return NO;
  if (form.common && !listed) return near === "SIBLING" || near === "OWN" ? yes(600) : NO;
  if (isTaiwan(scene) && !listed) return NO;
  const { before } = scene;
  if (scene.runsIntoOther && before !== "NAME") return yes(700);
  if (before === "OTHER") return cutsWord(scene) || (near === "ELSEWHERE" && !wordBefore(scene)) ? NO : yes(640);
  return yes(860);
}

/** 大连港: the harbour of the city. */
function isHarbour({ text, candidate }: PlaceScene): boolean {
  const { end } = candidate;
  return text[end] === "港" && !"澳口区商资人股元".includes(text[end + 1] ?? "。");
}

/** Whether the two characters before are a pair that reports use (摘得|杭州), not the end of a longer name (老|乐山). */
function wordBefore({ text, candidate }: PlaceScene): boolean {
  const { start } = candidate;
  return start >= 2 && shippedRarity().classOf(text, start - 2, 2) >= 2;
}

/** Bare names of Taiwan's cities are other places' words on the mainland (新北, 桃园). */
function isTaiwan({ candidate }: PlaceScene): boolean {
  const cities = candidate.name.divisions.filter(({ level }) => level === "PREFECTURE");
  return cities.length > 0 && cities.every(({ codes }) => codes.every(({ value }) => value.startsWith("71")));
}
