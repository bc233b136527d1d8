import { extractNamed } from "../../scripts/eval/extract-named.ts";
import type { ExtractedDocument } from "../../src/domain/extracted-document.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { contribute } from "../../src/graph/contribution/contribute.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";

export interface LoadedSeeds {
  readonly store: GraphStore;
  /** Document id → `<file's base name>.<ordinal, two digits>`, as extracted files are named. */
  readonly names: ReadonlyMap<string, string>;
  readonly documents: readonly ExtractedDocument[];
}

/** Reads the seeds into a memory store. */
export async function loadSeeds(): Promise<LoadedSeeds> {
  const store = openMemoryStore();
  const names = new Map<string, string>();
  const documents: ExtractedDocument[] = [];
  for (const [file, document] of await extractNamed([packagePath("seeds")])) {
    documents.push(document);
    names.set(document.report.document, file.replace(/\.json$/, ""));
    await store.load(contribute(document), null);
  }
  await store.derive();
  return { store, names, documents };
}
