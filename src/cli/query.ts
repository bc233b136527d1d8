import { existsSync, readFileSync } from "node:fs";
import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { withStore } from "./command-options.ts";
import { storeToRead } from "./dump.ts";
import { EXIT } from "./exit-code.ts";
import { UsageError } from "./usage-error.ts";

function variablesOf(text: string | undefined): Record<string, unknown> | undefined {
  if (text === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (parsed !== null && typeof parsed === "object" && !Array.isArray(parsed))
      return parsed as Record<string, unknown>;
  } catch (cause) {
    throw new UsageError(`--variables is no JSON: ${(cause as Error).message}`, `Give one object: '{"first": 10}'.`);
  }
  throw new UsageError("--variables is no JSON object.", `Give one object: '{"first": 10}'.`);
}

function sourceOf(query: string): string {
  if (existsSync(query)) return readFileSync(query, "utf8");
  if (/\.(graphql|gql)$/.test(query)) {
    throw new UsageError(`There is no file ${query}.`, "Give a .graphql file or the text of an operation.");
  }
  return query;
}

export function addQuery(program: Command, context: CommandContext): void {
  withStore(
    program
      .command("query")
      .description("run one GraphQL operation without a server and print the JSON result")
      .argument("<query>", "a .graphql file, or the text of an operation")
      .argument("[paths...]", "files or folders, read into memory (none: the seeds, or what Neo4j holds)")
      .option("--variables <json>", "variables of the operation, one JSON object"),
  ).action(async (query: string, paths: string[], options: { store?: string; variables?: string }) => {
    const source = sourceOf(query);
    const variables = variablesOf(options.variables);
    const { executeOperation } = await import("../api/execute-operation.ts");
    const store = await storeToRead("query", paths, options.store, context);
    try {
      const result = await executeOperation(store, source, variables);
      await context.terminal.out(`${JSON.stringify(result, null, 2)}\n`);
      if (result.errors !== undefined) context.finish(result.data == null ? EXIT.NOTHING : EXIT.LEFT_OUT);
    } finally {
      await store.close();
    }
  });
}
