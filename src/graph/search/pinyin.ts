import { customPinyin, pinyin } from "pinyin-pro";
import { wordTable } from "../../text/word-table.ts";

/** How a name sounds: syllables joined (`fuxinmengguzu`) and their first letters (`fxmgz`); Latin letters and digits stay. */
export interface Sound {
  readonly full: string;
  readonly initials: string;
}

let ready = false;

/** Teaches the dictionary how places sound that it gets wrong (schema/words/place-sounds.tsv). */
function learnPlaces(): void {
  if (ready) return;
  customPinyin(Object.fromEntries(wordTable("place-sounds").map((row) => [row.name!, row.pinyin!])));
  ready = true;
}

/** The sound of a folded name, without tones, ü as v. */
export function soundOf(name: string): Sound {
  learnPlaces();
  const syllables = pinyin(name, { toneType: "none", type: "array", nonZh: "consecutive", v: true });
  return {
    full: syllables.join("").toLowerCase(),
    initials: syllables
      .map((syllable) => (/^[a-z]/i.test(syllable) ? syllable[0]! : syllable))
      .join("")
      .toLowerCase(),
  };
}

/** What a query written in Latin letters, or one that only sounds right, is worth against a sound: 0–750. */
export function soundScore(query: string, sound: Sound): number {
  if (query === sound.full) return 750;
  if (query === sound.initials) return 700;
  if (query.length < 2) return 0;
  if (sound.full.startsWith(query)) return 550 + Math.floor((49 * query.length) / sound.full.length);
  if (sound.initials.startsWith(query)) return 500 + Math.floor((49 * query.length) / sound.initials.length);
  return 0;
}
