import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { ExtractedDocument } from "../domain/extracted-document.ts";
import { PledgegraphError } from "../domain/pledgegraph-error.ts";
import { withPages } from "../extract/row-pages.ts";
import { readFile as readReportFile } from "../report/read-file.ts";
import { walkPaths } from "../text/walk-paths.ts";
import { type ExtractionPool, openExtractionPool } from "./extraction-pool.ts";
import type { Terminal } from "./terminal.ts";

/** Something of a file that no fact was made of, and why. */
export interface LeftOut {
  readonly file: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** One file read: its documents in order, and what was left out of it. */
export interface FileExtracted {
  /** Path as given or found. */
  readonly file: string;
  readonly documents: readonly ExtractedDocument[];
  readonly leftOut: readonly LeftOut[];
}

export function leftOutLine(item: LeftOut): string {
  return `${item.file}: ${item.message} [${item.code}] ${item.hint}`.trim();
}

async function extractFile(path: string, pool: ExtractionPool): Promise<FileExtracted> {
  const name = basename(path);
  try {
    const read = await readReportFile(name, await readFile(path));
    const documents = await Promise.all(
      read.documents.map(async ({ reading, ordinal, sourceRange }) =>
        withPages(await pool.extract(reading, name, ordinal), (span) => sourceRange(span).page),
      ),
    );
    return { file: path, documents, leftOut: read.leftOut.map((item) => ({ ...item, file: path })) };
  } catch (error) {
    if (error instanceof PledgegraphError) {
      return {
        file: path,
        documents: [],
        leftOut: [{ file: path, code: error.code, message: error.message, hint: error.hint }],
      };
    }
    const code = (error as NodeJS.ErrnoException).code ?? "READ_FAILED";
    const message = error instanceof Error ? error.message : String(error);
    return {
      file: path,
      documents: [],
      leftOut: [
        { file: path, code, message: `cannot be read: ${message}`, hint: "Check that it exists and may be read." },
      ],
    };
  }
}

/**
 * Reads every report of `paths` (files or folders), file by file in order of name. One bad file never stops the rest.
 * A few files are under way at once, so memory does not grow with their number.
 */
export async function* extractFiles(paths: readonly string[], terminal: Terminal): AsyncGenerator<FileExtracted> {
  const { files, missing } = walkPaths(paths);
  for (const { facts, code, message, hint } of missing) {
    const file = String(facts.path);
    yield { file, documents: [], leftOut: [{ file, code, message, hint }] };
  }
  const sizes = await Promise.all(
    files.map((file) =>
      stat(file).then(
        (found) => found.size,
        () => 0,
      ),
    ),
  );
  const pool = openExtractionPool(sizes.reduce((sum, size) => sum + size, 0));
  try {
    const under: Promise<FileExtracted>[] = [];
    let next = 0;
    let done = 0;
    while (done < files.length) {
      while (next < files.length && under.length < 2 * pool.width) under.push(extractFile(files[next++]!, pool));
      const outcome = await under.shift()!;
      done++;
      terminal.progress(`Reading ${done}/${files.length} ${basename(outcome.file)}`);
      yield outcome;
    }
  } finally {
    terminal.progress(null);
    await pool.close();
  }
}
