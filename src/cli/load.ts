import { resolve } from "node:path";
import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import { withStore } from "./command-options.ts";
import { EXIT } from "./exit-code.ts";
import { extractFiles, leftOutLine } from "./extract-files.ts";
import { openStore } from "./open-store.ts";
import { chooseStore } from "./store-choice.ts";
import { NothingDoneError } from "./usage-error.ts";

function countByKind(items: readonly { kind?: string; type?: string }[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const name = item.kind ?? item.type ?? "";
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Lays the whole graph of the paths into CSV files, with the command that imports them. */
async function writeBulk(paths: readonly string[], folder: string, context: CommandContext): Promise<void> {
  const { contribute } = await import("../graph/contribution/contribute.ts");
  const { BulkLoad } = await import("../graph/neo4j/bulk-load.ts");
  const bulk = new BulkLoad();
  let leftOut = 0;
  for await (const { file, documents, leftOut: missing } of extractFiles(paths, context.terminal)) {
    for (const item of missing) context.terminal.say(leftOutLine(item));
    leftOut += missing.length;
    for (const document of documents) await bulk.add(contribute(document), resolve(file));
  }
  if (bulk.size === 0) throw new NothingDoneError("No report could be read.", "The lines above say why for each file.");
  await bulk.write(folder);
  context.terminal.say(`${bulk.size} documents written to ${folder}; with the server stopped: sh ${folder}/import.sh`);
  if (leftOut > 0) context.finish(EXIT.LEFT_OUT);
}

export function addLoad(program: Command, context: CommandContext): void {
  const { terminal } = context;
  withStore(
    program
      .command("load")
      .description("load reports into a store that lasts (Neo4j); what is there and unchanged is passed over")
      .argument("<paths...>", "files or folders")
      .option("--json", "one JSON line a document on standard output")
      .option(
        "--bulk <folder>",
        "write CSV files for `neo4j-admin database import` instead: a first load of a large corpus, held in memory (1 GB for 1,500 reports)",
      ),
  ).action(async (paths: string[], options: { store?: string; json?: boolean; bulk?: string }) => {
    if (options.bulk !== undefined) return writeBulk(paths, options.bulk, context);
    const { contribute } = await import("../graph/contribution/contribute.ts");
    const store = await openStore(chooseStore("load", options.store, true, context.environment), context);
    const statuses: Record<string, number> = {};
    let leftOut = 0;
    try {
      await store.ping();
      for await (const { file, documents, leftOut: missing } of extractFiles(paths, terminal)) {
        const path = resolve(file);
        for (const item of missing) {
          leftOut++;
          terminal.say(leftOutLine(item));
          if (options.json) {
            await terminal.out(
              `${JSON.stringify({ file, ordinal: null, document: null, report: null, status: "left out", counts: {}, ms: 0, warnings: [`${item.code}: ${item.message}`] })}\n`,
            );
          }
        }
        const printed = documents.map((document) => document.report.document);
        for (const [at, document] of documents.entries()) {
          const started = performance.now();
          const contribution = contribute(document);
          const { status, standing } = await store.load(contribution, path, printed);
          // What stands is known once all of the file is loaded.
          const warnings = (at === documents.length - 1 ? standing : []).map(
            (id) => `${id} was read from this file before and is another report: both stand (pledgegraph forget ${id})`,
          );
          statuses[status] = (statuses[status] ?? 0) + 1;
          for (const warning of warnings) terminal.say(`${file}: ${warning}`);
          if (!options.json) continue;
          await terminal.out(
            `${JSON.stringify({
              file,
              ordinal: document.report.ordinal,
              document: document.report.document,
              report: document.report.id,
              status,
              counts: countByKind(contribution.nodes),
              ms: Math.round(performance.now() - started),
              warnings: [...warnings, ...document.report.warnings.map((w) => `${w.code}: ${w.message}`)],
            })}\n`,
          );
        }
      }
      const total = Object.values(statuses).reduce((sum, count) => sum + count, 0);
      if (total === 0) throw new NothingDoneError("No report could be read.", "The lines above say why for each file.");
      terminal.progress("Working out what the reports say together");
      await store.derive();
      terminal.progress(null);
      const summary = Object.entries(statuses).map(([status, count]) => `${count} ${status}`);
      terminal.say(`${total} documents: ${summary.join(", ")}${leftOut > 0 ? `; ${leftOut} left out` : ""}`);
      if (leftOut > 0) context.finish(EXIT.LEFT_OUT);
    } finally {
      await store.close();
    }
  });
}
