import { contribute } from "../../src/graph/contribution/contribute.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { extractNamed } from "./extract-named.ts";

/** A store in memory that holds the reports of the paths and what they say together. */
export async function storeOf(paths: readonly string[]): Promise<GraphStore> {
  const store = openMemoryStore();
  for (const document of (await extractNamed(paths)).values()) await store.load(contribute(document), null);
  await store.derive();
  return store;
}
