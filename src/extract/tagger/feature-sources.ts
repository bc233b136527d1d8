import { type PlaceForm, placeForms } from "../places/place-forms.ts";
import type { FeatureSources } from "./character-features.ts";
import { shippedRarity } from "./rarity.ts";
import { taggerWords } from "./word-lists.ts";

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
