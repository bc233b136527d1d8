import { type PlaceForm, placeForms } from "../../resolve/place-forms.ts";
import type { WordTrie } from "../../text/word-trie.ts";
import { type RarityTable, shippedRarity } from "./rarity.ts";
import { type TaggerWords, taggerWords } from "./word-lists.ts";

/** What the features lean on. A source that is null gives no features. */
export interface FeatureSources {
  readonly words: TaggerWords;
  readonly rarity: RarityTable | null;
  /** Names of divisions, and by the trie's values a small number for the kind (level, with or without the word for it). */
  readonly places: { readonly trie: WordTrie; readonly kinds: Uint8Array } | null;
}

const LEVELS = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];

/** 1–4 a full name by level, 5–8 a bare one, 9–12 a bare one that is also a word, 13 a region. */
function kindOf({ full, bare, common, region }: PlaceForm): number {
  if (full !== null) return 1 + LEVELS.indexOf(full);
  if (bare !== null) return (common ? 9 : 5) + LEVELS.indexOf(bare);
  return region === null ? 0 : 13;
}

let shipped: FeatureSources | undefined;

/** Shipped word lists, rarity table and names of divisions. */
export function shippedFeatureSources(): FeatureSources {
  if (shipped) return shipped;
  const { trie, forms } = placeForms();
  shipped = {
    words: taggerWords(),
    rarity: shippedRarity(),
    places: { trie, kinds: Uint8Array.from(forms, kindOf) },
  };
  return shipped;
}
