import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startJavaServer } from "../../scripts/neo4j/java-server.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import { StoreUnavailableError } from "../../src/graph/store-errors.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { contribution } from "../graph/sample-graph.ts";
import { dumpLines } from "./dump-lines.ts";
import { connectionTo, NO_VOCABULARY, uri } from "./empty-server.ts";
import { freePort } from "./global-setup.ts";
import { memoryDump, seriesContributions } from "./series-contributions.ts";

const home = mkdtempSync(join(tmpdir(), "pledgegraph-away-"));

describe.runIf(uri !== null && process.env.NEO4J_TEST_URI === undefined)("a server that goes away", () => {
  let port: number;
  let server: RunningServer;
  beforeAll(async () => {
    port = await freePort();
    server = await startJavaServer(home, port, "512m");
  });
  afterAll(async () => {
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it("gives a named error within a second or so, and answers again by itself", async () => {
    const store = new Neo4jStore(connectionTo(server.uri), NO_VOCABULARY);
    await store.load(contribution("d1", "r1", "云溪县政府工作报告"), null);
    expect(await store.count("Report")).toBe(1);
    await server.stop();
    for (const ask of [() => store.ping(), () => store.count("Report"), () => store.searchPhrase("云溪")]) {
      const started = performance.now();
      await expect(ask()).rejects.toBeInstanceOf(StoreUnavailableError);
      expect(performance.now() - started).toBeLessThan(2_000);
    }
    server = await startJavaServer(home, port, "512m");
    expect(await store.count("Report")).toBe(1);
    expect(await store.searchPhrase("云溪")).toEqual([{ document: "d1", starts: [0] }]);
    await store.close();
  });

  it("in the middle of a load: the load goes on when it is back, and the graph is whole", async () => {
    const contributions = await seriesContributions();
    const store = new Neo4jStore(connectionTo(server.uri), shippedVocabulary());
    await store.forget(["d1"]);
    const half = contributions.length >> 1;
    for (const item of contributions.slice(0, half)) await store.load(item, null);
    const rest = (async () => {
      for (const item of contributions.slice(half)) await store.load(item, null);
    })();
    await server.stop();
    server = await startJavaServer(home, port, "512m");
    await rest;
    await store.derive();
    expect(await dumpLines(store)).toEqual(await memoryDump(contributions));
    await store.close();
  });
});
