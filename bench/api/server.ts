/**
 * One server in a process of its own for `bench/api.ts`; prints its GraphQL address. Arguments: `neo4j`, `library` (@neo4j/graphql,
 * over Apollo's standalone server) or `memory`; the Bolt address, or for memory a JSON file of contributions and how many reports.
 */
import { readFileSync } from "node:fs";
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";
import { startServer } from "../../src/api/serve.ts";
import type { DocumentContribution } from "../../src/domain/graph-model.ts";
import type { GraphReader } from "../../src/graph/graph-store.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import { openMemoryStore } from "../../src/graph/open-memory-store.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";
import { generateReports } from "../generate-reports.ts";
import { connectionTo } from "../own-server.ts";
import { LIBRARY_SCHEMA } from "./library-schema.ts";

const [kind, from, count] = process.argv.slice(2) as [string, string, string];

async function memory(): Promise<GraphReader> {
  const store = openMemoryStore();
  const bases = JSON.parse(readFileSync(from, "utf8")) as DocumentContribution[];
  for (const contribution of generateReports(bases, Number(count))) await store.load(contribution, null);
  await store.count("Report");
  return store;
}

async function ours(store: GraphReader): Promise<string> {
  return (await startServer({ store, host: "127.0.0.1", port: 0 })).graphqlUrl;
}

async function library(): Promise<string> {
  const driver = neo4j.driver(from);
  const schema = await new Neo4jGraphQL({ typeDefs: LIBRARY_SCHEMA, driver }).getSchema();
  const server = new ApolloServer({ schema });
  const { url } = await startStandaloneServer(server, {
    context: async () => ({ sessionConfig: { database: "neo4j" } }),
    listen: { port: 0, host: "127.0.0.1" },
  });
  return url;
}

const url =
  kind === "library"
    ? await library()
    : await ours(kind === "memory" ? await memory() : new Neo4jStore(connectionTo(from), shippedVocabulary()));
console.log(url);
