import { resolve } from "node:path";
import type { GraphStore } from "../graph/graph-store.ts";
import { walkPaths } from "../text/walk-paths.ts";
import type { CommandContext } from "./command-context.ts";
import { extractFiles, leftOutLine } from "./extract-files.ts";
import { readBefore } from "./read-before.ts";
import type { StoreName } from "./store-choice.ts";
import { NothingDoneError } from "./usage-error.ts";

/** Opens the store of that name; Neo4j by the environment, its code loaded only when asked for. */
export async function openStore(name: StoreName, context: CommandContext): Promise<GraphStore> {
  if (name === "memory") return (await import("../graph/open-memory-store.ts")).openMemoryStore();
  const { openNeo4jStore } = await import("../graph/neo4j/open-neo4j-store.ts");
  return openNeo4jStore(context.environment);
}

export interface MemoryLoad {
  readonly store: GraphStore;
  readonly documents: number;
  readonly leftOut: number;
}

/**
 * Reads files and folders into a fresh memory store; what is left out is said on standard error.
 * Throws NothingDoneError when not one report could be read.
 */
export async function loadIntoMemory(paths: readonly string[], context: CommandContext): Promise<MemoryLoad> {
  const { openMemoryStore } = await import("../graph/open-memory-store.ts");
  const store = openMemoryStore();
  let documents = 0;
  let leftOut = 0;
  const { files, missing } = walkPaths(paths);
  const unread: string[] = missing.map(({ facts }) => String(facts.path));
  for (const file of files) {
    const kept = readBefore(file);
    if (kept === null) unread.push(file);
    else {
      const printed = kept.map((contribution) => contribution.document);
      for (const contribution of kept) await store.load(contribution, resolve(file), printed);
      documents += kept.length;
    }
  }
  for await (const file of unread.length > 0 ? extractFiles(unread, context.terminal) : []) {
    for (const item of file.leftOut) context.terminal.say(leftOutLine(item));
    leftOut += file.leftOut.length;
    const printed = file.documents.map((document) => document.report.document);
    const { contribute } = await import("../graph/contribution/contribute.ts");
    for (const document of file.documents) {
      await store.load(contribute(document), resolve(file.file), printed);
      documents++;
    }
  }
  if (documents === 0) throw new NothingDoneError("No report could be read.", "The lines above say why for each file.");
  await store.derive();
  return { store, documents, leftOut };
}
