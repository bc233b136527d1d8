import { groupBy } from "../../domain/group-by.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { foldForm } from "./folded-text.ts";
import { readGuards, type StrategyGuards } from "./guards.ts";
import { homeOf } from "./home-forms.ts";
import { type RegistryStrategy, strategyRegistry } from "./registry.ts";

/** A printed form of a registry strategy as it is matched. */
export interface RegistryForm {
  readonly strategy: RegistryStrategy;
  readonly folded: string;
  /** Greater the longer it is; forms that hold the strategy's own name come first. */
  readonly fullness: number;
  /** Known only in quotation marks. */
  readonly quotedOnly: boolean;
  /** First two digits of the only province's code in whose reports it is known, or null. */
  readonly home: string | null;
  /** What may not stand right before it … */
  readonly notAfter: readonly string[];
  /** … and right after it. */
  readonly notBefore: readonly string[];
}

export interface RegistryForms {
  /** Values are indices into `forms`. */
  readonly trie: WordTrie;
  readonly forms: readonly RegistryForm[];
  readonly guards: StrategyGuards;
}

const NO_WORDS: readonly string[] = [];

const wholeQuoted = (form: string): boolean => /^“[^“”]*”$/.test(form);

/** Every form of the rows in one automaton. */
function registryForms(rows: readonly RegistryStrategy[]): RegistryForms {
  const trie = new WordTrie();
  const forms: RegistryForm[] = [];
  const guards = readGuards();
  for (const strategy of rows) {
    const core = foldForm(strategy.nameZh);
    for (const [folded, printed] of groupBy(strategy.forms, foldForm)) {
      trie.add(folded, forms.length);
      const guard = guards.own.get(folded);
      forms.push({
        strategy,
        folded,
        fullness: folded.length + (folded.includes(core) ? 1000 : 0),
        quotedOnly: printed.every(wholeQuoted),
        home: homeOf(strategy, folded, guard?.home ?? false),
        notAfter: guard?.before ?? NO_WORDS,
        notBefore: guard?.after ?? NO_WORDS,
      });
    }
  }
  return { trie, forms, guards };
}

let shipped: RegistryForms | null = null;

/** The forms of the shipped registry. */
export function shippedForms(): RegistryForms {
  shipped ??= registryForms(strategyRegistry());
  return shipped;
}
