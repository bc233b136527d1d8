import { gazetteer } from "../../resolve/gazetteer.ts";
import { CharacterSet } from "../../text/character-set.ts";
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

function beginsWord(text: string, end: number): boolean {
  return end < text.length && BEGINS_WORD.get(text[end - 1]!) === text[end];
}

const NUMBER_ENDS = new CharacterSet(/[万亿千百十个]/);

/** 30万|城镇: the name begins with the end of a number. */
function splitsNumber({ text, candidate }: PlaceScene): boolean {
  const { start } = candidate;
  if (start === 0 || !NUMBER_ENDS.hasAt(text, start)) return false;
  const kind = characterClass(text.charCodeAt(start - 1));
  return kind === C.digit || kind === C.hanDigit;
}

/** 乡 that begins 乡村, 乡土, 乡愁. */
const BEHIND_XIANG = new CharacterSet(/[村土愁亲贤镇情]/);

export function judgeFull(scene: PlaceScene): PlaceVerdict {
  const { text, candidate, before, heldBefore } = scene;
  const { start, end, name } = candidate;
  const { form, near, divisions } = name;
  const length = end - start;
  const local = near === "OWN" || near === "SIBLING" || near === "PARENT";
  if (form.full === "PREFECTURE" && length === 2 && before === "OTHER") return NO;
  if (!local && !heldBefore && text.startsWith("县城", end - 1)) return NO;
  if (splitsNumber(scene) || beginsWord(text, end)) return NO;
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
    if (near === "OWN" && scene.listed && before !== "OTHER") return yes(780);
    if (before === "OTHER" || before === "VERB" || (!local && !(unknown && before === "EDGE"))) return NO;
    return boundLeft(text, start, end) >= 2 ? NO : yes(760);
  }
  if (!heldBefore && (near === "OWN" ? bindsLeft(scene) : cutsWord(scene))) return NO;
  if (!local && insideNamedBody(scene) && (!heldBefore || (scene.follower?.distance ?? 9) <= 3)) return WITHIN;
  if (form.full === "COUNTY") {
    if (before === "OTHER" && !local && !heldBefore && gazetteer().isCommon(form.form.slice(0, -1))) return NO;
    if (before === "OTHER" && !local && !heldBefore) return boundLeft(text, start, end) > 0 ? NO : yes(700);
    return yes(950);
  }
  if (text[end - 1] === "乡" && BEHIND_XIANG.hasAt(text, end)) return NO;
  if (heldBefore || near === "OWN") return yes(before === "OTHER" ? 850 : 940);
  if (before === "OTHER") return NO;
  if (near === "SIBLING" || near === "PROVINCE") return yes(800);
  return divisions.length <= 2 && length >= 3 && (scene.listed || before === "EDGE" || before === "LINK")
    ? yes(620)
    : NO;
}
