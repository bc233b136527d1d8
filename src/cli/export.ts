import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { type Command, Option } from "commander";
import { MEASURES, type Measure } from "../domain/amount.ts";
import { GRAPH_FORMATS, type GraphFormatName } from "../export/formats.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import type { CommandContext } from "./command-context.ts";
import { withStore } from "./command-options.ts";
import { storeToRead } from "./dump.ts";
import { UsageError } from "./usage-error.ts";

const NETWORKS = [
  "jurisdiction-strategy",
  "jurisdiction-shared-strategies",
  "jurisdiction-shared-enterprises",
  "jurisdiction-mentions",
  "enterprise-project",
  "theme-cooccurrence",
] as const;
const PANELS = ["panel-csv", "panel-xlsx", "panel-parquet"] as const;
const FORMATS = ["gexf", "graphml", "csv", "jsonld", "cytoscape", ...PANELS] as const;
type Format = (typeof FORMATS)[number];
type Panel = (typeof PANELS)[number];

interface ExportOptions {
  format: Format;
  kind?: (typeof NETWORKS)[number];
  out?: string;
  minWeight: string;
  limit: string;
  indicators?: string;
  measures: string;
  modality: "TARGET" | "ACTUAL";
  from?: string;
  to?: string;
  store?: string;
}

/** Writes pieces to a file, or to standard output where none is named; waits while the other side is slow. */
async function writePieces(pieces: AsyncIterable<string>, file: string | undefined, context: CommandContext) {
  if (file === undefined) {
    for await (const piece of pieces) await context.terminal.out(piece);
    return;
  }
  await pipeline(pieces, createWriteStream(file));
}

function isPanel(format: Format): format is Panel {
  return (PANELS as readonly string[]).includes(format);
}

function year(name: string, text: string | undefined): number | null {
  if (text === undefined) return null;
  if (!/^\d{4}$/.test(text)) throw new UsageError(`--${name} ${text} is no year.`, "Give four digits, 2024.");
  return Number(text);
}

function whole(name: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text))
    throw new UsageError(`--${name} ${text} is no whole number from 1 on.`, "Give digits, 500.");
  return Number(text);
}

function measuresOf(text: string): Measure[] {
  const measures = text.split(",").map((each) => each.trim().toUpperCase());
  const unknown = measures.find((each) => !(MEASURES as readonly string[]).includes(each));
  if (unknown !== undefined) {
    throw new UsageError(
      `--measures ${unknown} is no measure.`,
      `Give some of ${MEASURES.join(", ")}, with commas between.`,
    );
  }
  return measures as Measure[];
}

async function exportPanel(store: GraphReader, format: Panel, options: ExportOptions, context: CommandContext) {
  const { panel } = await import("../questions/panel.ts");
  const { panelCsv, panelParquet, panelXlsx } = await import("../export/panel-files.ts");
  const indicators =
    options.indicators?.split(",").map((each) => each.trim()) ??
    (await store.list("Indicator", { limit: 10_000 })).map((indicator) => indicator.id);
  const rows = await panel(
    store,
    {},
    {
      indicators,
      quotes: true,
      measures: measuresOf(options.measures),
      modality: options.modality,
      from: year("from", options.from),
      to: year("to", options.to),
    },
  );
  if (format === "panel-csv") return writePieces(asyncPieces(panelCsv(rows)), options.out, context);
  if (options.out === undefined) {
    throw new UsageError(`--format ${format} needs --out FILE.`, "A workbook or Parquet file is not for a terminal.");
  }
  await writeFile(options.out, format === "panel-xlsx" ? await panelXlsx(rows) : panelParquet(rows));
}

async function* asyncPieces(pieces: Iterable<string>): AsyncGenerator<string> {
  yield* pieces;
}

async function exportGraph(
  store: GraphReader,
  format: GraphFormatName,
  options: ExportOptions,
  context: CommandContext,
  file?: string,
) {
  if (options.kind === undefined) {
    const { wholeGraph } = await import("../export/whole-graph.ts");
    return writePieces(GRAPH_FORMATS[format].write(wholeGraph(store)), file, context);
  }
  const { network } = await import("../questions/network.ts");
  const { networkGraph } = await import("../export/network-graph.ts");
  const found = await network(
    store,
    {},
    {
      kind: options.kind.toUpperCase().replaceAll("-", "_") as Parameters<typeof network>[2]["kind"],
      minWeight: whole("min-weight", options.minWeight),
      limit: whole("limit", options.limit),
      layout: true,
    },
  );
  if (found.cut) {
    context.terminal.say(`${found.nodes.length} of ${found.totalNodes} nodes; --limit takes more.`);
  }
  return writePieces(GRAPH_FORMATS[format].write(networkGraph(found, options.kind)), file, context);
}

export function addExport(program: Command, context: CommandContext): void {
  withStore(
    program
      .command("export")
      .description("write the graph, one network of it, or a panel of figures for other programs")
      .argument("[paths...]", "files or folders, read into memory (none: the seeds, or what Neo4j holds)")
      .addOption(new Option("--format <format>", "what to write").choices(FORMATS).makeOptionMandatory())
      .addOption(new Option("--kind <network>", "one network instead of the whole graph").choices(NETWORKS))
      .option("--out <file>", "file to write (csv: FILE.nodes.csv and FILE.edges.csv); standard output without it")
      .option("--min-weight <n>", "network: edges from this weight on", "1")
      .option("--limit <n>", "network: nodes at most", "5000")
      .option("--indicators <ids>", "panel: indicators, ids or names, with commas between (all)")
      .option("--measures <measures>", "panel: LEVEL, GROWTH …, with commas between", "LEVEL,GROWTH")
      .addOption(
        new Option("--modality <modality>", "panel: what was reported or promised")
          .choices(["ACTUAL", "TARGET"])
          .default("ACTUAL"),
      )
      .option("--from <year>", "panel: first year")
      .option("--to <year>", "panel: last year"),
  ).action(async (paths: string[], options: ExportOptions) => {
    const { format } = options;
    if (format === "csv" && options.out === undefined) {
      throw new UsageError(
        "--format csv writes two files and needs --out NAME.",
        "pledgegraph export --format csv --out graph",
      );
    }
    const store = await storeToRead("export", paths, options.store, context);
    try {
      if (isPanel(format)) await exportPanel(store, format, options, context);
      else if (format === "csv") {
        for (const side of ["csv-nodes", "csv-edges"] as const) {
          await exportGraph(store, side, options, context, `${options.out}${GRAPH_FORMATS[side].ending}`);
        }
      } else await exportGraph(store, format, options, context, options.out);
    } finally {
      await store.close();
    }
  });
}
