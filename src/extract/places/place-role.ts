import type { PlaceRole } from "../../domain/extracted-document.ts";
import { firstFrom, isLongest, printedWords } from "../../text/word-pass.ts";
import { wordTable } from "../../text/word-table.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { CHARACTER_CLASSES as C, characterClass } from "../tagger/character-class.ts";
import type { ChosenPlace } from "./choose-places.ts";

const ROLES = ["PARTNER", "MARKET", "HELPED"] as const;
let words: WordTrie | undefined;

/**
 * Words that show a tie between places (对口帮扶) or a market where investment is sought (推介会); HELPED: acts (助力, 携手) that
 * carry a tie which an earlier clause of the sentence speaks of.
 */
function roleWords(): WordTrie {
  if (words) return words;
  words = new WordTrie();
  for (const { word, role } of wordTable("places-roles"))
    words.add(word!, ROLES.indexOf(role as (typeof ROLES)[number]));
  return words;
}

/** Units looked at on each side, however long the clause. */
const REACH = 80;

/** What the clause round a print makes of the place. */
function roleHere(text: string, start: number, end: number): PlaceRole {
  const stop = (index: number): boolean => {
    const kind = characterClass(text.charCodeAt(index));
    return kind === C.comma || kind === C.stop;
  };
  let from = start;
  let to = end;
  while (from > Math.max(0, start - REACH) && !stop(from - 1)) from--;
  while (to < Math.min(text.length, end + REACH) && !stop(to)) to++;
  const here = rolesBetween(text, from, to);
  if (here.has("PARTNER")) return "PARTNER";
  if (here.has("HELPED") && rolesBetween(text, sentenceStart(text, from), from).has("PARTNER")) return "PARTNER";
  return here.has("MARKET") ? "MARKET" : "PLACE";
}

function rolesBetween(text: string, from: number, to: number): Set<(typeof ROLES)[number]> {
  const roles = new Set<(typeof ROLES)[number]>();
  const hits = printedWords.hits(roleWords(), text);
  for (let i = firstFrom(hits, from); i < hits.starts.length && hits.starts[i]! < to; i++)
    if (hits.ends[i]! <= to && isLongest(hits, i)) roles.add(ROLES[hits.values[i]!]!);
  return roles;
}

/** Where the sentence before `from` begins, at most REACH units back. */
function sentenceStart(text: string, from: number): number {
  let start = from;
  while (start > Math.max(0, from - REACH) && characterClass(text.charCodeAt(start - 1)) !== C.stop) start--;
  return start;
}

/** The role of a place by all its prints: a tie before a market before a plain mention. */
export function roleOf(text: string, prints: readonly ChosenPlace[]): PlaceRole {
  const roles = new Set(
    prints.filter(({ candidate }) => candidate.name.near !== "OWN").map(({ at }) => roleHere(text, at[0], at[1])),
  );
  return roles.has("PARTNER") ? "PARTNER" : roles.has("MARKET") ? "MARKET" : "PLACE";
}
