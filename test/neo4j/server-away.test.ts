import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startJavaServer } from "../../scripts/neo4j/java-server.ts";
import { startServer } from "../../src/api/serve.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import { StoreUnavailableError } from "../../src/graph/store-errors.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { contribution } from "../graph/sample-graph.ts";
import { dumpLines } from "./dump-lines.ts";
import { connectionTo, NO_VOCABULARY, uri } from "./empty-server.ts";
import { freePort } from "./global-setup.ts";
import { memoryDump, seriesContributions } from "./series-contributions.ts";

/** A named error has to come within this time of the client's own, milliseconds. */
const PATIENCE = 1_000;
const TICK = 20;

/** How long work takes, less the time in which this process did not run: the machine may be busy with other work. */
async function ownTime(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  let [last, lost] = [started, 0];
  const late = () => {
    const now = performance.now();
    lost += Math.max(0, now - last - 2 * TICK);
    last = now;
  };
  const ticker = setInterval(late, TICK);
  try {
    await work();
  } finally {
    clearInterval(ticker);
  }
  late();
  return performance.now() - started - lost;
}

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

  it("gives a named error within a second, over HTTP too, and answers again by itself", async () => {
    const store = new Neo4jStore(connectionTo(server.uri), NO_VOCABULARY);
    await store.load(contribution("d1", "r1", "云溪县政府工作报告"), null);
    const served = await startServer({ store, host: "127.0.0.1", port: 0 });
    const ready = async () => {
      const reply = await fetch(`${served.url}ready`);
      return [reply.status, await reply.json()];
    };
    const reports = async () => {
      const body = JSON.stringify({ query: "{ reports { totalCount } }" });
      const headers = { "content-type": "application/json" };
      const reply = await fetch(served.graphqlUrl, { method: "POST", headers, body });
      const { data, errors } = (await reply.json()) as {
        data?: { reports: { totalCount: number } } | null;
        errors?: { extensions: { code: string } }[];
      };
      return [data?.reports.totalCount, errors?.map(({ extensions }) => extensions.code)];
    };
    const answers = async () => {
      expect(await store.count("Report")).toBe(1);
      expect(await store.searchPhrase("云溪")).toEqual([{ document: "d1", starts: [0] }]);
      expect(await ready()).toEqual([200, { ready: true, store: "neo4j" }]);
      expect(await reports()).toEqual([1, undefined]);
    };
    await answers();
    await server.stop();
    const asks: Record<string, () => Promise<unknown>> = {
      ping: () => expect(store.ping()).rejects.toBeInstanceOf(StoreUnavailableError),
      count: () => expect(store.count("Report")).rejects.toBeInstanceOf(StoreUnavailableError),
      searchPhrase: () => expect(store.searchPhrase("云溪")).rejects.toBeInstanceOf(StoreUnavailableError),
      ready: async () =>
        expect(await ready()).toEqual([503, { ready: false, store: "neo4j", reason: expect.any(String) }]),
      graphql: async () => expect(await reports()).toEqual([undefined, ["STORE_UNAVAILABLE"]]),
    };
    for (const [name, ask] of Object.entries(asks)) expect(await ownTime(ask), name).toBeLessThan(PATIENCE);
    server = await startJavaServer(home, port, "512m");
    await answers();
    await served.close();
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
