import type { Measure } from "../../domain/amount.ts";
import { VOCABULARIES } from "../../domain/vocabulary-table.ts";
import { GRAPH_FORMATS, type GraphFormatName } from "../../export/formats.ts";
import { networkGraph } from "../../export/network-graph.ts";
import { panelCsv, panelParquet, panelXlsx } from "../../export/panel-files.ts";
import { wholeGraph } from "../../export/whole-graph.ts";
import type { GraphReader } from "../../graph/graph-store.ts";
import { network } from "../../questions/network.ts";
import type { NetworkKind } from "../../questions/network-edges.ts";
import { panel } from "../../questions/panel.ts";
import { apiError } from "../errors/api-error.ts";
import type { Reply, StreamReply } from "./reply.ts";

/** Nodes of one exported network at most. */
const MAX_NODES = 5000;

function numberOf(search: URLSearchParams, name: string, otherwise: number | null): number | null {
  const text = search.get(name);
  if (text === null || text === "") return otherwise;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw apiError("ARGUMENT_INVALID", `${name}=${text} is no whole number.`);
}

function oneOf(vocabulary: string, text: string): string {
  const value = text.toUpperCase().replaceAll("-", "_");
  const names = (VOCABULARIES.get(vocabulary) ?? []).map((term) => term.name);
  if (names.includes(value)) return value;
  throw apiError("ARGUMENT_INVALID", `${text} is none of ${names.join(", ")}.`, { known: names });
}

function listOf(search: URLSearchParams, name: string): string[] | null {
  const text = search.get(name);
  return text ? text.split(",").filter((each) => each !== "") : null;
}

function yearsOf(search: URLSearchParams): number[] | null {
  const years = listOf(search, "years");
  const odd = years?.find((each) => !/^\d{4}$/.test(each));
  if (odd !== undefined) throw apiError("ARGUMENT_INVALID", `years=${odd} is no year.`);
  return years?.map(Number) ?? null;
}

async function exportGraph(store: GraphReader, format: GraphFormatName, search: URLSearchParams): Promise<StreamReply> {
  const { mediaType, ending, write } = GRAPH_FORMATS[format];
  const asked = search.get("kind");
  const kind = asked ? oneOf("NetworkKind", asked) : null;
  const name = kind ? kind.toLowerCase().replaceAll("_", "-") : "pledgegraph";
  const graph = kind
    ? networkGraph(
        await network(
          store,
          { province: search.get("province"), years: yearsOf(search) },
          {
            kind: kind as NetworkKind,
            minWeight: numberOf(search, "minWeight", 1)!,
            limit: Math.min(MAX_NODES, numberOf(search, "limit", MAX_NODES)!),
            layout: false,
          },
        ),
        name,
      )
    : wholeGraph(store);
  return {
    status: 200,
    type: mediaType,
    stream: write(graph),
    headers: { "content-disposition": `attachment; filename="${name}${ending}"` },
  };
}

async function exportPanel(store: GraphReader, ending: string, search: URLSearchParams): Promise<Reply | StreamReply> {
  const indicators =
    listOf(search, "indicators") ?? (await store.list("Indicator", { limit: 10_000 })).map(({ id }) => id);
  const rows = await panel(
    store,
    {
      jurisdictions: listOf(search, "jurisdictions"),
      levels: listOf(search, "level")?.map((level) => oneOf("Level", level)) ?? null,
      province: search.get("province"),
    },
    {
      indicators,
      quotes: true,
      measures: (listOf(search, "measures") ?? ["GROWTH", "LEVEL"]).map((each) => oneOf("Measure", each)) as Measure[],
      modality: oneOf("Modality", search.get("modality") ?? "TARGET") as "TARGET" | "ACTUAL",
      from: numberOf(search, "from", null),
      to: numberOf(search, "to", null),
    },
  );
  const headers = { "content-disposition": `attachment; filename="panel.${ending}"` };
  if (ending === "csv") return { status: 200, type: "text/csv; charset=utf-8", stream: panelCsv(rows), headers };
  const body = ending === "xlsx" ? await panelXlsx(rows) : panelParquet(rows);
  const type =
    ending === "xlsx"
      ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
      : "application/vnd.apache.parquet";
  return { status: 200, type, body, headers };
}

/**
 * `/export/<format>`: the whole graph, or with `?kind=` one network (gexf, graphml, csv-nodes, csv-edges, jsonld, cytoscape);
 * `/export/panel.csv`, `.xlsx`, `.parquet`: a panel, past any page limit. Null for any other path.
 */
export async function exportReply(store: GraphReader, url: URL): Promise<Reply | StreamReply | null> {
  const format = url.pathname.replace(/^\/export\//, "");
  if (format in GRAPH_FORMATS) return exportGraph(store, format as GraphFormatName, url.searchParams);
  const panelEnding = /^panel\.(csv|xlsx|parquet)$/.exec(format)?.[1];
  return panelEnding ? exportPanel(store, panelEnding, url.searchParams) : null;
}
