import { mkdtempSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { StoreTimeoutError } from "../../src/graph/neo4j/neo4j-errors.ts";
import { StoreUnavailableError } from "../../src/graph/store-errors.ts";
import { type Answer, type TestServer, testServer } from "./http-client.ts";
import { sampleStore } from "./sample-world.ts";
import { storeWith } from "./store-with.ts";

let store: GraphStore;
let server: TestServer;
/** Calls that reached the store. */
let calls = 0;

function counted(inner: GraphStore): GraphStore {
  return new Proxy(inner, {
    get(target, name) {
      const value = Reflect.get(target, name, target) as unknown;
      if (typeof value !== "function") return value;
      return (...args: unknown[]) => {
        calls += 1;
        return (value as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
}

beforeAll(async () => {
  store = await sampleStore();
  server = await testServer(counted(store));
});
afterAll(() => server.close());

async function refused(query: string, variables?: Record<string, unknown>) {
  const before = calls;
  const response = await server.post({ query, variables });
  const { errors } = (await response.json()) as Answer;
  return { status: response.status, error: errors?.[0], reached: calls - before };
}

describe("a query that asks for too much is refused before the store is asked", () => {
  it("by depth: report, its place, the place's reports, and so on, twelve levels", async () => {
    let query = "id";
    for (let level = 0; level < 5; level++) query = `places { nodes { mentionedIn { nodes { ${query} } } } }`;
    const { status, error, reached } = await refused(`{ report(id: "x") { ${query} } }`);
    expect(status).toBe(400);
    expect(error?.extensions).toMatchObject({ code: "QUERY_TOO_DEEP", limit: 11 });
    expect(error?.message).toContain("11");
    expect(reached).toBe(0);
  });

  it("by aliases", async () => {
    const query = `{ ${Array.from({ length: 61 }, (_each, at) => `a${at}: strategy(id: "x") { id }`).join(" ")} }`;
    const { status, error, reached } = await refused(query);
    expect([status, error?.extensions.code, reached]).toEqual([400, "TOO_MANY_ALIASES", 0]);
  });

  it("by cost, with the page size in a variable", async () => {
    const query = `query ($n: Int) { jurisdictions(first: $n) { nodes { reports(first: $n) { nodes { strategies(first: $n) { nodes { id } } } } } } }`;
    const { status, error, reached } = await refused(query, { n: 200 });
    expect([status, error?.extensions.code, reached]).toEqual([400, "QUERY_TOO_COSTLY", 0]);
    expect(error?.message).toMatch(/costs \d+; the limit is 200000/);
    expect((await refused(query, { n: 5 })).status).toBe(200);
  });

  it("by tokens", async () => {
    const { status, error } = await refused(`{ ${"vocabularies { name } ".repeat(2000)} }`);
    expect([status, error?.extensions.code]).toEqual([400, "QUERY_TOO_LONG"]);
  });

  it("by another kind of operation", async () => {
    for (const kind of ["mutation", "subscription"]) {
      const { status, error, reached } = await refused(`${kind} { anything }`);
      expect([status, error?.extensions.code, reached]).toEqual([400, "OPERATION_RESOLUTION_FAILURE", 0]);
      expect(error?.message).toContain(kind);
    }
  });

  it("by fragments that double", async () => {
    const fragments = Array.from({ length: 20 }, (_each, at) => `fragment f${at + 1} on Query { ...f${at} ...f${at} }`);
    const started = Date.now();
    const { status } = await refused(
      `{ ...f20 } fragment f0 on Query { vocabularies { name } } ${fragments.join(" ")}`,
    );
    expect(Date.now() - started).toBeLessThan(3000);
    expect([200, 400]).toContain(status);
  });

  it("by introspection that nests", async () => {
    const query = `{ __schema { types { ${"fields { type { ".repeat(9)} name ${"} }".repeat(9)} } } }`;
    const { status, error } = await refused(query);
    expect(status).toBe(400);
    expect(["QUERY_TOO_DEEP", "GRAPHQL_VALIDATION_FAILED"]).toContain(error?.extensions.code);
  });
});

describe("the server", () => {
  it("speaks GraphQL over HTTP", async () => {
    const response = await server.post({ query: "{ __typename }" });
    expect(response.headers.get("content-type")).toContain("application/graphql-response+json");
    const invalid = await server.post({ query: "{ nothing }" });
    expect(invalid.status).toBe(400);
    expect(((await invalid.json()) as Answer).errors?.[0]?.extensions.code).toBe("GRAPHQL_VALIDATION_FAILED");
    const get = await fetch(`${server.graphqlUrl}?query=${encodeURIComponent("{ __typename }")}`, {
      headers: { accept: "application/graphql-response+json", "apollo-require-preflight": "1" },
    });
    expect(await get.json()).toEqual({ data: { __typename: "Query" } });
    expect((await server.post("{broken")).status).toBe(400);
    expect((await server.post({ query: "{ strategy(id: 1.5) { id } " })).status).toBe(400);
  });

  it("refuses what a page of another site could send without asking", async () => {
    const form = await fetch(server.graphqlUrl, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: '{"query":"{ __typename }"}',
    });
    expect(form.status).toBe(400);
    const get = await fetch(`${server.graphqlUrl}?query=${encodeURIComponent("{ __typename }")}`, {
      headers: { accept: "*/*" },
    });
    expect(get.status).toBe(400);
  });

  it("sends security headers and no other site's scripts", async () => {
    const response = await fetch(`${server.url}health`);
    expect(response.headers.get("content-security-policy")).toContain("script-src 'self'");
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
    expect(await response.json()).toEqual({ alive: true });
  });

  it("answers health, readiness, metrics and the schema", async () => {
    expect(await (await fetch(`${server.url}ready`)).json()).toEqual({ ready: true, store: "memory" });
    expect(await (await fetch(`${server.url}metrics`)).text()).toMatch(/pledgegraph_reports 4\n/);
    expect(await (await fetch(`${server.url}schema.graphql`)).text()).toContain("type Query {");
    expect((await fetch(`${server.url}nothing`)).status).toBe(404);
    expect((await fetch(`${server.url}..%2f..%2fpackage.json`)).status).toBe(404);
    const raw = await new Promise<string>((resolve) => {
      const { port, hostname } = new URL(server.url);
      const socket = connect(Number(port), hostname, () =>
        socket.write("GET /../../package.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"),
      );
      let text = "";
      socket.on("data", (data) => {
        text += data;
      });
      socket.on("end", () => resolve(text));
    });
    expect(raw).toContain("404");
  });

  it("says why it is not ready, and never answers empty in its place", async () => {
    const gone = () => Promise.reject(new StoreUnavailableError("memory", { reason: "gone" }));
    const broken = storeWith(store, { ping: gone, list: gone, listTrees: gone, nodesById: gone });
    const down = await testServer(broken);
    const response = await fetch(`${down.url}ready`);
    expect(response.status).toBe(503);
    expect(((await response.json()) as { reason: string }).reason).toContain("gone");
    const { data, errors } = await down.ask("{ strategies { nodes { id } } }");
    await down.close();
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.extensions.code).toBe("STORE_UNAVAILABLE");
  });
});

describe("settings", () => {
  async function withSettings(settings: Parameters<typeof testServer>[1], use: (server: TestServer) => Promise<void>) {
    const other = await testServer(store, settings);
    try {
      await use(other);
    } finally {
      await other.close();
    }
  }

  it("bounds the body", () =>
    withSettings({ bodyLimit: 200 }, async ({ post }) => {
      const response = await post({ query: "{ __typename }", variables: { padding: "x".repeat(500) } });
      expect(response.status).toBe(413);
      expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe("BODY_TOO_LARGE");
    }));

  it("limits requests a client", () =>
    withSettings({ rateLimit: 3 }, async ({ post }) => {
      for (let count = 0; count < 3; count++) expect((await post({ query: "{ __typename }" })).status).toBe(200);
      const response = await post({ query: "{ __typename }" });
      expect(response.status).toBe(429);
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
    }));

  it("wants a token", () =>
    withSettings({ token: "secret" }, async ({ post, url }) => {
      expect((await post({ query: "{ __typename }" })).status).toBe(401);
      expect((await post({ query: "{ __typename }" }, { authorization: "Bearer wrong!" })).status).toBe(401);
      expect((await post({ query: "{ __typename }" }, { authorization: "Bearer secret" })).status).toBe(200);
      expect((await fetch(`${url}metrics`)).status).toBe(401);
      expect((await fetch(`${url}health`)).status).toBe(200);
    }));

  it("lets listed origins in, no others", () =>
    withSettings({ corsOrigins: ["https://example.org"] }, async ({ post }) => {
      const listed = await post({ query: "{ __typename }" }, { origin: "https://example.org" });
      expect(listed.headers.get("access-control-allow-origin")).toBe("https://example.org");
      const other = await post({ query: "{ __typename }" }, { origin: "https://evil.example" });
      expect(other.headers.get("access-control-allow-origin")).toBeNull();
    }));

  it("switches introspection off", () =>
    withSettings({ introspection: false }, async ({ ask, url }) => {
      expect((await ask("{ __schema { types { name } } }")).errors?.[0]?.extensions.code).toBe("INTROSPECTION_OFF");
      expect((await fetch(`${url}schema.graphql`)).status).toBe(400);
      expect((await ask("{ __typename }")).data).toEqual({ __typename: "Query" });
    }));

  it("answers trusted documents only", async () => {
    const folder = mkdtempSync(join(tmpdir(), "trusted-"));
    writeFileSync(join(folder, "count.graphql"), "# How many\nquery Count { reports { totalCount } }\n");
    await withSettings({ trustedDocuments: folder }, async ({ ask, post }) => {
      expect((await ask("query Count { reports { totalCount } }")).data).toEqual({ reports: { totalCount: 4 } });
      const other = await post({ query: "{ __typename }" });
      expect(other.status).toBe(403);
      expect(((await other.json()) as Answer).errors?.[0]?.extensions.code).toBe("DOCUMENT_NOT_TRUSTED");
    });
  });

  it("names a store that takes longer than it may", async () => {
    const slow = storeWith(store, { listTrees: async () => Promise.reject(new StoreTimeoutError(300, null)) });
    const other = await testServer(slow);
    const { errors } = await other.ask("{ strategies { nodes { id } } }");
    await other.close();
    expect(errors?.[0]?.extensions).toMatchObject({ code: "STORE_TIMEOUT", milliseconds: 300 });
  });

  it("gives a request up after its time", async () => {
    const slow = storeWith(store, {
      listTrees: async (...args: Parameters<GraphStore["listTrees"]>) => {
        await new Promise((resolve) => setTimeout(resolve, 400));
        return store.listTrees(...args);
      },
    });
    const other = await testServer(slow, { timeLimit: 50 });
    const response = await other.post({ query: "{ strategies { nodes { id } } }" });
    await other.close();
    expect(response.status).toBe(503);
    expect(((await response.json()) as Answer).errors?.[0]?.extensions.code).toBe("REQUEST_TIMEOUT");
  });
});

describe("calls to the store", () => {
  const NESTED =
    "query ($n: Int) { reports(first: $n) { nodes { jurisdiction { name } strategies { edges { node { name } fact { evidence { quote section { heading } report { id } } } } } commitments { nodes { indicator { name } outcome { status } } } } } }";
  it("depend on the fields asked for, not on the rows", async () => {
    const count = async (n: number) => {
      const before = calls;
      expect((await server.ask(NESTED, { n })).errors).toBeUndefined();
      return calls - before;
    };
    const few = await count(1);
    expect(await count(4)).toBe(few);
    expect(few).toBeLessThan(30);
  });
});
