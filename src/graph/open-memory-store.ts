import type { GraphStore } from "./graph-store.ts";
import { MemoryStore } from "./memory/memory-store.ts";
import { shippedVocabulary } from "./vocabulary/shipped-vocabulary.ts";

/** An empty store in memory; the shipped vocabulary is in it from the start. */
export function openMemoryStore(): GraphStore {
  return new MemoryStore(shippedVocabulary());
}
