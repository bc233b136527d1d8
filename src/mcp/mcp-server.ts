import { readFileSync } from "node:fs";
import { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { z } from "zod";
import { executeOperation } from "../api/execute-operation.ts";
import { packagePath } from "../domain/package-root.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { QUESTIONS } from "./question.ts";

const INSTRUCTIONS =
  "Answers come from Chinese local-government work reports. Cite the quote and the report for every statement; an empty answer means that no loaded report says so (see coverage), not that it is untrue.";

async function answer(store: GraphReader, operation: string, variables: Record<string, unknown>) {
  const result = await executeOperation(store, operation, variables);
  const structuredContent = JSON.parse(JSON.stringify(result.data ?? {})) as Record<string, unknown>;
  if (result.errors !== undefined) {
    const text = result.errors.map((error) => `${error.message} [${String(error.extensions?.code)}]`).join("\n");
    return { content: [{ type: "text" as const, text }], isError: true };
  }
  const values = Object.values(structuredContent);
  if (values.length > 0 && values.every((value) => value === null)) {
    const text = "No node with this id is loaded [NOT_FOUND]: `search` finds ids by name.";
    return { content: [{ type: "text" as const, text }], isError: true };
  }
  return { content: [{ type: "text" as const, text: JSON.stringify(structuredContent) }], structuredContent };
}

/** An MCP server whose tools are the questions of the graph, each answer with its evidence. Reads only. */
export function mcpServer(store: GraphReader): McpServer {
  const { version } = JSON.parse(readFileSync(packagePath("package.json"), "utf8")) as { version: string };
  const server = new McpServer({ name: "pledgegraph", version }, { instructions: INSTRUCTIONS });
  for (const { name, title, description, input, operation } of QUESTIONS) {
    server.registerTool(
      name,
      { title, description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
      (variables: Record<string, unknown>) => answer(store, operation, variables),
    );
  }
  server.registerTool(
    "graphql",
    {
      title: "Ask anything in GraphQL",
      description: "Runs one read-only GraphQL operation over the graph; schema at the resource pledgegraph://schema.",
      inputSchema: { query: z.string().min(1), variables: z.record(z.string(), z.unknown()).optional() },
      annotations: { readOnlyHint: true, openWorldHint: false },
    },
    ({ query, variables }) => answer(store, query, variables ?? {}),
  );
  server.registerResource(
    "schema",
    "pledgegraph://schema",
    { title: "GraphQL schema", mimeType: "application/graphql" },
    (uri) => ({
      contents: [
        {
          uri: uri.href,
          mimeType: "application/graphql",
          text: readFileSync(packagePath("schema/schema.graphql"), "utf8"),
        },
      ],
    }),
  );
  return server;
}
