import { wordTable } from "../../text/word-table.ts";
import { backwards, WordTrie } from "../../text/word-trie.ts";
import { wordListTrie } from "../tagger/word-lists.ts";

export interface FirmSuffix {
  readonly number: number;
  readonly legal: boolean;
  readonly length: number;
}

export interface EnterpriseWords {
  /** Endings of firms' names: legal ones (公司, 集团, 支行) and those that tell the trade (科技, 重工). */
  readonly endings: readonly FirmSuffix[];
  /** The same as printed, and from their ends; values are indices into `endings`. */
  readonly suffixes: WordTrie;
  readonly reversed: WordTrie;
  /** Words that follow a firm's name as its predicate. */
  readonly after: WordTrie;
  /** Words before it that take it as object, as printed and from their ends; values are their lengths. */
  readonly objectVerbs: WordTrie;
  readonly objectVerbsBackwards: WordTrie;
  /** Products, trades and works that follow a firm's name inside a project's (…新能源汽车, …二期). */
  readonly products: WordTrie;
}

let shipped: EnterpriseWords | undefined;

/** schema/words/enterprise-*.tsv, read once. */
export function enterpriseWords(): EnterpriseWords {
  if (shipped) return shipped;
  const endings: FirmSuffix[] = [];
  const suffixes = new WordTrie();
  const reversed = new WordTrie();
  for (const [index, row] of wordTable("enterprise-suffixes").entries()) {
    const suffix = row.suffix!;
    endings.push({ number: index + 1, legal: row.kind === "legal", length: suffix.length });
    suffixes.add(suffix, index, true);
    reversed.add(backwards(suffix), index, true);
  }
  const after = new WordTrie();
  const objectVerbs = new WordTrie();
  const objectVerbsBackwards = new WordTrie();
  for (const [index, row] of wordTable("enterprise-verbs").entries())
    if (row.place === "after") after.add(row.word!, index);
    else {
      const word = row.word!;
      objectVerbs.add(word, word.length);
      objectVerbsBackwards.add(backwards(word), word.length);
    }
  shipped = {
    endings,
    suffixes,
    reversed,
    after,
    objectVerbs,
    objectVerbsBackwards,
    products: wordListTrie("enterprise-products", "word"),
  };
  return shipped;
}

/** The longest known ending of a firm's name, shorter than the name; or null. */
export function firmSuffix(name: string): FirmSuffix | null {
  return firmSuffixOf(name, 0, name.length);
}

/** The same for the name that stands at `[start, end)`. */
export function firmSuffixOf(text: string, start: number, end: number): FirmSuffix | null {
  const { reversed, endings } = enterpriseWords();
  const found = reversed.longestBefore(text, start + 1, end);
  return found === -1 ? null : endings[found]!;
}

/** The longest word before `at` that takes a firm as object, or "". */
export function wordBefore(text: string, at: number): string {
  const length = enterpriseWords().objectVerbsBackwards.longestBefore(text, 0, at);
  return length === -1 ? "" : text.slice(at - length, at);
}
