import neo4j from "neo4j-driver";
import { inject } from "vitest";
import { Neo4jConnection } from "../../src/graph/neo4j/connection.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import type { Vocabulary } from "../../src/graph/vocabulary/vocabulary.ts";

export const uri = inject("neo4jUri");
export const NO_VOCABULARY: Vocabulary = { nodes: [], relations: [] };

export function connectionTo(address: string): Neo4jConnection {
  return new Neo4jConnection({
    uri: address,
    username: "neo4j",
    password: null,
    database: "neo4j",
    readTimeout: 20_000,
  });
}

/** Takes everything out of the test server. */
export async function emptyServer(address: string): Promise<void> {
  const driver = neo4j.driver(address);
  const session = driver.session();
  await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS");
  await session.close();
  await driver.close();
}

/** A store on the emptied test server. */
export async function emptyStore(vocabulary: Vocabulary = NO_VOCABULARY): Promise<Neo4jStore> {
  if (uri === null) throw new Error("no Neo4j");
  await emptyServer(uri);
  return new Neo4jStore(connectionTo(uri), vocabulary);
}
