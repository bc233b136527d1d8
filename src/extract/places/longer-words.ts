import type { Span } from "../../domain/span.ts";
import { enterpriseRegistry } from "../../resolve/enterprise-registry.ts";
import { isLongest, printedWords } from "../../text/word-pass.ts";
import type { WordTrie } from "../../text/word-trie.ts";
import { wordListTrie } from "../tagger/word-lists.ts";

/** Words and names that hold a place's name without meaning it, by start. */
export interface LongerWords {
  /** 长治久安, 隆重庆祝, 云南白药. */
  readonly traps: readonly Span[];
  /** Names of known firms: 宁德时代, 上海电气. */
  readonly firms: readonly Span[];
}

const SHORTEST_FIRM = 4;

let trapList: WordTrie | undefined;

function trapWords(): WordTrie {
  trapList ??= wordListTrie("places-traps", "word");
  return trapList;
}

export function longerWords(text: string): LongerWords {
  const firms: Span[] = [];
  const known = printedWords.hits(enterpriseRegistry().trie, text);
  for (let i = 0; i < known.starts.length; i++) {
    // an odd value is a form that means the firm in some contexts only
    if (!isLongest(known, i) || (known.values[i]! & 1) !== 0) continue;
    if (known.ends[i]! - known.starts[i]! >= SHORTEST_FIRM) firms.push([known.starts[i]!, known.ends[i]!]);
  }
  const found = printedWords.hits(trapWords(), text);
  const traps: Span[] = [];
  for (let i = 0; i < found.starts.length; i++) if (isLongest(found, i)) traps.push([found.starts[i]!, found.ends[i]!]);
  return { traps, firms };
}
