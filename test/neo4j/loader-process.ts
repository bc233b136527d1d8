/** Loads contributions (a JSON file) into Neo4j and says `ack` after each acknowledged transaction. Arguments: uri, file. */
import { readFileSync } from "node:fs";
import type { DocumentContribution } from "../../src/domain/graph-model.ts";
import { Neo4jConnection } from "../../src/graph/neo4j/connection.ts";
import { Neo4jStore } from "../../src/graph/neo4j/neo4j-store.ts";
import { shippedVocabulary } from "../../src/graph/vocabulary/shipped-vocabulary.ts";

const [uri, file] = process.argv.slice(2) as [string, string];
const settings = { uri, username: "neo4j", password: null, database: "neo4j", readTimeout: 20_000 };
const say = (line: string) => process.stdout.write(`${line}\n`);
const connection = new Neo4jConnection(settings, () => say("ack"));
const store = new Neo4jStore(connection, shippedVocabulary(), 10);
for (const contribution of JSON.parse(readFileSync(file, "utf8")) as DocumentContribution[]) {
  await store.load(contribution, null);
}
say("loaded");
await store.derive();
say("done");
await store.close();
