import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { executeOperation } from "../../src/api/execute-operation.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { SAMPLE_CONTRIBUTIONS } from "../api/sample-world.ts";
import { connectionTo, emptyServer, uri } from "./empty-server.ts";

describe.runIf(uri !== null)("statements that a request sends to Neo4j", () => {
  let store: Neo4jStore;
  let sent = 0;

  beforeAll(async () => {
    await emptyServer(uri!);
    const connection = connectionTo(uri!);
    const read = connection.read.bind(connection);
    connection.read = (...args: Parameters<typeof read>) => {
      sent++;
      return read(...args) as never;
    };
    store = new Neo4jStore(connection, shippedVocabulary());
    for (const contribution of SAMPLE_CONTRIBUTIONS) await store.load(contribution, null);
    await store.derive();
  });
  afterAll(() => store?.close());

  async function sentBy(query: string, rows: number): Promise<number> {
    sent = 0;
    const { data, errors } = await executeOperation(store, query, { rows });
    expect(errors).toBeUndefined();
    expect((data as { reports: { nodes: unknown[] } }).reports.nodes).toHaveLength(rows);
    return sent;
  }

  const CASES: readonly (readonly [words: string, selection: string, statements: number])[] = [
    ["a list alone", "nodes { id planYear }", 1],
    ["with its count", "totalCount nodes { id }", 2],
    ["one relation field", "nodes { strategies { nodes { id name } } }", 1],
    ["one relation field with the count", "nodes { strategies { totalCount nodes { id } } }", 1],
    [
      "one relation field with evidence",
      "nodes { strategies { edges { fact { evidence { documentId start end } } } } }",
      1,
    ],
    ["two relation fields", "nodes { issuers { nodes { name } } commitments { nodes { id } } }", 1],
    ["a relation field twice", "nodes { strategies { totalCount } cited: strategies { nodes { id } } }", 1],
    ["a relation field with a filter", 'nodes { strategies(where: {nameContains: "战略"}) { nodes { id } } }', 1],
    ["two levels", "nodes { issuers { nodes { reports { nodes { id } } } } }", 1],
    ["three levels", "nodes { commitments { nodes { indicators { nodes { themes { nodes { id } } } } } } }", 1],
    ["nodes that are named by id", "nodes { jurisdiction { name reports { nodes { jurisdiction { id } } } } }", 1],
    ["a field under a condition", "nodes { strategies @include(if: true) { nodes { themes { nodes { id } } } } }", 2],
    ["quotes", "nodes { strategies { edges { fact { evidence { quote } } } } }", 2],
  ];

  it.each(CASES)("%s: as many, however many rows", async (_words, selection, statements) => {
    const query = `query ($rows: Int!) { reports(first: $rows) { nodes { id } ${selection} } }`;
    expect([await sentBy(query, 1), await sentBy(query, 4)]).toEqual([statements, statements]);
  });
});
