/**
 * Reads every file of a folder, extracts its reports, loads them into a graph, and writes docs/reading.md: for how many title,
 * place, plan year, review and plan were found, which were not, and why; and what the graph holds. A MANIFEST.tsv in the folder
 * (file, level, jurisdiction, year, note) is compared. The page names files and places and holds no sentence of them.
 *
 *   npm run corpus -- FOLDER [--out docs/reading.md]
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { processTerminal } from "../src/cli/terminal.ts";
import { PledgegraphError } from "../src/domain/pledgegraph-error.ts";
import type { SectionRole } from "../src/domain/report.ts";
import { readFile } from "../src/report/read-file.ts";
import { walkPaths } from "../src/text/walk-paths.ts";
import { CorpusGraph } from "./corpus/corpus-graph.ts";
import { type Expected, readManifest, samePlace } from "./corpus/manifest.ts";
import { type Found, writeReadingPage } from "./corpus/reading-page.ts";

const folder = process.argv[2];
if (folder === undefined) {
  process.stderr.write("usage: npm run corpus -- FOLDER [--out FILE]\n");
  process.exit(2);
}
const out = process.argv[process.argv.indexOf("--out") + 1] ?? "docs/reading.md";
const target = process.argv.includes("--out") ? out : "docs/reading.md";

const root = resolve(folder);
const manifestPath = join(root, "MANIFEST.tsv");
const manifest = existsSync(manifestPath) ? readManifest(readFileSync(manifestPath, "utf8")) : null;

function shareOf(
  reading: {
    readonly text: string;
    readonly sections: readonly { role: SectionRole; span: readonly [number, number] }[];
  },
  role: SectionRole,
): number {
  const length = reading.sections.reduce(
    (sum, section) => sum + (section.role === role ? section.span[1] - section.span[0] : 0),
    0,
  );
  return length / Math.max(1, reading.text.length);
}

async function readOne(path: string): Promise<Found[]> {
  const file = relative(root, path);
  const expected: Expected | null = manifest?.get(file) ?? null;
  try {
    const { documents, leftOut } = await readFile(path, readFileSync(path));
    for (const { reading, ordinal } of documents) await graph.load(reading, file, ordinal);
    const found: Found[] = documents.map(({ reading }) => ({
      file,
      expected,
      leftOut: null,
      report: reading.report,
      reviewShare: shareOf(reading, "REVIEW"),
      planShare: shareOf(reading, "PLAN") + shareOf(reading, "REQUIREMENTS"),
      readShare: reading.read.share,
      warnings: reading.warnings.map(({ code }) => code),
      placeRight: expected === null ? null : samePlace(expected.jurisdiction, reading.report.jurisdiction),
    }));
    for (const { code, message } of leftOut) found.push({ file, expected, leftOut: `${code}: ${message}` });
    return found;
  } catch (error) {
    if (!(error instanceof PledgegraphError)) throw error;
    return [{ file, expected, leftOut: `${error.code}: ${error.hint}` }];
  }
}

const graph = new CorpusGraph();
const terminal = processTerminal();
const all: Found[] = [];
const { files } = walkPaths([root]);
for (const [index, path] of files.entries()) {
  all.push(...(await readOne(path)));
  terminal.progress(`${index + 1} of ${files.length} files`);
}
terminal.progress(null);
writeFileSync(target, writeReadingPage(all, await graph.finish()));
const read = all.filter((one) => one.leftOut === null).length;
process.stdout.write(`${read} reports read, ${all.length - read} left out; see ${target}\n`);
