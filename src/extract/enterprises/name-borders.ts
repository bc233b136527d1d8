import { CharacterSet, HAN } from "../../text/character-set.ts";
import { enterpriseWords } from "./enterprise-words.ts";

const BEFORE_FORM = new CharacterSet(/[的市省县区]/u);

/** A form of two characters counts at a border: behind a mark, a figure, or a word that takes firms as objects. */
export function beginsHere(text: string, at: number): boolean {
  return !HAN.hasAt(text, at - 1) || startsAfterWord(text, at) || BEFORE_FORM.hasAt(text, at - 1);
}

/** A word of one or two characters that takes firms as objects stands right before. */
export function startsAfterWord(text: string, start: number): boolean {
  return enterpriseWords().objectVerbsBackwards.longestBefore(text, Math.max(0, start - 2), start) !== -1;
}
