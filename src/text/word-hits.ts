import type { WordHits, WordTrie } from "./word-trie.ts";

const last = new WeakMap<WordTrie, { readonly text: string; readonly hits: WordHits }>();

/** Every print of a trie's words in a text; those of the last text that it was asked for are kept, as several readers ask. */
export function wordHits(trie: WordTrie, text: string): WordHits {
  const known = last.get(trie);
  if (known?.text === text) return known.hits;
  const hits = trie.hitsIn(text);
  last.set(trie, { text, hits });
  return hits;
}

/** Number of the first hit that begins at `offset` or behind it. */
export function firstFrom({ starts }: WordHits, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a hit is the longest of those that begin where it does. */
export function isLongest({ starts }: WordHits, hit: number): boolean {
  return hit + 1 === starts.length || starts[hit + 1] !== starts[hit];
}
