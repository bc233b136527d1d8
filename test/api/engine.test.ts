import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextFor } from "../../src/api/context.ts";
import { Engine } from "../../src/api/engine.ts";
import { exampleList } from "../../src/api/http/examples.ts";
import type { GraphReader } from "../../src/graph/graph-store.ts";
import { StoreUnavailableError } from "../../src/graph/store-errors.ts";
import { type TestServer, testServer } from "./http-client.ts";
import { sampleStore } from "./sample-world.ts";
import { storeWith } from "./store-with.ts";

const engine = new Engine();
let store: GraphReader;
beforeAll(async () => {
  store = await sampleStore();
});

async function compiled(from: GraphReader, query: string, variables?: Record<string, unknown>) {
  // The first time a text is left to Apollo.
  const twice = [0, 1].map(() => engine.answer({ query, variables }, () => contextFor(from)));
  const answer = await twice[1];
  return answer && { status: answer.status ?? 200, result: JSON.stringify(answer.result) };
}

async function byApollo(from: GraphReader, query: string, variables?: Record<string, unknown>) {
  const request = { query, ...(variables && { variables }) };
  const { http, body } = await engine.apollo.executeOperation(request, { contextValue: contextFor(from) });
  if (body.kind !== "single") throw new Error("not single");
  const { errors, data } = body.singleResult;
  return { status: http.status ?? 200, result: JSON.stringify({ errors, data }) };
}

describe("operations that are compiled are answered as Apollo does", () => {
  it.each(exampleList().map(({ name, query, variables }) => [name, query, variables] as const))(
    "%s",
    async (_name, query, variables) => {
      const answer = await compiled(store, query, variables);
      expect(answer).not.toBeNull();
      expect(answer).toEqual(await byApollo(store, query, variables));
    },
  );

  it.each([
    ["a page too large", "{ reports(first: 500) { nodes { id } } }"],
    [
      "a page too large within",
      "{ reports { nodes { strategies(first: 999) { nodes { id } } } } strategies { totalCount } }",
    ],
    ["a cursor of none", '{ reports(after: "x") { nodes { id } } }'],
    ["what nobody knows", '{ shared(reports: ["nowhere"]) { common { label } } }'],
    ["a network too large", "{ network(kind: JURISDICTION_STRATEGY, limit: 9999) { cut } }"],
  ])("where it fails by %s", async (_words, query) => {
    const answer = await compiled(store, query);
    expect(answer?.result).toContain('"errors"');
    expect(answer).toEqual(await byApollo(store, query));
  });

  it.each([
    ["the store is away", new StoreUnavailableError("sample", { reason: "away" }), "STORE_UNAVAILABLE"],
    ["of a fault", new Error("a secret"), "INTERNAL"],
  ])("where it fails because %s", async (_words, error, code) => {
    const broken = storeWith(store, { listTrees: () => Promise.reject(error) });
    const query = "{ reports { nodes { id } } strategies { totalCount } }";
    const answer = await compiled(broken, query);
    expect(answer?.result).toContain(`"code":"${code}"`);
    expect(answer?.result).not.toContain("secret");
    expect(answer).toEqual(await byApollo(broken, query));
  });
});

it("a value that cannot be shown is a named error, and says nothing of what went wrong", async () => {
  const broken = storeWith(store, { listTrees: async () => [null] });
  const answer = await compiled(broken, "{ reports { nodes { id } } }");
  expect(JSON.parse(answer!.result)).toEqual({
    data: null,
    errors: [
      expect.objectContaining({
        message: "Something went wrong inside the server.",
        extensions: expect.objectContaining({ code: "INTERNAL" }),
      }),
    ],
  });
});

describe("over HTTP a compiled operation is answered as one that is left to Apollo", () => {
  const PLAIN = "{ stats { reports } }";
  const LEFT = "{ stats { reports @skip(if: false) } }";
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(store);
    await server.post({ query: PLAIN }, {});
  });
  afterAll(() => server.close());

  async function reply(body: object, headers: Record<string, string>) {
    const response = await server.post(body, headers);
    return { status: response.status, headers: [...response.headers], text: await response.text() };
  }
  const steady = ({ headers, ...rest }: Awaited<ReturnType<typeof reply>>) => ({
    ...rest,
    headers: headers.filter(([name]) => name !== "date"),
  });

  it.each([
    "*/*",
    "application/json",
    "application/json, multipart/mixed",
    "application/graphql-response+json",
    "application/graphql-response+json,application/json;q=0.9",
    "application/json, application/graphql-response+json",
    "*/*, application/graphql-response+json",
    "application/json;q=0.2, application/graphql-response+json;q=0.7",
    "text/html, application/json;q=0.5",
    "text/plain",
  ])("whoever accepts %s", async (accept) => {
    const [plain, left] = [await reply({ query: PLAIN }, { accept }), await reply({ query: LEFT }, { accept })];
    expect(steady(plain)).toEqual(steady(left));
  });

  it.each([
    { operationName: null, variables: null },
    { operationName: "" },
    { operationName: "A" },
    { operationName: 1 },
    { variables: [] },
    { variables: "{}" },
    { extensions: {} },
    { more: true },
  ])("whatever else it says: %j", async (more) => {
    const [plain, left] = [await reply({ query: PLAIN, ...more }, {}), await reply({ query: LEFT, ...more }, {})];
    expect(steady(plain)).toEqual(steady(left));
  });
});

describe("left to Apollo are", () => {
  it.each([
    ["what is no GraphQL", "{ reports { nodes {"],
    ["what does not fit the schema", "{ reports { nope } }"],
    ["variables of a wrong type", "query ($n: Int) { reports(first: $n) { nodes { id } } }", { n: "many" }],
    [
      "what costs too much",
      "{ reports(first: 200) { nodes { places(first: 200) { nodes { mentionedIn(first: 200) { nodes { id } } } } } } }",
    ],
    ["several operations, none named", "query A { stats { reports } } query B { stats { reports } }"],
    ["directives", "{ stats { reports @skip(if: false) } }"],
    ["questions about the schema", "{ __schema { queryType { name } } }"],
  ])("%s", async (_words, query, variables?: Record<string, unknown>) => {
    expect(await compiled(store, query, variables)).toBeNull();
  });
});
