/**
 * `npm run bench:load -- [--reports N]`: facts (nodes and relations of documents) a second into a real Neo4j, by the loader, by
 * one MERGE a fact, and by `neo4j-admin database import` of the same documents, each on a server of its own that was just
 * started. The naive way is measured on as many facts as it manages in a time, the loader on all. Writes bench/RESULTS.md.
 */
import { parseArgs } from "node:util";
import neo4j from "neo4j-driver";
import type { DocumentContribution, GraphNode, GraphRelation } from "../src/domain/graph-model.ts";
import { Neo4jStore } from "../src/graph/neo4j/neo4j-store.ts";
import { storedNode } from "../src/graph/neo4j/node-mapping.ts";
import { storedRelation } from "../src/graph/neo4j/relation-mapping.ts";
import { ensureSchema } from "../src/graph/neo4j/schema.ts";
import { shippedVocabulary } from "../src/graph/vocabulary/shipped-vocabulary.ts";
import { generateReports, seedContributions } from "./generate-reports.ts";
import { connectionTo, emptyServer, HEAP, importedServer, inFolder } from "./own-server.ts";
import { writeResults } from "./results.ts";

const { values } = parseArgs({ options: { reports: { type: "string", default: "1000" } } });
const REPORTS = Number(values.reports);
/** Documents loaded before the clock runs: the server has compiled its plans then. */
const WARM = 30;
const NAIVE_SECONDS = 20;

const factsOf = ({ nodes, relations }: DocumentContribution) => nodes.length + relations.length;
const sum = (all: readonly DocumentContribution[]) => all.reduce((total, one) => total + factsOf(one), 0);

async function byLoader(uri: string, documents: readonly DocumentContribution[]) {
  const store = new Neo4jStore(connectionTo(uri), shippedVocabulary());
  const load = (one: DocumentContribution) => store.load(one, `/reports/${one.document}.txt`, [one.document]);
  for (const one of documents.slice(0, WARM)) await load(one);
  const rest = documents.slice(WARM);
  const started = performance.now();
  for (const one of rest) await load(one);
  const loading = (performance.now() - started) / 1000;
  await store.derive();
  const deriving = (performance.now() - started) / 1000 - loading;
  await store.close();
  return { rate: sum(rest) / loading, loading, deriving };
}

/** One MERGE a fact, each a transaction of its own, as a first script does it; with the same constraints. */
async function naive(uri: string, documents: readonly DocumentContribution[]): Promise<number> {
  const connection = connectionTo(uri);
  await ensureSchema(connection);
  await connection.close();
  const driver = neo4j.driver(uri);
  const session = driver.session();
  const node = ({ kind, id, ...rest }: GraphNode) =>
    session.run(`MERGE (n:\`${kind}\` {id: $id}) SET n += $properties`, {
      id,
      properties: storedNode({ kind, id, ...rest }),
    });
  const relation = (one: GraphRelation) =>
    session.run(
      `MERGE (a:\`${one.from.kind}\` {id: $from}) MERGE (b:\`${one.to.kind}\` {id: $to}) ` +
        `MERGE (a)-[r:\`${one.type}\` {key: $key}]->(b) SET r += $properties`,
      { from: one.from.id, to: one.to.id, key: one.key, properties: storedRelation(one, []) },
    );
  let done = 0;
  let started = performance.now();
  let warm = true;
  for (const document of documents) {
    const facts = [
      ...document.nodes.map((one) => () => node(one)),
      ...document.relations.map((one) => () => relation(one)),
    ];
    for (const fact of facts) {
      await fact();
      done++;
      const spent = (performance.now() - started) / 1000;
      if (warm && spent > NAIVE_SECONDS / 2) [warm, done, started] = [false, 0, performance.now()];
      else if (!warm && spent > NAIVE_SECONDS) {
        await session.close();
        await driver.close();
        return done / spent;
      }
    }
  }
  throw new RangeError("There are not documents enough to measure the naive way.");
}

async function compare(title: string, documents: readonly DocumentContribution[]): Promise<string[]> {
  return inFolder(async (folder) => {
    const own = await emptyServer(folder, "own");
    const loaded = await byLoader(own.uri, documents);
    await own.stop();
    const other = await emptyServer(folder, "naive");
    const naiveRate = await naive(other.uri, documents);
    await other.stop();
    const imported = await importedServer(folder, documents);
    await imported.server.stop();
    const all = sum(documents);
    const ready = imported.written + imported.imported + imported.started + imported.indexed;
    const rate = (value: number) => value.toFixed(0);
    const ratio = (value: number) => (value / loaded.rate).toFixed(2);
    return [
      `**${title}**: ${documents.length} documents, ${all} facts; after ${WARM} documents to warm up, heap ${HEAP}. ` +
        `The derived pass over all took ${loaded.deriving.toFixed(1)} s.`,
      "",
      "| way | facts/s | the loader's = 1 |",
      "|---|---|---|",
      `| loader, a transaction a document | ${rate(loaded.rate)} | 1 |`,
      `| one MERGE a fact (${NAIVE_SECONDS} s of it, warm) | ${rate(naiveRate)} | ${ratio(naiveRate)} (the loader is ${(loaded.rate / naiveRate).toFixed(0)} times as fast) |`,
      `| \`neo4j-admin database import\`, the command alone (${imported.imported.toFixed(1)} s) | ${rate(all / imported.imported)} | ${ratio(all / imported.imported)} |`,
      `| the same with its CSV files written (${imported.written.toFixed(1)} s), the server started and the indexes built (${(imported.started + imported.indexed).toFixed(1)} s) | ${rate(all / ready)} | ${ratio(all / ready)} |`,
      "",
    ];
  });
}

const seeds = await seedContributions();
const lines: string[] = [];
lines.push(...(await compare(`The seeds multiplied to ${REPORTS} reports`, [...generateReports(seeds, REPORTS)])));
writeResults("Loading into Neo4j", lines);
