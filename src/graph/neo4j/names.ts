import type { GraphNode } from "../../domain/graph-model.ts";
import { foldName } from "../search/fold-name.ts";
import { bigrams } from "../search/name-score.ts";
import { namesOf } from "../search/node-names.ts";
import { soundOf } from "../search/pinyin.ts";

/** What a named node keeps to be found by: names in every form, grams and sounds with blanks between for the full-text indexes. */
export interface StoredNames {
  readonly names: readonly string[];
  readonly grams: string;
  readonly sounds: string;
}

function gramsOf(folded: string): string[] {
  return [...new Set([...bigrams(folded), ...folded.split("")])];
}

/** A gram as one word of the index: code units in hexadecimal, since full-text syntax and analyzers see only these. */
function word(gram: string): string {
  return [...Array(gram.length).keys()].map((at) => gram.charCodeAt(at).toString(16).padStart(4, "0")).join("");
}

/** The names of a node and the forms that reports print of it, each once by its folded form. */
export function storedNames(node: GraphNode, forms: readonly string[]): StoredNames {
  const names = new Map<string, string>();
  for (const name of [...namesOf(node), ...forms]) {
    const folded = foldName(name);
    if (folded !== "" && !names.has(folded)) names.set(folded, name);
  }
  const grams = new Set([...names.keys()].flatMap(gramsOf));
  const sounds = new Set<string>();
  for (const folded of names.keys()) {
    const sound = soundOf(folded);
    for (const heard of [sound.full, sound.initials]) if (/^[a-z0-9]+$/.test(heard)) sounds.add(heard);
  }
  return { names: [...names.values()], grams: [...grams].map(word).join(" "), sounds: [...sounds].join(" ") };
}

/** Lucene query for nodes that share a bigram with a folded name, or hold its only character. */
export function gramQuery(folded: string): string {
  const grams = folded.length === 1 ? [folded] : [...new Set(bigrams(folded))];
  return grams.slice(0, 200).map(word).join(" OR ");
}

/** Lucene query for names that begin as this sounds; null where there is nothing to look for. */
export function soundQuery(heard: string): string | null {
  return /^[a-z0-9]{2,64}$/.test(heard) ? `${heard} OR ${heard}*` : null;
}
