import { mkdir, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { text as readAll } from "node:stream/consumers";
import { type Command, Option } from "commander";
import type { ExtractedDocument, ResolvedIssuer } from "../domain/extracted-document.ts";
import { extractors } from "../extract/all-extractors.ts";
import { extractDocument } from "../extract/extract-document.ts";
import { readFragment } from "../report/read-fragment.ts";
import { gazetteer } from "../resolve/gazetteer.ts";
import type { CommandContext } from "./command-context.ts";
import { EXIT } from "./exit-code.ts";
import { extractFiles, leftOutLine } from "./extract-files.ts";
import { NothingDoneError, UsageError } from "./usage-error.ts";

interface ExtractOptions {
  out?: string;
  json?: boolean;
  fragment?: boolean;
  unread?: boolean;
  year?: string;
  role?: "REVIEW" | "PLAN";
  place?: string;
}

/** `<file's base name without its last extension>.<ordinal, two digits>.json` */
export function outputName(file: string, ordinal: number): string {
  return `${basename(file, extname(file))}.${String(ordinal).padStart(2, "0")}.json`;
}

function toJson(document: ExtractedDocument): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** The issuer that --place names. Throws UsageError where no division has the code. */
function statedIssuer(code: string, year: number | null): () => ResolvedIssuer {
  const division = gazetteer().divisionByCode(code, year);
  if (division === null) {
    throw new UsageError(`--place ${code} is no code of a division.`, "Give a GB/T 2260 code of six digits (210921).");
  }
  const parent = gazetteer().parent(division, year);
  return () => ({
    status: "STATED",
    code,
    name: gazetteer().nameIn(division, year),
    id: division.id,
    ancestor:
      parent === null ? null : { code: gazetteer().codeIn(parent, year), name: gazetteer().nameIn(parent, year) },
    candidates: [{ code, name: gazetteer().nameIn(division, year), score: 1000, evidence: ["--place"] }],
  });
}

async function extractFragment(options: ExtractOptions, context: CommandContext): Promise<void> {
  const year = options.year === undefined ? null : Number(options.year);
  if (year !== null && !(Number.isInteger(year) && year >= 1949 && year <= 2100)) {
    throw new UsageError(`--year ${options.year} is no year.`, "Give the plan year in four digits, 2024.");
  }
  const reading = readFragment(await readAll(context.stdin), { year, role: options.role ?? "PLAN" });
  const given = options.place === undefined ? extractors : { ...extractors, issuer: statedIssuer(options.place, year) };
  await context.terminal.out(toJson(extractDocument(reading, "", 1, given)));
}

async function writeDocuments(paths: readonly string[], options: ExtractOptions, context: CommandContext) {
  const { terminal } = context;
  const folder = options.out;
  if (folder !== undefined) await mkdir(folder, { recursive: true });
  const written = new Map<string, string>();
  let leftOut = 0;
  for await (const { file, documents, leftOut: missing } of extractFiles(paths, terminal)) {
    for (const item of missing) terminal.say(leftOutLine(item));
    leftOut += missing.length;
    for (const document of documents) {
      if (options.unread) {
        for (const row of document.unread) {
          const { id, ordinal } = document.report;
          await terminal.out(`${JSON.stringify({ file: basename(file), ordinal, report: id, ...row })}\n`);
        }
        continue;
      }
      const name = outputName(file, document.report.ordinal);
      const other = written.get(name);
      if (other !== undefined) {
        throw new UsageError(
          `${other} and ${file} would both be written to ${name}.`,
          "Rename one of the files, or extract them into folders of their own.",
          { files: [other, file], output: name },
        );
      }
      written.set(name, file);
      await writeFile(join(folder!, name), toJson(document));
      if (options.json) {
        const { report } = document;
        const counts = Object.fromEntries(
          Object.entries(document)
            .filter(([, value]) => Array.isArray(value))
            .map(([key, value]) => [key, (value as unknown[]).length]),
        );
        await terminal.out(
          `${JSON.stringify({ file: basename(file), ordinal: report.ordinal, document: report.document, report: report.id, output: name, counts })}\n`,
        );
      }
    }
  }
  if (written.size === 0 && !options.unread) {
    throw new NothingDoneError("No report could be read.", "The lines above say why for each file.");
  }
  if (!options.unread && !options.json) terminal.say(`${written.size} documents written to ${folder}`);
  if (leftOut > 0) context.finish(EXIT.LEFT_OUT);
}

export function addExtract(program: Command, context: CommandContext): void {
  program
    .command("extract")
    .description("read reports and write what they say, one JSON file a document")
    .argument("[paths...]", "files or folders")
    .option("--out <folder>", "folder to write to; made if it is not there")
    .option("--json", "one JSON line a document on standard output")
    .option("--unread", "list the figures and names that were seen but not understood, one JSON line each")
    .option("--fragment", "read standard input as a report's body and write one JSON to standard output")
    .option("--year <year>", "with --fragment: the plan year")
    .addOption(new Option("--role <role>", "with --fragment: the part it stands in").choices(["REVIEW", "PLAN"]))
    .option("--place <code>", "with --fragment: GB/T 2260 code of the reporting place")
    .action(async (paths: string[], options: ExtractOptions) => {
      if (options.fragment) {
        if (paths.length > 0) throw new UsageError("--fragment reads standard input and takes no paths.", "");
        return extractFragment(options, context);
      }
      for (const flag of ["year", "role", "place"] as const) {
        if (options[flag] !== undefined) {
          throw new UsageError(`--${flag} goes with --fragment.`, "Files say their year, parts and place themselves.");
        }
      }
      if (paths.length === 0)
        throw new UsageError("extract needs files or folders.", "pledgegraph extract seeds --out facts");
      if (options.out === undefined && !options.unread) {
        throw new UsageError("extract needs --out DIR.", `pledgegraph extract ${paths.join(" ")} --out facts`);
      }
      await writeDocuments(paths, options, context);
    });
}
