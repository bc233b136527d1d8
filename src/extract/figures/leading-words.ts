import { wordTable } from "../../text/word-table.ts";
import { WordTrie } from "../../text/word-trie.ts";

/** Lead words and verbs, which are looked for at the same places: one look tells the longest of each. */
export class LeadingWords {
  private readonly words: WordTrie;
  /** For each word the length of the longest lead word that it begins with, itself counted; 0 for none. */
  private readonly leads: readonly number[];
  /** The same for verbs. */
  private readonly verbs: readonly number[];
  /** End of the longest lead word at the place looked at last; the place itself where there is none. */
  leadEnd = 0;
  /** The same for verbs. */
  verbEnd = 0;

  /** @param lead @param verbs @param whole of schema/words/<name>.tsv; no word of `whole` is parted (对外 into 对 and 外). */
  constructor(lead: string, verbs: string, whole: string) {
    const [ofLead, ofVerbs, ofWhole] = [lead, verbs, whole].map(
      (name) => new Set(wordTable(name).map(({ word }) => word!)),
    );
    const all = [...new Set([...ofLead!, ...ofVerbs!, ...ofWhole!])];
    const longest = (words: ReadonlySet<string>, word: string): number =>
      ofWhole!.has(word) && !words.has(word) ? 0 : longestIn(words, word);
    this.words = WordTrie.numbered(all);
    this.leads = all.map((word) => longest(ofLead!, word));
    this.verbs = all.map((word) => longest(ofVerbs!, word));
  }

  /** Looks which words of `[at, to)` of `text` begin at `at`. */
  lookAt(text: string, at: number, to: number): void {
    const found = this.words.endAt(text, at, to) < 0 ? -1 : this.words.value;
    this.leadEnd = found < 0 ? at : at + this.leads[found]!;
    this.verbEnd = found < 0 ? at : at + this.verbs[found]!;
  }
}

function longestIn(words: ReadonlySet<string>, text: string): number {
  for (let end = text.length; end > 0; end--) if (words.has(text.slice(0, end))) return end;
  return 0;
}
