import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { prepareHome, runAdmin, startJavaServer } from "../../scripts/neo4j/java-server.ts";
import { BulkLoad } from "../../src/graph/neo4j/bulk-load.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { dumpLines } from "./dump-lines.ts";
import { connectionTo, uri } from "./empty-server.ts";
import { freePort } from "./global-setup.ts";
import { memoryDump, seriesContributions } from "./series-contributions.ts";

const folder = mkdtempSync(join(tmpdir(), "pledgegraph-bulk-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(uri !== null && process.env.NEO4J_TEST_URI === undefined)("a bulk load", () => {
  it("imported into a real server is the same graph, and later loads go on from it", async () => {
    const contributions = await seriesContributions();
    const csv = join(folder, "csv");
    const bulk = new BulkLoad();
    for (const contribution of contributions.slice(1)) await bulk.add(contribution, "/reports/a.txt");
    const args = await bulk.write(csv);
    const [home, port] = [join(folder, "home"), await freePort()];
    prepareHome(home, port);
    runAdmin(home, args, csv);
    const server = await startJavaServer(home, port, "512m");
    const store = new Neo4jStore(connectionTo(server.uri), shippedVocabulary());
    try {
      expect(await dumpLines(store)).toEqual(await memoryDump(contributions.slice(1)));
      expect((await store.load(contributions[1]!, "/reports/a.txt")).status).toBe("unchanged");
      expect((await store.load(contributions[0]!, "/reports/b.txt")).status).toBe("loaded");
      await store.derive();
      expect(await dumpLines(store)).toEqual(await memoryDump(contributions));
      await store.forget([contributions[0]!.document]);
      await store.derive();
      expect(await dumpLines(store)).toEqual(await memoryDump(contributions.slice(1)));
    } finally {
      await store.close();
      await server.stop();
    }
  });
});
