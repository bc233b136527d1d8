import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contextFor } from "../../src/api/context.ts";
import { Engine } from "../../src/api/engine.ts";
import { exampleList } from "../../src/api/http/examples.ts";
import type { GraphReader } from "../../src/graph/graph-store.ts";
import { StoreUnavailableError } from "../../src/graph/store-errors.ts";
import { type TestServer, testServer } from "./http-client.ts";
import { sampleStore } from "./sample-world.ts";

const engine = new Engine();
let store: GraphReader;
beforeAll(async () => {
  store = await sampleStore();
});

/** A store of which one method throws. */
function without(method: keyof GraphReader, error: Error): GraphReader {
  return new Proxy(store, {
    get: (target, name) =>
      name === method ? () => Promise.reject(error) : (Reflect.get(target, name, target) as unknown),
  });
}

async function planned(from: GraphReader, query: string, variables?: Record<string, unknown>) {
  const answer = await engine.answer({ query, variables }, () => contextFor(from));
  return answer && { status: answer.status ?? 200, result: JSON.stringify(answer.result) };
}

async function byApollo(from: GraphReader, query: string, variables?: Record<string, unknown>) {
  const request = { query, ...(variables && { variables }) };
  const { http, body } = await engine.apollo.executeOperation(request, { contextValue: contextFor(from) });
  if (body.kind !== "single") throw new Error("not single");
  const { errors, data } = body.singleResult;
  return { status: http.status ?? 200, result: JSON.stringify({ errors, data }) };
}

describe("operations that are planned are answered as Apollo does", () => {
  it.each(exampleList().map(({ name, query, variables }) => [name, query, variables] as const))(
    "%s",
    async (_name, query, variables) => {
      const answer = await planned(store, query, variables);
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
    const answer = await planned(store, query);
    expect(answer?.result).toContain('"errors"');
    expect(answer).toEqual(await byApollo(store, query));
  });

  it.each([
    ["the store is away", new StoreUnavailableError("sample", { reason: "away" }), "STORE_UNAVAILABLE"],
    ["of a fault", new Error("a secret"), "INTERNAL"],
  ])("where it fails because %s", async (_words, error, code) => {
    const broken = without("listTrees", error);
    const query = "{ reports { nodes { id } } strategies { totalCount } }";
    const answer = await planned(broken, query);
    expect(answer?.result).toContain(`"code":"${code}"`);
    expect(answer?.result).not.toContain("secret");
    expect(answer).toEqual(await byApollo(broken, query));
  });
});

describe("over HTTP a planned operation is answered as one that is left to Apollo", () => {
  const PLAIN = "{ stats { reports } }";
  const LEFT = "{ stats { reports @skip(if: false) } }";
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer(store);
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
    expect(await planned(store, query, variables)).toBeNull();
  });
});
