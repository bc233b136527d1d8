import type { Command } from "commander";
import { packagePath } from "../domain/package-root.ts";
import type { CommandContext } from "./command-context.ts";
import { flagOr, withStore } from "./command-options.ts";
import { loadIntoMemory, openStore } from "./open-store.ts";
import { chooseStore } from "./store-choice.ts";
import { UsageError } from "./usage-error.ts";

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) {
    throw new UsageError(`--port ${text} is no port.`, "Give 0 (any free one) to 65535.");
  }
  return port;
}

/** Waits for SIGINT or SIGTERM. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
}

interface ServeOptions {
  host?: string;
  port?: string;
  json?: boolean;
  store?: string;
}

export function addServe(program: Command, context: CommandContext): void {
  const { terminal, environment } = context;
  withStore(
    program
      .command("serve")
      .description("read reports and serve the page, the playground and the GraphQL API; or serve what Neo4j holds")
      .argument("[paths...]", "files or folders (none: the seeds, or what Neo4j holds)")
      .option("--host <host>", "address to listen on (127.0.0.1)")
      .option("--port <port>", "port to listen on (4000); 0 takes a free one")
      .option("--json", "say that it is ready as one JSON line on standard output"),
  ).action(async (paths: string[], options: ServeOptions) => {
    const port = portOf(flagOr(options.port, "PORT", environment) ?? "4000");
    const host = flagOr(options.host, "HOST", environment) ?? "127.0.0.1";
    const name = chooseStore("serve", options.store, paths.length > 0, environment);
    const stopped = untilStopped();
    const api = import("../api/serve.ts");
    const store =
      name === "neo4j"
        ? await openStore(name, context)
        : (await loadIntoMemory(paths.length > 0 ? paths : [packagePath("seeds")], context)).store;
    try {
      const { startServer } = await api;
      const server = await startServer({ store, host, port, environment, warm: name === "memory" });
      const reports = await store.count("Report").catch(() => null);
      if (options.json) {
        await terminal.out(
          `${JSON.stringify({ ready: true, url: server.url, graphql: server.graphqlUrl, store: store.name, reports })}\n`,
        );
      } else {
        await terminal.out(
          `Pledgegraph is ready: ${server.url} (page), ${server.graphqlUrl} (playground and API); ` +
            `${reports ?? "unknown number of"} reports, ${store.name} store. Ctrl-C stops it.\n`,
        );
      }
      await stopped;
      await server.close();
    } finally {
      await store.close();
    }
  });
}
