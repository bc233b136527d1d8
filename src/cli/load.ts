import { resolve } from "node:path";
import type { Command } from "commander";
import type { ExtractedDocument } from "../domain/extracted-document.ts";
import { type Loading, loadInTurn } from "../graph/load-in-turn.ts";
import type { CommandContext } from "./command-context.ts";
import { withStore } from "./command-options.ts";
import { EXIT } from "./exit-code.ts";
import { extractFiles, type LeftOut, leftOutLine } from "./extract-files.ts";
import { openStore } from "./open-store.ts";
import { chooseStore } from "./store-choice.ts";
import type { Terminal } from "./terminal.ts";
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

/** A document that a file holds, or something that was left out of the file. */
type Item =
  | { readonly loading: null; readonly leftOut: LeftOut }
  | { readonly file: string; readonly loading: Loading; readonly document: ExtractedDocument; readonly last: boolean };

async function* itemsOf(paths: readonly string[], terminal: Terminal): AsyncGenerator<Item> {
  const { contribute } = await import("../graph/contribution/contribute.ts");
  for await (const { file, documents, leftOut } of extractFiles(paths, terminal)) {
    for (const item of leftOut) yield { loading: null, leftOut: item };
    const printed = documents.map((document) => document.report.document);
    for (const [at, document] of documents.entries()) {
      const loading = { contribution: contribute(document), file: resolve(file), printed };
      yield { file, loading, document, last: at === documents.length - 1 };
    }
  }
}

/** Lines of `--json`. */
function leftOutJson({ file, code, message }: LeftOut): object {
  const warnings = [`${code}: ${message}`];
  return { file, ordinal: null, document: null, report: null, status: "left out", counts: {}, ms: 0, warnings };
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
    const store = await openStore(chooseStore("load", options.store, true, context.environment), context);
    const statuses: Record<string, number> = {};
    let leftOut = 0;
    const print = async (line: object): Promise<void> => {
      if (options.json) await terminal.out(`${JSON.stringify(line)}\n`);
    };
    try {
      await store.ping();
      await loadInTurn(store, itemsOf(paths, terminal), async (item, outcome, milliseconds) => {
        if (item.loading === null) {
          leftOut++;
          terminal.say(leftOutLine(item.leftOut));
          return print(leftOutJson(item.leftOut));
        }
        const { file } = item;
        const { status, standing } = outcome!;
        // What stands is known once all of the file is loaded.
        const warnings = (item.last ? standing : []).map(
          (id) => `${id} was read from this file before and is another report: both stand (pledgegraph forget ${id})`,
        );
        statuses[status] = (statuses[status] ?? 0) + 1;
        for (const warning of warnings) terminal.say(`${file}: ${warning}`);
        const { ordinal, document, id: report, warnings: ofReading } = item.document.report;
        const counts = countByKind(item.loading.contribution.nodes);
        const told = [...warnings, ...ofReading.map((warning) => `${warning.code}: ${warning.message}`)];
        await print({ file, ordinal, document, report, status, counts, ms: Math.round(milliseconds), warnings: told });
      });
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
