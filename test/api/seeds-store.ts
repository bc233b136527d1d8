import { readdirSync, readFileSync } from "node:fs";
import type { ExtractedDocument } from "../../src/domain/extracted-document.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { extractors } from "../../src/extract/all-extractors.ts";
import { extractDocument } from "../../src/extract/extract-document.ts";
import { contribute } from "../../src/graph/contribution/contribute.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { readFile } from "../../src/report/read-file.ts";

export interface LoadedSeeds {
  readonly store: GraphStore;
  /** Document id → `<file's base name>.<ordinal, two digits>`, as extracted files are named. */
  readonly names: ReadonlyMap<string, string>;
  readonly documents: readonly ExtractedDocument[];
}

/** Reads files of the repository into a memory store. */
export async function loadFiles(folder: string): Promise<LoadedSeeds> {
  const store = openMemoryStore();
  const names = new Map<string, string>();
  const documents: ExtractedDocument[] = [];
  for (const file of readdirSync(packagePath(folder))
    .filter((name) => name.endsWith(".txt"))
    .sort()) {
    const read = await readFile(file, readFileSync(packagePath(folder, file)));
    for (const { reading, ordinal } of read.documents) {
      const document = extractDocument(reading, file, ordinal, extractors);
      documents.push(document);
      names.set(document.report.document, `${file.replace(/\.txt$/, "")}.${String(ordinal).padStart(2, "0")}`);
      await store.load(contribute(document), null);
    }
  }
  await store.derive();
  return { store, names, documents };
}

export const loadSeeds = (): Promise<LoadedSeeds> => loadFiles("seeds");
