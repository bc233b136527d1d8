import type { Span } from "../../domain/span.ts";
import { enterpriseRegistry } from "../../resolve/enterprise-registry.ts";
import { wordListTrie } from "../tagger/word-lists.ts";
import type { WordTrie } from "../tagger/word-trie.ts";

/** Words and names that hold a place's name without meaning it, by start. */
export interface LongerWords {
  /** 长治久安, 隆重庆祝, 云南白药. */
  readonly traps: readonly Span[];
  /** Names of known firms: 宁德时代, 上海电气. */
  readonly firms: readonly Span[];
}

let traps: WordTrie | undefined;

function trapWords(): WordTrie {
  traps ??= wordListTrie("places-traps", "word");
  return traps;
}

export function longerWords(text: string): LongerWords {
  const found = { traps: [] as Span[], firms: [] as Span[] };
  const words = trapWords();
  const { trie } = enterpriseRegistry();
  for (let i = 0; i < text.length; i++) {
    const trap = words.longestAt(text, i);
    if (trap) found.traps.push([i, trap.end]);
    const firm = trie.longestAt(text, i);
    // an odd value is a form that means the firm in some contexts only
    if (firm && (firm.value & 1) === 0 && firm.end - i >= 4) found.firms.push([i, firm.end]);
  }
  return found;
}
