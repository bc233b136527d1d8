import { describe, expect, it } from "vitest";
import { wholeGraph } from "../../src/export/whole-graph.ts";
import { type Neo4jConnection, WHOLE_GRAPH_TIMEOUT } from "../../src/graph/neo4j/connection.ts";
import { Neo4jReader } from "../../src/graph/neo4j/neo4j-reader.ts";

/** Time limits that streams of rows are given; undefined: that of the settings. */
async function limitsOf(
  ask: (reader: Neo4jReader) => AsyncIterable<unknown> | Iterable<unknown>,
): Promise<Set<number | undefined>> {
  const limits = new Set<number | undefined>();
  const connection = {
    read: async () => [],
    stream: async function* (_statement: string, _parameters: unknown, timeout?: number) {
      yield* [];
      limits.add(timeout);
    },
  };
  for await (const row of ask(new Neo4jReader(connection as unknown as Neo4jConnection))) expect(row).toBeUndefined();
  return limits;
}

describe("time limits of reads that stream", () => {
  it("are those of a question, unless a whole graph is read", async () => {
    const [question, whole] = [new Set([undefined]), new Set([WHOLE_GRAPH_TIMEOUT])];
    expect(await limitsOf((reader) => reader.scan("SHARES_TEXT_WITH"))).toEqual(question);
    expect(await limitsOf((reader) => reader.scan("CITES", { from: ["a"] }))).toEqual(question);
    expect(await limitsOf((reader) => reader.dump())).toEqual(whole);
    expect(await limitsOf((reader) => wholeGraph(reader).edges())).toEqual(whole);
  });
});
