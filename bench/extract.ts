/**
 * `npm run bench:extract`: how fast the seeds are read, warm, on one core, beside the POS tagging of @node-rs/jieba on the same
 * texts in the same run: reading and rules alone, with the classifier of local strategies, and with the learned readers of enterprises
 * and projects too, stage by stage. MB are source bytes for both. Runs alternate; medians and the ratio are printed and laid into
 * bench/RESULTS.md. Also how long the seeds take several times over, from the start of the threads on. What runs is the package as it
 * is built.
 */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import type * as AllExtractors from "../src/extract/all-extractors.ts";
import type * as ExtractDocument from "../src/extract/extract-document.ts";
import type { Extractors } from "../src/extract/extractors.ts";
import type * as FindCandidates from "../src/extract/strategies/find-candidates.ts";
import type * as ReadStrategies from "../src/extract/strategies/read-strategies.ts";
import type * as ReadFile from "../src/report/read-file.ts";
import { built, seedFiles } from "./built.ts";
import { median } from "./median.ts";
import { writeResults } from "./results.ts";
import type { Threads } from "./threads-process.ts";

const { extractors } = await built<typeof AllExtractors>("extract/all-extractors");
const { extractDocument } = await built<typeof ExtractDocument>("extract/extract-document");
const { findCandidates } = await built<typeof FindCandidates>("extract/strategies/find-candidates");
const { registryRows } = await built<typeof ReadStrategies>("extract/strategies/read-strategies");
const { readFile } = await built<typeof ReadFile>("report/read-file");

const ROUNDS = 15;
/** Rounds before the clock runs. After ten nearly all is compiled, but a round goes on to grow shorter until about the fortieth. */
const WARM = 40;
const megabytes = seedFiles.reduce((sum, file) => sum + file.bytes.length, 0) / 1e6;
const jieba = Jieba.withDict(dict);
const stages = new Map<string, number[]>();
const RULES = "reading and rules";
const STRATEGIES = "and the classifier of strategies";
const ALL = "everything";

function note(stage: string, milliseconds: number): void {
  stages.set(stage, [...(stages.get(stage) ?? []), milliseconds]);
}

async function readAndExtract(): Promise<string[]> {
  const spent: Record<string, number> = { reading: 0 };
  const timed = Object.fromEntries(
    Object.entries(extractors).map(([name, extract]) => [
      name,
      (...args: unknown[]) => {
        const started = performance.now();
        const result = (extract as (...all: unknown[]) => unknown)(...args);
        spent[name] = (spent[name] ?? 0) + performance.now() - started;
        return result;
      },
    ]),
  ) as unknown as typeof extractors;
  const texts: string[] = [];
  const started = performance.now();
  for (const { name, bytes } of seedFiles) {
    const before = performance.now();
    const read = await readFile(name, bytes);
    spent.reading! += performance.now() - before;
    for (const { reading, ordinal } of read.documents) {
      extractDocument(reading, name, ordinal, timed);
      texts.push(reading.text);
    }
  }
  note(ALL, performance.now() - started);
  for (const [stage, milliseconds] of Object.entries(spent)) note(stage, milliseconds);
  return texts;
}

/** What the learned readers of enterprises and projects find is left out. */
const withStrategies: Extractors = { ...extractors, enterprises: () => [], projects: () => [] };
/** What classifiers choose is left out: of the strategies, those of the registry are read, and the local ones found but not judged. */
const rules: Extractors = {
  ...withStrategies,
  strategies: (reading, issuer) => registryRows(reading, findCandidates(reading, issuer)),
};

const readBy = (stage: string, chosen: Extractors) => async (): Promise<void> => {
  const started = performance.now();
  for (const { name, bytes } of seedFiles)
    for (const { reading, ordinal } of (await readFile(name, bytes)).documents)
      extractDocument(reading, name, ordinal, chosen);
  note(stage, performance.now() - started);
};

function tag(texts: readonly string[]): void {
  const started = performance.now();
  for (const text of texts) jieba.tag(text);
  note("jieba", performance.now() - started);
}

const texts = await readAndExtract();

async function rounds(count: number): Promise<void> {
  for (const read of [readBy(RULES, rules), readBy(STRATEGIES, withStrategies), readAndExtract])
    for (let round = 0; round < count; round++) {
      await read();
      tag(texts);
    }
}

await rounds(WARM);
stages.clear();
await rounds(ROUNDS);
const rate = (stage: string) => megabytes / (median(stages.get(stage)!) / 1000);
const heads = [RULES, STRATEGIES, ALL];
const parts = [...stages.keys()].filter((stage) => ![...heads, "jieba"].includes(stage));
const names = [...heads, ...parts, "jieba"];
const lines = [
  `${seedFiles.length} files, ${megabytes.toFixed(2)} MB, ${texts.length} documents; medians of ${ROUNDS} rounds, one thread.`,
  "",
  "| stage | ms | MB/s | times the rate of jieba's POS tagging |",
  "|---|---|---|---|",
  ...names.map(
    (stage) =>
      `| ${stage} | ${median(stages.get(stage)!).toFixed(0)} | ${rate(stage).toFixed(2)} | ${(rate(stage) / rate("jieba")).toFixed(2)} |`,
  ),
];

const script = fileURLToPath(new URL("./threads-process.ts", import.meta.url));
const { documents, one, many, width } = JSON.parse(
  execFileSync(process.execPath, ["--import", "tsx", script], { encoding: "utf8" }),
) as Threads;
lines.push(
  "",
  `${documents} documents extracted from a cold start: ${one.toFixed(1)} s on one thread, ${many.toFixed(1)} s on ${width} (${(one / many).toFixed(2)} times as fast).`,
);
writeResults("Reading and extraction", lines);
