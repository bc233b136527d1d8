import type { FormattedExecutionResult } from "graphql";
import type { GraphReader } from "../graph/graph-store.ts";
import { contextFor } from "./context.ts";
import { Engine } from "./engine.ts";

let engine: Engine | null = null;

/** Runs one operation against a store without a server; limits and errors are those of the server. */
export async function executeOperation(
  store: GraphReader,
  source: string,
  variables?: Record<string, unknown>,
): Promise<FormattedExecutionResult> {
  engine ??= new Engine();
  const response = await engine.apollo.executeOperation(
    { query: source, ...(variables ? { variables } : {}) },
    { contextValue: contextFor(store) },
  );
  if (response.body.kind !== "single") throw new Error("Incremental delivery is not used here.");
  return response.body.singleResult as FormattedExecutionResult;
}
