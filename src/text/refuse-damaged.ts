import type { Line } from "./line.ts";
import { BLANKS } from "./mark-table.ts";
import { holesIn } from "./mend-characters.ts";
import { DamagedTextError, GarbledTextError } from "./text-error.ts";
import type { TextUnits } from "./units.ts";

/** Largest share of lost characters with which a text is still read. */
const MOST_DAMAGE = 0.05;

/** What the commonest bytes of Chinese UTF-8 become when they are read as GBK. */
const UTF8_AS_GBK = "涓紝锛銆鍔鍏瀹浜佸鈥屽鏂傚鍖鍙灞鍒佹屾澶缁鏀佺浣璁杩浠浼ㄥ鏈佷骇傛笟寮叏哄滃戝鐨";
const OTHER = 1;
/** Latin letters with accents: the bytes of GBK read as Latin-1 or Windows-1252. */
const LATIN = 2;
const AS_GBK = 3;
/** Second halves of characters: their first halves count for them. */
const SECOND_HALF = 4;
/** Kinds of units beyond ASCII, 0 for the rest and for blanks. */
const kinds = new Uint8Array(65536).fill(OTHER, 0x80).fill(LATIN, 0xa1, 0x100).fill(SECOND_HALF, 0xdc00, 0xe000);
for (const unit of UTF8_AS_GBK) kinds[unit.charCodeAt(0)] = AS_GBK;
for (const unit of BLANKS) kinds[unit.charCodeAt(0)] = 0;
const SAMPLE = 20_000;

/** Whether most of a text's characters are those that a mistaken encoding makes of Chinese. */
function isGarbled(units: Uint16Array): boolean {
  const counts = new Uint32Array(SECOND_HALF + 1);
  const end = Math.min(units.length, SAMPLE);
  for (let at = 0; at < end; at++) counts[kinds[units[at]!]!]!++;
  const [, other = 0, asLatin = 0, asGbk = 0] = counts;
  const beyond = other + asLatin + asGbk;
  return beyond >= 40 && (asGbk / beyond > 0.12 || asLatin / beyond > 0.6);
}

/**
 * Throws GarbledTextError for a text once read in a wrong encoding, DamagedTextError where more than 5 % of the characters (and more
 * than a few) are lost, or a third of a short text. Returns whether any are.
 */
export function refuseDamaged(name: string, { text, units }: TextUnits, lines: readonly Line[]): boolean {
  const holes = holesIn(units, lines);
  if (isGarbled(units)) throw new GarbledTextError(name);
  if (holes === 0) return false;
  const share = holes / Math.max(1, text.replace(/\s+/g, "").length);
  if ((holes > 10 && share > MOST_DAMAGE) || share > 0.3) throw new DamagedTextError(name, holes, share);
  return true;
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
