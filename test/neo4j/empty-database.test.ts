import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startJavaServer } from "../../scripts/neo4j/java-server.ts";
import { executeOperation } from "../../src/api/execute-operation.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import { connectionTo, NO_VOCABULARY, uri } from "./empty-server.ts";
import { freePort } from "./global-setup.ts";

describe.runIf(uri !== null && process.env.NEO4J_TEST_URI === undefined)(
  "a database that nothing was loaded into",
  () => {
    it("answers with nothing, by reading alone", async () => {
      const home = mkdtempSync(join(tmpdir(), "pledgegraph-fresh-"));
      const server = await startJavaServer(home, await freePort(), "512m");
      const store = new Neo4jStore(connectionTo(server.uri), NO_VOCABULARY);
      try {
        const { data, errors } = await executeOperation(
          store,
          `{ reports { totalCount nodes { id strategies { nodes { id } } } } strategy(id: "x") { citedIn { nodes { id } } }
           search(text: "乡村振兴", first: 1) { node { id } } }`,
        );
        expect(errors).toBeUndefined();
        expect(data).toEqual({ reports: { totalCount: 0, nodes: [] }, strategy: null, search: [] });
        expect(await store.searchPhrase("乡村振兴")).toEqual([]);
      } finally {
        await store.close();
        await server.stop();
        rmSync(home, { recursive: true, force: true });
      }
    });
  },
);
