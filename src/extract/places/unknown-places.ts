import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { CHARACTER_CLASSES as C, characterClass } from "../tagger/character-class.ts";
import { shippedRarity } from "../tagger/rarity.ts";
import { taggerWords } from "../tagger/word-lists.ts";
import { opensAt } from "./place-context.ts";

/** Characters of a name before the word for its kind. */
const LONGEST = 3;
const SHORTEST = 2;
/** What shows that 乡 ends a name: a village of it stands behind (夏庄乡菜池村). */
const VILLAGE_BEHIND = /^(?![村镇土愁亲贤情])[\p{Script=Han}]{2,4}村(?![庄镇民])/u;
/** Characters that make a kind of area rather than a name: 各乡镇, 特色小镇, 全县. */
const NOT_IN_NAMES = new Set(
  "古住跑宝于全各本该我每某等个大小点范色心新老城乡村镇县区市省和与及的了在是为有对向从至到以之强重示特中集建创优美进入性型级类批这那其他共同贫困百十千万亿一二三四五六七八九两多",
);
/** What makes 县 or 镇 the beginning of another word: 县域, 县委. */
const NOT_BEHIND = new Set("城域委政府人情愁土韵镇居野内级直管乡办长区属财外");
/** Commoner pairs of characters than this (logarithm class) are words, not an unknown place. */
const RARE = 5;

/**
 * Names that look like a county or town (云川县) and that no table knows, by start: two or three rare characters and the word for the kind,
 * at the beginning of a clause, in a list or right after another place's name; printed twice, beside a place's name, or at the head of the text.
 * @param taken spans that are read already; @param nameEnds whether a place's name ends at an offset.
 */
export function unknownPlaces(
  reading: Pick<Reading, "text" | "sentences">,
  taken: readonly Span[],
  nameEnds: (offset: number) => boolean,
): Span[] {
  const { text } = reading;
  const found: Span[] = [];
  const occupied = new Uint8Array(text.length);
  for (const [start, end] of taken) occupied.fill(1, start, end);
  for (let i = SHORTEST; i < text.length; i++) {
    const length = suffixAt(text, i);
    if (length === 0) continue;
    const end = i + length;
    for (let start = i - LONGEST; start <= i - SHORTEST; start++) {
      if (start < 0 || !isName(text, start, end, length) || !stands(text, start, nameEnds)) continue;
      if (occupied.subarray(start, end).includes(1)) break;
      found.push([start, end]);
      i = end - 1;
      break;
    }
  }
  if (found.length === 0) return found;
  const prints = new Map<string, number>();
  for (const span of found) prints.set(text.slice(...span), (prints.get(text.slice(...span)) ?? 0) + 1);
  return found.filter((span) => prints.get(text.slice(...span))! > 1 || isBorneOut(text, span, nameEnds));
}

/** Length of the word for a kind (县, 镇, 乡, 街道) that begins at `index`; 0 for none. */
function suffixAt(text: string, index: number): number {
  switch (text.charCodeAt(index)) {
    case 0x53bf: // 县
    case 0x9547: // 镇
    case 0x4e61: // 乡
      return 1;
    case 0x8857: // 街
      return text[index + 1] === "道" ? 2 : 0;
    default:
      return 0;
  }
}

function isBorneOut(text: string, [start]: Span, nameEnds: (offset: number) => boolean): boolean {
  return start === 0 || nameEnds(start) || (start > 1 && text[start - 1] === "、" && nameEnds(start - 1));
}

function isName(text: string, start: number, end: number, suffixLength: number): boolean {
  for (let i = start; i < end - suffixLength; i++) {
    const isHan = characterClass(text.charCodeAt(i)) === C.han || text[i] === "州";
    if (!isHan || NOT_IN_NAMES.has(text[i]!)) return false;
  }
  if (NOT_BEHIND.has(text[end] ?? "")) return false;
  const rarity = shippedRarity();
  for (let i = start; i < end - suffixLength; i++) if (rarity.classOf(text, i, 2) > RARE) return false;
  if (rarity.classOf(text, end - suffixLength - 2, Math.min(4, suffixLength + 2)) > 1) return false;
  if (text[end - 1] === "乡" && !VILLAGE_BEHIND.test(text.slice(end, end + 7))) return false;
  return taggerWords().verbs.get(text.slice(start, start + 2)) === -1;
}

function stands(text: string, start: number, nameEnds: (offset: number) => boolean): boolean {
  return opensAt(text, start) !== null || nameEnds(start);
}
