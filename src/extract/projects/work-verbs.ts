import type { ProjectStatus } from "../../domain/extracted-document.ts";
import { wordTable } from "../../text/word-table.ts";
import { WordTrie } from "../../text/word-trie.ts";

/** A word that stands before (lead) or behind (tail) the name of a work, with the status it gives in either half of a report. */
export interface WorkVerb {
  readonly word: string;
  /** strong: marks the border of a name wherever it stands; weak: only with nothing but such words behind; fill: adverbs. */
  readonly strength: "strong" | "weak" | "fill";
  readonly review: ProjectStatus | null;
  readonly plan: ProjectStatus | null;
  readonly number: number;
}

export interface WorkVerbs {
  readonly rows: readonly WorkVerb[];
  readonly lead: WordTrie;
  readonly tail: WordTrie;
}

/** Most members have none: one list for all of them. */
export const NO_VERBS: readonly WorkVerb[] = [];

/** The last of them that marks a name's border by itself. */
export function lastStrong(verbs: readonly WorkVerb[]): WorkVerb | undefined {
  for (let i = verbs.length - 1; i >= 0; i--) if (verbs[i]!.strength === "strong") return verbs[i];
  return undefined;
}

let shipped: WorkVerbs | undefined;

/** schema/words/project-verbs.tsv, read once; trie values are indices into `rows`. */
export function workVerbs(): WorkVerbs {
  if (shipped) return shipped;
  const rows: WorkVerb[] = [];
  const tries = { lead: new WordTrie(), tail: new WordTrie() };
  const status = (cell: string): ProjectStatus | null => (cell === "" ? null : (cell as ProjectStatus));
  for (const [index, row] of wordTable("project-verbs").entries()) {
    rows.push({
      word: row.word!,
      strength: row.strength as WorkVerb["strength"],
      review: status(row.review!),
      plan: status(row.plan!),
      number: index,
    });
    tries[row.place as "lead" | "tail"].add(row.word!, index);
  }
  shipped = { rows, ...tries };
  return shipped;
}
