import type { Reading } from "../../domain/reading.ts";
import { characterFeatures, type FeatureSources } from "./character-features.ts";
import { shippedRarity } from "./rarity.ts";
import { taggerWords } from "./word-lists.ts";

let shipped: FeatureSources | undefined;

/** Shipped word lists, rarity table and names of divisions. */
export function shippedFeatureSources(): FeatureSources {
  shipped ??= { words: taggerWords(), rarity: shippedRarity(), places: null };
  return shipped;
}

const made = new WeakMap<Reading, Int32Array>();

/** Features of a reading by the shipped sources, made once for all lists. */
export function featuresOf(reading: Reading): Int32Array {
  let features = made.get(reading);
  if (!features) {
    features = characterFeatures(reading, shippedFeatureSources());
    made.set(reading, features);
  }
  return features;
}
