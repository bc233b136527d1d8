import { wordTable } from "../../text/word-table.ts";
import { WordTrie } from "../tagger/word-trie.ts";
import { topDomains } from "./taxonomy.ts";

/** Terms that speak for domains, and phrases that make a sentence a formula. */
export interface ThemeTerms {
  /** Values are indices into `weights`. */
  readonly terms: WordTrie;
  /** Weight of a term for each domain, in the order of `topDomains()`; a term without any only keeps others from being seen in it. */
  readonly weights: readonly (readonly (readonly [domain: number, weight: number])[])[];
  readonly formulas: WordTrie;
}

let shipped: ThemeTerms | null = null;

/** The lists schema/words/theme-terms.tsv and theme-formulas.tsv, read once. */
export function themeTerms(): ThemeTerms {
  if (shipped) return shipped;
  const domains = topDomains();
  const terms = new WordTrie();
  const weights: [number, number][][] = [];
  for (const { term, domain, weight } of wordTable("theme-terms")) {
    let index = terms.get(term!);
    if (index === -1) {
      index = weights.length;
      weights.push([]);
      terms.add(term!, index);
    }
    const at = domains.indexOf(domain!);
    if (at >= 0) weights[index]!.push([at, Number(weight)]);
  }
  const formulas = new WordTrie();
  for (const { phrase } of wordTable("theme-formulas")) formulas.add(phrase!, 0);
  shipped = { terms, weights, formulas };
  return shipped;
}
