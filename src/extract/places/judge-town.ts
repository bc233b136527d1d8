import { gazetteer } from "../../resolve/gazetteer.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { insideGround } from "./longer-names.ts";
import { cutsWord } from "./name-cuts.ts";
import type { Follower } from "./place-context.ts";
import { NO, type PlaceScene, type PlaceVerdict, yes } from "./place-scene.ts";
import { onlyNamesWorks } from "./place-signs.ts";

/** Every division of the name is a 街道: its name rather is a block's or a building's of the town. */
function isStreet({ candidate, home }: PlaceScene): boolean {
  const towns = candidate.name.divisions.filter(({ level }) => level === "TOWNSHIP");
  const own = towns.filter((town) => home.likely !== null && gazetteer().isWithin(town, home.likely));
  const meant = own.length > 0 ? own : towns;
  return meant.length > 0 && meant.every(({ name }) => name.endsWith("街道"));
}

/** What a block, road or building is, rather than the body that governs the street. */
const FACILITY: ReadonlySet<string> = new Set([
  "facility",
  "settlement",
  "hospital",
  "school",
  "works",
  "park",
  "road",
  "water",
]);

function isFacility(follower: Follower | null): boolean {
  return follower !== null && follower.distance === 0 && FACILITY.has(follower.kind);
}

const NAMES_GROUND = new CharacterSet(/[山湖河江海岛]/);

/** 郭家老旧小区: a block by a street's name. */
function isBlock({ text, candidate }: PlaceScene): boolean {
  return text.startsWith("老旧小区", candidate.end);
}

/** 牙四公路新站至大安: where a stretch of the road begins. */
function beginsStretch({ text, candidate }: PlaceScene): boolean {
  return text[candidate.end] === "至" && "路线".includes(text[candidate.start - 1] ?? "。");
}

const KIND_START = new CharacterSet(/[镇街乡]/);
const KIND = /^(镇(?![村街化级])|街道|乡(?![村镇土愁亲贤情]))/;

/** 石桥乡 where the table has 石桥镇: the word for another kind stands behind the bare name. */
function isPrintedWhole({ text, candidate }: PlaceScene): boolean {
  return KIND_START.hasAt(text, candidate.end) && KIND.test(text.slice(candidate.end, candidate.end + 2));
}

/** 东下关, 小南关: one of two places that share the name. */
const OF_TWO = new CharacterSet(/[东西南北大小前后上下]/);

/** Whether a bare name of towns may mean one at all: one of the issuer's own, or printed behind what holds it. */
export function mayBeTown({ candidate, home, heldBefore }: PlaceScene): boolean {
  const { near } = candidate.name;
  return near === "OWN" || (near === "SIBLING" && home.level === "TOWNSHIP") || heldBefore;
}

export function judgeTown(scene: PlaceScene): PlaceVerdict {
  const { candidate, before, listed, heldBefore, home, follower } = scene;
  const { prints, free } = scene.signs;
  const { form, near } = candidate.name;
  if (near === "OWN" && isPrintedWhole(scene)) return yes(listed || before !== "OTHER" ? 850 : 700);
  if (near === "OWN" && beginsStretch(scene)) return yes(560);
  if (insideGround(scene)) return NO;
  const ground = NAMES_GROUND.hasAt(scene.text, candidate.end - 1);
  if (near !== "OWN" && !listed && ground) return NO;
  if (follower?.kind === "relic" && follower.distance <= 1) return NO;
  if (follower?.kind === "hospital" && follower.distance > 0 && prints === 1) return NO;
  if ((isBlock(scene) || isFacility(follower) || isFacility(scene.listTail)) && isStreet(scene)) return NO;
  if (follower?.kind === "school" || follower?.kind === "firm" || follower?.kind === "organ") return NO;
  if (follower?.kind === "industry" && follower.distance === 0) return NO;
  if (cutsWord(scene) || scene.text[candidate.end] === "·") return NO;
  if ((scene.signs.river && !listed) || onlyNamesWorks(scene)) return NO;
  if (free === 0) return NO;
  if (!listed && prints <= 2 && scene.sureTowns < 3 && isStreet(scene)) return NO;
  if (home.level === "PROVINCE") return NO;
  if (home.level !== "COUNTY") {
    if (form.common || (before === "OTHER" && !heldBefore) || /[路街道]$/.test(form.form)) return NO;
    if (heldBefore && !ground) return yes(700);
    return free >= 4 ? yes(600) : NO;
  }
  if (form.common) return listed && before !== "OTHER" ? yes(620) : NO;
  if (before === "OTHER" && "至—-".includes(scene.text[candidate.end] ?? "。")) return yes(580);
  if (before === "OTHER") return prints >= 2 && !OF_TWO.hasAt(scene.text, candidate.start - 1) ? yes(580) : NO;
  return yes(listed ? 850 : 760);
}
