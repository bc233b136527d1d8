import { extractNamed } from "../../scripts/eval/extract-named.ts";
import type { DocumentContribution } from "../../src/domain/graph-model.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { contribute } from "../../src/graph/contribution/contribute.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { dumpLines } from "./dump-lines.ts";

/** The written series (outcomes, parent targets) and two real reports of one county, as contributions. */
export async function seriesContributions(): Promise<DocumentContribution[]> {
  const paths = ["test/data/series", "seeds/000_23bff884eccc07c5.txt", "seeds/001_e1a66f9f44a94b50.txt"];
  const documents = await extractNamed(paths.map((path) => packagePath(path)));
  return [...documents.values()].map((document) => contribute(document));
}

/** The canonical dump of these contributions by the store in memory. */
export async function memoryDump(contributions: readonly DocumentContribution[]): Promise<string[]> {
  const store = openMemoryStore();
  for (const contribution of contributions) await store.load(contribution, null);
  await store.derive();
  return dumpLines(store);
}
