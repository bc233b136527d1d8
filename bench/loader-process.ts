/**
 * Loads generated reports into an empty Neo4j, in a process of its own so that the memory is the loader's. Arguments: uri, JSON
 * file of the contributions to multiply, how many reports (0: the contributions themselves, behind those to warm up), how many of them
 * to warm up. Prints a Loaded as JSON.
 */
import { readFileSync } from "node:fs";
import type { DocumentContribution } from "../src/domain/graph-model.ts";
import { loadInTurn } from "../src/graph/load-in-turn.ts";
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

/** Ten at a time, so that making them is not measured with loading them. */
function* inTens<T>(items: Iterable<T>): Generator<T[]> {
  let some: T[] = [];
  for (const item of items) {
    some.push(item);
    if (some.length < 10) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

const [uri, file, reports, warm] = process.argv.slice(2) as [string, string, string, string];
const bases = JSON.parse(readFileSync(file, "utf8")) as DocumentContribution[];
const peak = () => Math.round(process.resourceUsage().maxRSS / 1024);
const store = new Neo4jStore(connectionTo(uri), shippedVocabulary());
let [at, facts, loading] = [0, 0, 0];

/** The first of the generated reports are the contributions themselves: to warm up for these, those behind them. */
function documents(): Iterable<DocumentContribution> {
  if (Number(reports) > 0) return generateReports(bases, Number(reports));
  return [...[...generateReports(bases, bases.length + Number(warm))].slice(bases.length), ...bases];
}

for (const some of inTens(documents())) {
  const items = some.map((contribution) => {
    const { document } = contribution;
    return { loading: { contribution, file: `/reports/${document}.txt`, printed: [document] } };
  });
  const started = performance.now();
  await loadInTurn(store, items);
  at += some.length;
  if (at <= Number(warm)) continue;
  loading += (performance.now() - started) / 1000;
  for (const one of some) facts += factsOf(one);
}
const loadingPeak = peak();
const started = performance.now();
await store.derive();
const deriving = (performance.now() - started) / 1000;
await store.close();
const loaded: Loaded = { facts, loading, deriving, loadingPeak, peak: peak() };
console.log(JSON.stringify(loaded));
