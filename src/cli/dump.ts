import type { Command } from "commander";
import { packagePath } from "../domain/package-root.ts";
import type { GraphStore } from "../graph/graph-store.ts";
import type { CommandContext } from "./command-context.ts";
import { withStore } from "./command-options.ts";
import { EXIT } from "./exit-code.ts";
import { loadIntoMemory, openStore } from "./open-store.ts";
import { type CommandName, chooseStore } from "./store-choice.ts";

/** A store to read from: what Neo4j holds, or the paths (none: the shipped seeds) in memory. */
export async function storeToRead(
  command: CommandName,
  paths: readonly string[],
  asked: string | undefined,
  context: CommandContext,
): Promise<GraphStore> {
  const name = chooseStore(command, asked, paths.length > 0, context.environment);
  if (name === "neo4j") return openStore(name, context);
  const loaded = await loadIntoMemory(paths.length > 0 ? paths : [packagePath("seeds")], context);
  if (loaded.leftOut > 0) context.finish(EXIT.LEFT_OUT);
  return loaded.store;
}

export function addDump(program: Command, context: CommandContext): void {
  withStore(
    program
      .command("dump")
      .description("print the whole graph as canonical NDJSON: equal sets of documents give equal bytes")
      .argument("[paths...]", "files or folders, read into memory (none: the seeds, or what Neo4j holds)"),
  ).action(async (paths: string[], options: { store?: string }) => {
    const store = await storeToRead("dump", paths, options.store, context);
    try {
      let chunk = "";
      for await (const line of store.dump()) {
        chunk += `${line}\n`;
        if (chunk.length > 1 << 16) {
          await context.terminal.out(chunk);
          chunk = "";
        }
      }
      await context.terminal.out(chunk);
    } finally {
      await store.close();
    }
  });
}
