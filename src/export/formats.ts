import { edgesCsv, nodesCsv } from "./csv.ts";
import { cytoscape } from "./cytoscape.ts";
import type { ExportGraph } from "./export-graph.ts";
import { gexf } from "./gexf.ts";
import { graphml } from "./graphml.ts";
import { jsonld } from "./jsonld.ts";

export interface GraphFormat {
  readonly mediaType: string;
  /** Ending of a file of this format, with the dot. */
  readonly ending: string;
  readonly write: (graph: ExportGraph) => AsyncIterable<string>;
}

/** Formats of a graph or a network. CSV is two files, one of nodes and one of edges. */
export const GRAPH_FORMATS = {
  gexf: { mediaType: "application/gexf+xml; charset=utf-8", ending: ".gexf", write: gexf },
  graphml: { mediaType: "application/graphml+xml; charset=utf-8", ending: ".graphml", write: graphml },
  "csv-nodes": { mediaType: "text/csv; charset=utf-8", ending: ".nodes.csv", write: nodesCsv },
  "csv-edges": { mediaType: "text/csv; charset=utf-8", ending: ".edges.csv", write: edgesCsv },
  jsonld: { mediaType: "application/ld+json", ending: ".jsonld", write: jsonld },
  cytoscape: { mediaType: "application/json; charset=utf-8", ending: ".cyjs", write: cytoscape },
} as const satisfies Record<string, GraphFormat>;

export type GraphFormatName = keyof typeof GRAPH_FORMATS;
