import { groupBy } from "../../domain/group-by.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { CharacterSet } from "../../text/character-set.ts";
import { printedWords } from "../../text/word-pass.ts";
import { WordTrie } from "../../text/word-trie.ts";
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
const NOT_IN_NAMES =
  "古住跑宝于全各本该我每某等个大小点范色心新老城乡村镇县区市省和与及的了在是为有对向从至到以之强重示特中集建创优美进入性型级类批这那其他共同贫困百十千万亿一二三四五六七八九两多";
/** What makes 县 or 镇 the beginning of another word: 县域, 县委. */
const NOT_BEHIND = new CharacterSet(/[城域委政府人情愁土韵镇居野内级直管乡办长区属财外]/);
/** Commoner pairs of characters than this (logarithm class) are words, not an unknown place. */
const RARE = 5;

/** The words for a kind. */
const kinds = WordTrie.numbered(["县", "镇", "乡", "街道"]);
const parts = partTable();

/** 1 for each UTF-16 unit that may stand in a name. */
function partTable(): Uint8Array {
  const table = new Uint8Array(65536);
  for (let code = 0; code < table.length; code++) if (characterClass(code) === C.han) table[code] = 1;
  table["州".charCodeAt(0)] = 1;
  for (const character of NOT_IN_NAMES) table[character.charCodeAt(0)] = 0;
  return table;
}

/**
 * Names that look like a county or town (云川县) and that no table knows, by start: two or three rare characters and the word for the kind,
 * at the beginning of a clause, in a list or right after another place's name; printed twice, beside a place's name, or at the head of the text.
 * @param taken spans that are read already; @param nameEnds whether a place's name ends at an offset.
 */
export function unknownPlaces(
  { text }: Pick<Reading, "text">,
  taken: readonly Span[],
  nameEnds: (offset: number) => boolean,
): Span[] {
  const found: Span[] = [];
  const { starts, ends } = printedWords.hits(kinds, text);
  for (let hit = 0; hit < starts.length; hit++) {
    const span = nameBefore(text, starts[hit]!, ends[hit]!, nameEnds);
    if (span !== null) found.push(span);
  }
  if (found.length === 0) return found;
  const occupied = new Uint8Array(text.length);
  for (const [start, end] of taken) occupied.fill(1, start, end);
  const free = found.filter(([start, end]) => !occupied.subarray(start, end).includes(1));
  const prints = groupBy(free, (span) => text.slice(...span));
  return free.filter((span) => prints.get(text.slice(...span))!.length > 1 || isBorneOut(text, span, nameEnds));
}

/** The longest name that the word for its kind from `kind` to `end` closes, or null. */
function nameBefore(text: string, kind: number, end: number, nameEnds: (offset: number) => boolean): Span | null {
  if (NOT_BEHIND.hasAt(text, end)) return null;
  let first = kind;
  while (first > 0 && first > kind - LONGEST && parts[text.charCodeAt(first - 1)] === 1) first--;
  for (let start = first; start <= kind - SHORTEST; start++) {
    const stands = opensAt(text, start) !== null || nameEnds(start);
    if (stands && isName(text, start, kind, end)) return [start, end];
  }
  return null;
}

function isBorneOut(text: string, [start]: Span, nameEnds: (offset: number) => boolean): boolean {
  return start === 0 || nameEnds(start) || (start > 1 && text[start - 1] === "、" && nameEnds(start - 1));
}

/** Whether the characters from `start` to `kind` hang together as a name's do. */
function isName(text: string, start: number, kind: number, end: number): boolean {
  const rarity = shippedRarity();
  for (let i = start; i < kind; i++) if (rarity.classOf(text, i, 2) > RARE) return false;
  if (rarity.classOf(text, kind - 2, Math.min(4, end - kind + 2)) > 1) return false;
  if (text[end - 1] === "乡" && !VILLAGE_BEHIND.test(text.slice(end, end + 7))) return false;
  return taggerWords().verbs.endAt(text, start, start + 2) !== start + 2;
}
