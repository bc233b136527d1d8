/**
 * `npm run bench:load -- [--reports N]` (0: the seeds alone): facts (nodes and relations of documents) a second into a real Neo4j, by the loader, by
 * one MERGE a fact, and by `neo4j-admin database import` of the same documents, each on a server of its own that was just
 * started. The naive way is measured on as many facts as it manages in a time, the loader on all. Writes bench/RESULTS.md.
 */
import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import neo4j from "neo4j-driver";
import type { DocumentContribution, GraphNode, GraphRelation } from "../src/domain/graph-model.ts";
import { storedNode } from "../src/graph/neo4j/node-mapping.ts";
import { storedRelation } from "../src/graph/neo4j/relation-mapping.ts";
import { ensureSchema } from "../src/graph/neo4j/schema.ts";
import { factsOf, generateReports, seedContributions } from "./generate-reports.ts";
import type { Loaded } from "./loader-process.ts";
import { connectionTo, emptyServer, HEAP, importedServer, inFolder } from "./own-server.ts";
import { writeResults } from "./results.ts";

const { values } = parseArgs({ options: { reports: { type: "string", default: "1000" } } });
const REPORTS = Number(values.reports);
/** Documents loaded before the clock runs: the server has compiled its plans then. */
const WARM = 30;
/** Generated reports loaded before the seeds alone are measured. */
const WARM_OF_SEEDS = 60;
const NAIVE_SECONDS = 20;
/** Reports at which the loader's memory is measured, to compare it with that at all. */
const FEW = 100;

const sum = (all: readonly DocumentContribution[]) => all.reduce((total, one) => total + factsOf(one), 0);

/** The loader on as many generated reports (0: on the seeds), on a server of its own. */
async function byLoader(folder: string, reports: number, warm = WARM): Promise<Loaded & { readonly rate: number }> {
  const file = join(folder, "bases.json");
  writeFileSync(file, JSON.stringify(seeds));
  const server = await emptyServer(folder, `own-${reports}`);
  const script = fileURLToPath(new URL("./loader-process.ts", import.meta.url));
  const args = ["--import", "tsx", script, server.uri, file, String(reports), String(warm)];
  const { stdout } = await promisify(execFile)(process.execPath, args);
  await server.stop();
  const loaded = JSON.parse(stdout) as Loaded;
  return { ...loaded, rate: loaded.facts / loaded.loading };
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

/** @param reports generated ones, 0 for the seeds. */
async function compare(reports: number, warm: number): Promise<string[]> {
  const documents = reports === 0 ? seeds : [...generateReports(seeds, reports)];
  return inFolder(async (folder) => {
    const loaded = await byLoader(folder, reports, warm);
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
      `${documents.length} documents, ${all} facts; after ${warm} documents to warm up, heap ${HEAP}. ` +
        `The derived pass over all took ${loaded.deriving.toFixed(1)} s. ${memoryOf(loaded)}.`,
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

/** What the loader takes of memory: it must not grow with the corpus. */
function memoryOf({ loadingPeak, peak }: Loaded): string {
  return `Peak of the loader's memory: ${loadingPeak} MB while loading, ${peak} MB with the derived pass`;
}

const seeds = await seedContributions();
writeResults("Loading the seeds into Neo4j", await compare(0, WARM_OF_SEEDS));
if (REPORTS > 0) {
  const lines = await compare(REPORTS, WARM);
  const few = await inFolder((folder) => byLoader(folder, FEW));
  lines.push(`${memoryOf(few)}, at ${FEW} reports.`);
  writeResults("Loading the seeds multiplied into Neo4j", lines);
}
