/**
 * Loads generated reports into an empty Neo4j, in a process of its own so that the memory is the loader's. Arguments: uri, JSON
 * file of the contributions to multiply, how many reports, how many of them to warm up. Prints a Loaded as JSON.
 */
import { readFileSync } from "node:fs";
import type { DocumentContribution } from "../src/domain/graph-model.ts";
import { Neo4jStore } from "../src/graph/neo4j/neo4j-store.ts";
import { shippedVocabulary } from "../src/graph/vocabulary/shipped-vocabulary.ts";
import { factsOf, generateReports } from "./generate-reports.ts";
import { connectionTo } from "./own-server.ts";

export interface Loaded {
  /** Facts of the documents after those to warm up. */
  readonly facts: number;
  /** Loading those, seconds. */
  readonly loading: number;
  /** The derived pass, seconds. */
  readonly deriving: number;
  /** Peak of the process's resident memory once all was loaded, MB. */
  readonly loadingPeak: number;
  /** The same after the derived pass. */
  readonly peak: number;
}

const [uri, file, reports, warm] = process.argv.slice(2) as [string, string, string, string];
const bases = JSON.parse(readFileSync(file, "utf8")) as DocumentContribution[];
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);
const store = new Neo4jStore(connectionTo(uri), shippedVocabulary());
let [at, facts, loading] = [0, 0, 0];
for (const one of generateReports(bases, Number(reports))) {
  const started = performance.now();
  await store.load(one, `/reports/${one.document}.txt`, [one.document]);
  if (at++ < Number(warm)) continue;
  loading += (performance.now() - started) / 1000;
  facts += factsOf(one);
}
const loadingPeak = peak();
const started = performance.now();
await store.derive();
const deriving = (performance.now() - started) / 1000;
await store.close();
const loaded: Loaded = { facts, loading, deriving, loadingPeak, peak: peak() };
console.log(JSON.stringify(loaded));
