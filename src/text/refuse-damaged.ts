import { CharacterSet } from "./character-set.ts";
import { countHoles } from "./mend-characters.ts";
import { DamagedTextError, GarbledTextError } from "./text-error.ts";

/** Largest share of lost characters with which a text is still read. */
const MOST_DAMAGE = 0.05;

/** What the commonest bytes of Chinese UTF-8 become when they are read as GBK. */
const UTF8_AS_GBK = new CharacterSet(
  /[涓紝锛銆鍔鍏瀹浜佸鈥屽鏂傚鍖鍙灞鍒佹屾澶缁鏀佺浣璁杩浠浼ㄥ鏈佷骇傛笟寮叏哄滃戝鐨]/,
);
/** Latin letters with accents: the bytes of GBK read as Latin-1 or Windows-1252. */
const GBK_AS_LATIN = new CharacterSet(/[\u00a1-\u00ff]/);
const BEYOND_ASCII = new CharacterSet(/[^\p{ASCII}\s]/u);
const SECOND_HALF = new CharacterSet(/[\udc00-\udfff]/);
const FIRST_HALF = new CharacterSet(/[\ud800-\udbff]/);
const SAMPLE = 20_000;

/** Whether most of a text's characters are those that a mistaken encoding makes of Chinese. */
function isGarbled(text: string): boolean {
  const end = Math.min(text.length, SAMPLE);
  let beyond = 0;
  let asGbk = 0;
  let asLatin = 0;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || !BEYOND_ASCII.has(code)) continue;
    const second = at > 0 && SECOND_HALF.has(code) && FIRST_HALF.hasAt(text, at - 1);
    if (!second) beyond++;
    if (UTF8_AS_GBK.has(code)) asGbk++;
    else if (GBK_AS_LATIN.has(code)) asLatin++;
  }
  return beyond >= 40 && (asGbk / beyond > 0.12 || asLatin / beyond > 0.6);
}

/** Throws GarbledTextError for a text once read in a wrong encoding, DamagedTextError where more than 5 % of the characters (and more than a few) are lost, or a third of a short text. */
export function refuseDamaged(name: string, text: string): void {
  const holes = countHoles(text);
  if (isGarbled(text)) throw new GarbledTextError(name);
  if (holes === 0) return;
  const share = holes / Math.max(1, text.replace(/\s+/g, "").length);
  if ((holes > 10 && share > MOST_DAMAGE) || share > 0.3) throw new DamagedTextError(name, holes, share);
}

/** Largest share of ? with which a text is still read: portals print four of them for a blank. */
const MOST_QUESTIONS = 0.3;

/** Throws DamagedTextError for a text of which a third and more are question marks: saved once in an encoding without Chinese. */
export function refuseQuestionMarks(name: string, text: string): void {
  let marks = 0;
  for (let at = text.indexOf("?"); at >= 0; at = text.indexOf("?", at + 1)) marks++;
  if (marks < 20) return;
  const share = marks / text.replace(/\s+/g, "").length;
  if (share > MOST_QUESTIONS) throw new DamagedTextError(name, marks, share);
}
