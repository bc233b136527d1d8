import type { Vocabulary } from "./vocabulary.ts";

/** Node id of the division that owns a registry strategy, or null. */
export function registryStrategyOwner(_id: string): string | null {
  return null;
}

/** The registry of strategies and the themes that they concern. */
export function strategyVocabulary(): Vocabulary {
  return { nodes: [], relations: [] };
}
