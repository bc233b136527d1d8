import { wordTable } from "../../text/word-table.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { topDomains } from "./taxonomy.ts";

/** Terms that speak for domains, and phrases that make a sentence a formula. */
export interface ThemeTerms {
  /** Values are those of `starts`. */
  readonly terms: WordTrie;
  /** Where the weights of each term begin, and behind the last where they end; a term without any only keeps others from being seen in it. */
  readonly starts: Int32Array;
  /** For each weight: the domain that it is for, in the order of `topDomains()`. */
  readonly domains: Uint8Array;
  readonly weights: Int32Array;
  readonly formulas: WordTrie;
}

let shipped: ThemeTerms | null = null;

/** The lists schema/words/theme-terms.tsv and theme-formulas.tsv, read once. */
export function themeTerms(): ThemeTerms {
  shipped ??= readTerms();
  return shipped;
}

function readTerms(): ThemeTerms {
  const known = topDomains();
  const byTerm = new Map<string, [domain: number, weight: number][]>();
  for (const { term, domain, weight } of wordTable("theme-terms")) {
    const own = byTerm.get(term!) ?? [];
    byTerm.set(term!, own);
    const at = known.indexOf(domain!);
    if (at >= 0) own.push([at, Number(weight)]);
  }
  const flat = [...byTerm.values()].flat();
  const starts = new Int32Array(byTerm.size + 1);
  for (const [index, own] of [...byTerm.values()].entries()) starts[index + 1] = starts[index]! + own.length;
  return {
    terms: WordTrie.numbered(byTerm.keys()),
    starts,
    domains: Uint8Array.from(flat, ([domain]) => domain),
    weights: Int32Array.from(flat, ([, weight]) => weight),
    formulas: WordTrie.numbered(wordTable("theme-formulas").map(({ phrase }) => phrase!)),
  };
}
