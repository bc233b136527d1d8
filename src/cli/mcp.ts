import { once } from "node:events";
import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { withStore } from "./command-options.ts";
import { storeToRead } from "./dump.ts";

export function addMcp(program: Command, context: CommandContext): void {
  withStore(
    program
      .command("mcp")
      .description("serve the questions to an assistant: Model Context Protocol over standard input and output")
      .argument("[paths...]", "files or folders, read into memory (none: the seeds, or what Neo4j holds)"),
  ).action(async (paths: string[], options: { store?: string }) => {
    const store = await storeToRead("mcp", paths, options.store, context);
    const { StdioServerTransport } = await import("@modelcontextprotocol/sdk/server/stdio.js");
    const { mcpServer } = await import("../mcp/mcp-server.ts");
    const server = mcpServer(store);
    await server.connect(new StdioServerTransport());
    const stopped = Promise.race([once(process.stdin, "end"), once(process, "SIGINT"), once(process, "SIGTERM")]);
    await stopped;
    await server.close();
    await store.close();
  });
}
