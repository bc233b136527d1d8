import type { GraphStore } from "../../src/graph/graph-store.ts";

export async function dumpLines(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.dump()) lines.push(line);
  return lines;
}
