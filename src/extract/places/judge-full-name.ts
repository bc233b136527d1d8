import { gazetteer } from "../../resolve/gazetteer.ts";
import { CHARACTER_CLASSES as C, characterClass } from "../tagger/character-class.ts";
import { insideNamedBody } from "./longer-names.ts";
import { bindsLeft, cutsWord } from "./name-cuts.ts";
import { boundLeft } from "./place-context.ts";
import { NO, type PlaceScene, type PlaceVerdict, WITHIN, yes } from "./place-scene.ts";

/** 区域, 市场: the word for the kind rather begins another word. */
const BEGINS_WORD: ReadonlyMap<string, string> = new Map([
  ["区", "域"],
  ["市", "场"],
  ["乡", "村"],
]);

/** 30万|城镇: the name begins with the end of a number. */
function splitsNumber({ text, candidate }: PlaceScene): boolean {
  const [start] = candidate.at;
  if (start === 0 || !"万亿千百十个".includes(text[start]!)) return false;
  const kind = characterClass(text.charCodeAt(start - 1));
  return kind === C.digit || kind === C.hanDigit;
}

/** 乡 that begins 乡村, 乡土, 乡愁. */
const BEHIND_XIANG = new Set("村土愁亲贤镇情");

export function judgeFull(scene: PlaceScene): PlaceVerdict {
  const { candidate, before, heldBefore, listed } = scene;
  const { form, near, divisions, at } = candidate;
  const length = at[1] - at[0];
  const local = near === "OWN" || near === "SIBLING" || near === "PARENT";
  if (form.full === "PREFECTURE" && length === 2 && before === "OTHER") return NO;
  if (!local && !heldBefore && scene.text.startsWith("县城", at[1] - 1)) return NO;
  if (splitsNumber(scene) || BEGINS_WORD.get(scene.text[at[1] - 1]!) === (scene.text[at[1]] ?? "。")) return NO;
  if (form.full === "PROVINCE" || form.full === "PREFECTURE") {
    if (!local && insideNamedBody(scene)) return WITHIN;
    return yes(960);
  }
  if (length === 2) {
    if (form.full === "TOWNSHIP") return heldBefore ? yes(800) : NO;
    if (insideNamedBody(scene)) return WITHIN;
    if (heldBefore) return yes(900);
    if (scene.withSister) return yes(760);
    const unknown = scene.home.likely === null && scene.home.parents.length === 0;
    if (near === "OWN" && listed && before !== "OTHER") return yes(780);
    if (before === "OTHER" || before === "VERB" || (!local && !(unknown && before === "EDGE"))) return NO;
    return boundLeft(scene.text, at[0], at[1]) >= 2 ? NO : yes(760);
  }
  if (!heldBefore && (near === "OWN" ? bindsLeft(scene) : cutsWord(scene))) return NO;
  if (!local && insideNamedBody(scene) && (!heldBefore || (scene.follower?.distance ?? 9) <= 3)) return WITHIN;
  if (form.full === "COUNTY") {
    if (before === "OTHER" && !local && !heldBefore && gazetteer().isCommon(form.form.slice(0, -1))) return NO;
    if (before === "OTHER" && !local && !heldBefore) return boundLeft(scene.text, at[0], at[1]) > 0 ? NO : yes(700);
    return yes(950);
  }
  if (scene.text[at[1] - 1] === "乡" && BEHIND_XIANG.has(scene.text[at[1]] ?? "")) return NO;
  if (heldBefore || near === "OWN") return yes(before === "OTHER" ? 850 : 940);
  if (before === "OTHER") return NO;
  if (near === "SIBLING" || near === "PROVINCE") return yes(800);
  return divisions.length <= 2 && length >= 3 && (scene.listed || before === "EDGE" || before === "LINK")
    ? yes(620)
    : NO;
}
