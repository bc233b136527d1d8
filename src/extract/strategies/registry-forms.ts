import { groupBy } from "../../domain/group-by.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { foldForm } from "./folded-text.ts";
import { type RegistryStrategy, strategyRegistry } from "./registry.ts";

/** A printed form of a registry strategy as it is matched. */
export interface RegistryForm {
  readonly strategy: RegistryStrategy;
  readonly folded: string;
  /** Greater the longer it is; forms that hold the strategy's own name come first. */
  readonly fullness: number;
  /** Known only in quotation marks. */
  readonly quotedOnly: boolean;
}

export interface RegistryForms {
  /** Values are indices into `forms`. */
  readonly trie: WordTrie;
  readonly forms: readonly RegistryForm[];
}

const wholeQuoted = (form: string): boolean => /^“[^“”]*”$/.test(form);

/** Every form of the rows in one automaton. */
function registryForms(rows: readonly RegistryStrategy[]): RegistryForms {
  const trie = new WordTrie();
  const forms: RegistryForm[] = [];
  for (const strategy of rows) {
    const core = foldForm(strategy.nameZh);
    for (const [folded, printed] of groupBy(strategy.forms, foldForm)) {
      trie.add(folded, forms.length);
      const fullness = folded.length + (folded.includes(core) ? 1000 : 0);
      forms.push({ strategy, folded, fullness, quotedOnly: printed.every(wholeQuoted) });
    }
  }
  return { trie, forms };
}

let shipped: RegistryForms | null = null;

/** The forms of the shipped registry. */
export function shippedForms(): RegistryForms {
  shipped ??= registryForms(strategyRegistry());
  return shipped;
}
