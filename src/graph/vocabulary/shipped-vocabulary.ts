import { indicatorVocabulary } from "./indicators.ts";
import { strategyVocabulary } from "./strategies.ts";
import { themeVocabulary } from "./themes.ts";
import type { Vocabulary } from "./vocabulary.ts";

let shipped: Vocabulary | null = null;

/** The vocabulary of the tables under schema/, read once. */
export function shippedVocabulary(): Vocabulary {
  if (shipped === null) {
    const parts = [themeVocabulary(), indicatorVocabulary(), strategyVocabulary()];
    shipped = { nodes: parts.flatMap((part) => part.nodes), relations: parts.flatMap((part) => part.relations) };
  }
  return shipped;
}
