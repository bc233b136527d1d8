import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseExample } from "../../src/api/http/examples.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { contribute } from "../../src/graph/contribution/contribute.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { type TestServer, testServer } from "../api/http-client.ts";
import { loadSeeds } from "../api/seeds-store.ts";
import { emptyStore, uri } from "./empty-server.ts";

const names = readdirSync(packagePath("examples")).filter((name) => name.endsWith(".graphql"));

describe.runIf(uri !== null)("example queries answer alike from both stores", () => {
  let store: GraphStore;
  let memory: TestServer;
  let neo4j: TestServer;

  beforeAll(async () => {
    const seeds = await loadSeeds();
    store = await emptyStore(shippedVocabulary());
    for (const document of seeds.documents) await store.load(contribute(document), null);
    await store.derive();
    const settings = { timeLimit: 120_000 };
    memory = await testServer(seeds.store, settings);
    neo4j = await testServer(store, settings);
  });
  afterAll(async () => {
    await memory.close();
    await neo4j.close();
    await store.close();
  });

  for (const file of names) {
    it(file.replace(/\.graphql$/, ""), async () => {
      const example = parseExample(file, readFileSync(packagePath("examples", file), "utf8"));
      const expected = await memory.ask(example.query, { ...example.variables });
      const answer = await neo4j.ask(example.query, { ...example.variables });
      expect(answer.errors).toBeUndefined();
      const alike = (data: unknown) => JSON.stringify(data).replace(/"store":"\w+"/g, `"store":""`);
      expect(JSON.parse(alike(answer.data))).toEqual(JSON.parse(alike(expected.data)));
    });
  }
});
