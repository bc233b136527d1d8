import type { Vocabulary } from "./vocabulary.ts";

/** Whether the vocabulary has an indicator of this id. */
export function hasIndicator(_id: string): boolean {
  return false;
}

/** The indicators and the themes that they concern. */
export function indicatorVocabulary(): Vocabulary {
  return { nodes: [], relations: [] };
}
