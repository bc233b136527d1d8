import { markTable } from "../../text/mark-table.ts";
import { wordTable } from "../../text/word-table.ts";

/** What a word round a number does to it: a lower bound, an upper bound, or an approximation. */
export type WordingEffect = "floor" | "ceiling" | "about" | "more" | "loose";

interface WordingWord {
  readonly word: string;
  readonly effect: WordingEffect;
}

const WORDS = wordTable("quantity-wording");

/** The words that stand in a place, longest first. */
function wordsOf(place: string): readonly WordingWord[] {
  return WORDS.filter((row) => row.place === place)
    .map((row) => ({ word: row.word!, effect: row.effect as WordingEffect }))
    .sort((one, other) => other.word.length - one.word.length);
}

/** Words by the UTF-16 unit that stands next to the number, longest first. */
function byUnit(
  words: readonly WordingWord[],
  unit: (word: string) => number,
): ReadonlyMap<number, readonly WordingWord[]> {
  const found = new Map<number, WordingWord[]>();
  for (const entry of words) found.set(unit(entry.word), [...(found.get(unit(entry.word)) ?? []), entry]);
  return found;
}

const BEFORE = byUnit(wordsOf("before"), (word) => word.charCodeAt(word.length - 1));
const AFTER = byUnit(wordsOf("after"), (word) => word.charCodeAt(0));
const endsWording = markTable([[String.fromCharCode(...BEFORE.keys()), 1]]);
const beginsWording = markTable([[String.fromCharCode(...AFTER.keys()), 1]]);
const LOOSE = wordsOf("clause").map(({ word }) => word);
const beginsLoose = markTable([[LOOSE.map((word) => word.charAt(0)).join(""), 1]]);

/** The bounding word that ends at `end`, longest first. */
export function wordingBefore(text: string, end: number): WordingWord | null {
  const last = text.charCodeAt(end - 1);
  if (endsWording[last] !== 1) return null;
  for (const entry of BEFORE.get(last)!) {
    if (!text.startsWith(entry.word, end - entry.word.length)) continue;
    const previous = text[end - entry.word.length - 1] ?? "。";
    if (entry.word === "过" && "通经超不胜难渡".includes(previous)) continue;
    if (entry.word === "破" && previous === "突") continue;
    if (entry.word === "近" && "最附靠邻远".includes(previous)) continue;
    if (entry.word === "约" && "节集制签合契简条".includes(previous)) continue;
    return entry;
  }
  return null;
}

/** The bounding word that begins at `start`. */
export function wordingAfter(text: string, start: number): WordingWord | null {
  const first = text.charCodeAt(start);
  if (beginsWording[first] !== 1) return null;
  for (const entry of AFTER.get(first)!) {
    if (!text.startsWith(entry.word, start)) continue;
    const next = text[start + entry.word.length] ?? "";
    if (entry.word === "内" && !"，。；、）".includes(next)) continue;
    return entry;
  }
  return null;
}

const NO_WORDS: readonly string[] = [];

/** Words of resolve and expectation (力争, 确保, 预计) in a piece of text, in order of print. */
export function looseWords(piece: string): readonly string[] {
  let found: string[] | null = null;
  for (let at = 0; at < piece.length; at++) {
    if (beginsLoose[piece.charCodeAt(at)] === 0) continue;
    const word = LOOSE.find((one) => piece.startsWith(one, at));
    if (word === undefined || found?.includes(word)) continue;
    found ??= [];
    found.push(word);
  }
  return found ?? NO_WORDS;
}
