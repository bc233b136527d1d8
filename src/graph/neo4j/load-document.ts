import type { LoadOutcome } from "../graph-store.ts";
import type { Run } from "./connection.ts";
import { putNodes, putRelations, takeFacts } from "./fact-writer.ts";
import { unpackContribution } from "./kept-contribution.ts";
import { ownPrefix } from "./own-nodes.ts";
import type { PreparedDocument } from "./prepared-document.ts";
import { statement } from "./statement.ts";

interface LoadRecord {
  readonly document: string;
  readonly report: string | null;
  readonly extractor: string | null;
  readonly contribution: string;
  readonly files: readonly string[];
}

/** Stands for the file of a document that came without one. */
export const NO_FILE = "";

async function recordOf(run: Run, document: string): Promise<LoadRecord | null> {
  const [record] = await run<LoadRecord & Record<string, unknown>>(statement("write/record"), { document });
  return record ?? null;
}

/** Whether nodes are there already that carry the report's id. */
async function ownHeld(run: Run, report: string | null): Promise<boolean> {
  if (report === null) return false;
  const [row] = await run<{ held: boolean }>(statement("write/own-held"), { prefix: ownPrefix(report) });
  return row!.held;
}

/** Puts a document's facts and its record; `beside` is sent along with the last of them. `fresh`: see putNodes. */
async function putDocument(
  run: Run,
  prepared: PreparedDocument,
  fresh: boolean,
  beside: () => readonly Promise<unknown>[],
): Promise<void> {
  const { document, report, extractor, kept } = prepared;
  const held = await putNodes(run, prepared, fresh);
  await Promise.all([
    putRelations(run, prepared, held, fresh),
    run(statement("write/set-record"), { document, report, extractor, contribution: kept }),
    ...beside(),
  ]);
}

/** Takes a document out, facts and record. */
export async function removeDocument(run: Run, document: string, always: ReadonlySet<string>): Promise<void> {
  const record = await recordOf(run, document);
  if (record === null) return;
  await run(statement("write/delete-record"), { document });
  await takeFacts(run, unpackContribution(record.contribution), always);
}

/** What the file held before, prints no more, and of which report it is. */
async function leftBehind(run: Run, path: string, printed: ReadonlySet<string>) {
  const rows = await run<{ document: string; report: string | null }>(statement("write/records-of-file"), { path });
  return rows.filter(({ document }) => !printed.has(document));
}

/** See GraphWriter.load; within a transaction that holds the write lock. Notes that facts changed, where they did. */
export async function loadDocument(
  run: Run,
  prepared: PreparedDocument,
  file: string | null,
  printed: readonly string[] | undefined,
  always: ReadonlySet<string>,
): Promise<LoadOutcome> {
  const { document, report, extractor } = prepared;
  const path = file ?? NO_FILE;
  const [held, ownThere, left] = await Promise.all([
    recordOf(run, document),
    ownHeld(run, report),
    file !== null && printed !== undefined ? leftBehind(run, path, new Set([...printed, document])) : [],
  ]);
  const replaced = left.filter((row) => row.report === report);
  for (const row of replaced) {
    const [released] = await run<{ left: number }>(statement("write/release"), { path, document: row.document });
    if (released?.left === 0) await removeDocument(run, row.document, always);
  }
  const reread = held !== null && held.extractor !== extractor;
  if (reread) await takeFacts(run, unpackContribution(held.contribution), always);
  const unchanged = held?.files.includes(path) ?? false;
  const changesFacts = replaced.length > 0 || reread || held === null;
  const beside = () => [
    ...(unchanged ? [] : [run(statement("write/hold"), { path, document })]),
    ...(changesFacts ? [run(statement("write/touch"))] : []),
  ];
  if (held === null || reread) await putDocument(run, prepared, !ownThere, beside);
  else await Promise.all(beside());
  const standing = left.filter((row) => row.report !== report).map((row) => row.document);
  if (replaced.length > 0 || reread) return { status: "replaced", standing };
  if (held === null) return { status: "loaded", standing };
  return { status: unchanged ? "unchanged" : "duplicate", standing };
}

/** Documents that an id stands for: itself, or those of a report. */
export async function documentsNamed(run: Run, id: string): Promise<string[]> {
  if ((await recordOf(run, id)) !== null) return [id];
  const rows = await run<{ document: string }>(statement("write/records-of-report"), { report: id });
  return rows.map((row) => row.document);
}
