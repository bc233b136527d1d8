/**
 * How long the seeds take several times over, from the start of the threads on: on one thread, then on as many as pay. In a process of
 * its own, where nothing is compiled yet. Prints a Threads as JSON.
 */
import type * as ExtractionPools from "../src/cli/extraction-pool.ts";
import type { ExtractionPool } from "../src/cli/extraction-pool.ts";
import type * as ReadFile from "../src/report/read-file.ts";
import { built, seedFiles } from "./built.ts";

export interface Threads {
  readonly documents: number;
  /** Seconds on one thread. */
  readonly one: number;
  /** Seconds on `width` threads. */
  readonly many: number;
  readonly width: number;
}

/** Times the seeds are read: about as much as a folder of a province's reports. */
const COPIES = 8;

const { openExtractionPool } = await built<typeof ExtractionPools>("cli/extraction-pool");
const { readFile } = await built<typeof ReadFile>("report/read-file");
const read = await Promise.all(seedFiles.map(({ name, bytes }) => readFile(name, bytes)));
const size = COPIES * seedFiles.reduce((sum, { bytes }) => sum + bytes.length, 0);

/** Seconds until every document is extracted. */
async function withWorkers(pool: ExtractionPool): Promise<number> {
  const started = performance.now();
  const all: Promise<unknown>[] = [];
  for (let copy = 0; copy < COPIES; copy++)
    for (const { documents } of read)
      for (const { reading, ordinal } of documents) all.push(pool.extract(reading, "", ordinal));
  await Promise.all(all);
  await pool.close();
  return (performance.now() - started) / 1000;
}

const one = await withWorkers(openExtractionPool(size, 1));
const several = openExtractionPool(size);
const { width } = several;
const many = await withWorkers(several);
const documents = COPIES * read.reduce((sum, file) => sum + file.documents.length, 0);
console.log(JSON.stringify({ documents, one, many, width } satisfies Threads));
