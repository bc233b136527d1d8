import { CharacterSet } from "../../text/character-set.ts";
import { wordTable } from "../../text/word-table.ts";
import { backwards, WordTrie } from "../../text/word-trie.ts";

let shipped: WordTrie | undefined;

/** Kinds of schema/words/project-suffixes.tsv, by number from 1; 0: none of them. */
const SUFFIX_KINDS = [
  "works",
  "road",
  "water",
  "energy",
  "building",
  "zone",
  "industry",
  "platform",
  "housing",
  "act",
  "firm",
  "class",
  "phase",
] as const;

/** The endings backwards, with the number of their kind (0: a kind of no number). */
function suffixes(): WordTrie {
  if (shipped) return shipped;
  shipped = new WordTrie();
  for (const { suffix, kind } of wordTable("project-suffixes"))
    shipped.add(backwards(suffix!), SUFFIX_KINDS.indexOf(kind as (typeof SUFFIX_KINDS)[number]) + 1, true);
  return shipped;
}

const CLOSES = new CharacterSet(/[”’》）)]/u);

/**
 * Kind of the longest known ending of the name at `[start, end)` of a text: number of SUFFIX_KINDS + 1, else 0. Marks and a bracket
 * at the end are passed over.
 */
export function suffixClass(text: string, start = 0, end = text.length): number {
  if (end > start && CLOSES.hasAt(text, end - 1)) {
    const bare = text.slice(start, end).replace(/(?:[”’》]|[（(][^（()）]*[）)])+$/u, "");
    return Math.max(0, suffixes().longestBefore(bare, 0, bare.length));
  }
  return Math.max(0, suffixes().longestBefore(text, start, end));
}

/** The text ends with a word for a single work (no firm, act or class). */
export function endsWork(text: string, start: number, end: number): boolean {
  const kind = suffixClass(text, start, end);
  return kind >= 1 && kind <= 9;
}
