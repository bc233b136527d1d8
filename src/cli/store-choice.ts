import { UsageError } from "./usage-error.ts";

export type StoreName = "memory" | "neo4j";
export type CommandName = "serve" | "load" | "extract" | "dump" | "query" | "forget" | "export" | "mcp";

/**
 * Which store a command uses: `--store` wins; without it `load` and `forget`, and any command without paths, take neo4j if
 * NEO4J_URI is set, and commands with paths take memory.
 * Throws UsageError where command, store and paths do not go together.
 */
export function chooseStore(
  command: CommandName,
  asked: string | undefined,
  hasPaths: boolean,
  environment: Readonly<Record<string, string | undefined>>,
): StoreName {
  const lasting = command === "load" || command === "forget";
  const wanted = asked ?? environment.PLEDGEGRAPH_STORE;
  if (wanted !== undefined && wanted !== "memory" && wanted !== "neo4j") {
    throw new UsageError(`There is no store named ${wanted}.`, "Use --store memory or --store neo4j.");
  }
  const byEnvironment: StoreName = environment.NEO4J_URI ? "neo4j" : "memory";
  const store: StoreName = wanted ?? (lasting || !hasPaths ? byEnvironment : "memory");
  if (lasting && store === "memory") {
    throw new UsageError(
      `\`${command}\` needs a store that lasts; the memory store ends with the process.`,
      "Set NEO4J_URI (and NEO4J_USERNAME, NEO4J_PASSWORD) or use --store neo4j; to look at files at once: pledgegraph serve <paths>.",
    );
  }
  if (store === "neo4j" && hasPaths && !lasting && command !== "extract") {
    throw new UsageError(
      `\`${command} --store neo4j\` shows what the store holds and takes no paths.`,
      "Load the paths first (pledgegraph load <paths…>), or leave --store neo4j out.",
    );
  }
  return store;
}
