import { wordTable } from "../../text/word-table.ts";

let shipped: { ends: Map<string, number>; longest: number } | undefined;

/** Kinds of schema/words/project-suffixes.tsv, by number from 1; 0: none of them. */
export const SUFFIX_KINDS = [
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

function suffixes(): { ends: Map<string, number>; longest: number } {
  if (shipped) return shipped;
  const ends = new Map<string, number>();
  let longest = 0;
  for (const row of wordTable("project-suffixes")) {
    ends.set(row.suffix!, SUFFIX_KINDS.indexOf(row.kind as (typeof SUFFIX_KINDS)[number]) + 1);
    longest = Math.max(longest, row.suffix!.length);
  }
  shipped = { ends, longest };
  return shipped;
}

/** Kind of the longest known ending of a name: number of SUFFIX_KINDS + 1, else 0. Marks and a bracket at the end are passed over. */
export function suffixClass(name: string): number {
  const { ends, longest } = suffixes();
  const bare = name.replace(/(?:[”’》]|[（(][^（()）]*[）)])+$/u, "");
  for (let n = Math.min(longest, bare.length); n >= 1; n--) {
    const kind = ends.get(bare.slice(bare.length - n));
    if (kind !== undefined) return kind;
  }
  return 0;
}
