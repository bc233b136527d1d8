import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { UndirectedGraph } from "graphology";
import gexfLibrary from "graphology-gexf";
import graphmlLibrary from "graphology-graphml";
import { parquetReadObjects } from "hyparquet";
import { beforeAll, describe, expect, it } from "vitest";
import { storeOf } from "../../scripts/eval/store-of.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import { edgesCsv, nodesCsv } from "../../src/export/csv.ts";
import { cytoscape } from "../../src/export/cytoscape.ts";
import type { ExportGraph } from "../../src/export/export-graph.ts";
import { gexf } from "../../src/export/gexf.ts";
import { graphml } from "../../src/export/graphml.ts";
import { jsonld } from "../../src/export/jsonld.ts";
import { networkGraph } from "../../src/export/network-graph.ts";
import { panelCsv, panelParquet, panelXlsx } from "../../src/export/panel-files.ts";
import { PANEL_COLUMNS } from "../../src/export/panel-table.ts";
import { wholeGraph } from "../../src/export/whole-graph.ts";
import type { GraphStore } from "../../src/graph/graph-store.ts";
import { network } from "../../src/questions/network.ts";
import { type PanelRow, panel } from "../../src/questions/panel.ts";
import { hasPython, readWithPython } from "./python.ts";

async function whole(pieces: AsyncIterable<string> | Iterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

const folder = mkdtempSync(join(tmpdir(), "pledgegraph-export-"));

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A graph that holds what breaks writers: markup, quotes, control characters, Chinese ids, nulls, lists, a weight of 0. */
const tricky: ExportGraph = {
  title: "A & B",
  directed: false,
  nodeAttributes: { nodeKind: "string", forms: "list", year: "integer", masked: "boolean" },
  edgeAttributes: { type: "string" },
  nodes: () => [
    {
      id: "Jurisdiction:云川县/甲",
      label: "云川县 <\"&'>\u0007",
      attributes: { nodeKind: "Jurisdiction", forms: ["甲", "乙"], year: 2024, masked: true },
      position: [1.5, -2],
    },
    { id: "Strategy:乡村振兴", label: "乡村振兴", attributes: { nodeKind: "Strategy" } },
    { id: "Strategy:𠮷", label: "𠮷", attributes: {} },
  ],
  edges: () => [
    {
      id: "e1",
      source: "Jurisdiction:云川县/甲",
      target: "Strategy:乡村振兴",
      label: "CITES",
      weight: 3,
      attributes: { type: "CITES" },
    },
    {
      id: "e2",
      source: "Jurisdiction:云川县/甲",
      target: "Strategy:𠮷",
      label: "CITES",
      weight: 0,
      attributes: { type: "CITES" },
    },
  ],
};

describe("exports of a graph with all that breaks writers", () => {
  it("GEXF: graphology reads labels, weights, attributes; weight 0 is left out; every attribute is declared", async () => {
    const text = await whole(gexf(tricky));
    const graph = gexfLibrary.parse(UndirectedGraph, text);
    expect(graph.order).toBe(3);
    expect(graph.size).toBe(1);
    expect(graph.getNodeAttribute("Jurisdiction:云川县/甲", "label")).toBe("云川县 <\"&'>");
    expect(graph.getNodeAttribute("Jurisdiction:云川县/甲", "x")).toBe(1.5);
    expect(graph.getEdgeAttribute("e1", "weight")).toBe(3);
    const declared = new Set([...text.matchAll(/<attribute id="([^"]+)"/g)].map((match) => match[1]));
    for (const [, name] of text.matchAll(/<attvalue for="([^"]+)"/g)) expect(declared).toContain(name);
  });

  it("GraphML: graphology reads the same graph", async () => {
    const graph = graphmlLibrary.parse(UndirectedGraph, await whole(graphml(tricky)));
    expect(graph.order).toBe(3);
    expect(graph.getNodeAttribute("Strategy:乡村振兴", "label")).toBe("乡村振兴");
    expect(graph.getNodeAttribute("Jurisdiction:云川县/甲", "forms")).toBe("甲 | 乙");
  });

  it("CSV: a byte order mark, and columns that a CSV reader gives back", async () => {
    const nodes = await whole(nodesCsv(tricky));
    expect(nodes.startsWith("\ufeff")).toBe(true);
    const rows = parseCsv(nodes, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map((row) => row.id)).toEqual(["Jurisdiction:云川县/甲", "Strategy:乡村振兴", "Strategy:𠮷"]);
    expect(rows[0]!.forms).toBe("甲 | 乙");
    expect(parseCsv(await whole(edgesCsv(tricky)), { columns: true, bom: true })).toHaveLength(2);
  });

  it("Cytoscape: JSON with nodes and edges", async () => {
    const { elements } = JSON.parse(await whole(cytoscape(tricky)));
    expect(elements.nodes[0].position).toEqual({ x: 1.5, y: -2 });
    expect(elements.edges[0].data).toMatchObject({ source: "Jurisdiction:云川县/甲", weight: 3 });
  });

  it.runIf(hasPython)("GEXF and GraphML: networkx reads them", async () => {
    for (const [format, text] of [
      ["gexf", await whole(gexf(tricky))],
      ["graphml", await whole(graphml(tricky))],
    ] as const) {
      const read = readWithPython(format, file(`tricky.${format}`, text)) as {
        nodes: number;
        labels: string[];
        weights: number[];
      };
      expect(read.nodes, format).toBe(3);
      expect(read.labels, format).toContain("乡村振兴");
      expect(read.weights, format).toContain(3);
    }
  });
});

describe("exports of real reports", () => {
  let store: GraphStore;
  let figures: PanelRow[];
  beforeAll(async () => {
    const paths = [
      "seeds/000_23bff884eccc07c5.txt",
      "seeds/001_e1a66f9f44a94b50.txt",
      "seeds/004_a6a8f6c27dc122fe.txt",
    ];
    store = await storeOf(paths.map((path) => packagePath(path)));
    figures = await panel(
      store,
      {},
      {
        indicators: ["gdp", "budget_revenue"],
        measures: ["LEVEL", "GROWTH"],
        modality: "ACTUAL",
        quotes: true,
        from: null,
        to: null,
      },
    );
  });

  it("a network: every edge between nodes that are there, Chinese names intact, read by graphology", async () => {
    const found = await network(store, {}, { kind: "JURISDICTION_STRATEGY", minWeight: 1, limit: 40, layout: true });
    const graph = gexfLibrary.parse(UndirectedGraph, await whole(gexf(networkGraph(found, "test"))));
    expect(graph.order).toBe(found.nodes.length);
    expect(graph.size).toBe(found.edges.length);
    expect(graph.mapNodes((_, attributes) => attributes.label as string)).toContain("阜新蒙古族自治县");
  });

  it.runIf(hasPython)("the whole graph: networkx and rdflib read it, with SKOS and PROV terms", async () => {
    const graph = readWithPython("gexf", file("whole.gexf", await whole(gexf(wholeGraph(store))))) as {
      nodes: number;
      labels: string[];
    };
    expect(graph.labels).toContain("阜新蒙古族自治县");
    expect(graph.nodes).toBeGreaterThan(500);
    const rdf = readWithPython("jsonld", file("whole.jsonld", await whole(jsonld(wholeGraph(store))))) as {
      concepts: number;
      broader: number;
      derived: number;
      names: string[];
      labels: string[];
    };
    expect(rdf.concepts).toBeGreaterThan(150);
    expect(rdf.broader).toBeGreaterThan(100);
    expect(rdf.derived).toBeGreaterThan(100);
    expect(rdf.names).toContain("阜新蒙古族自治县");
  });

  it("a panel as CSV: the county's GDP of 2023 with the words that say it", async () => {
    const rows = parseCsv(await whole(panelCsv(figures)), { columns: true, bom: true }) as Record<string, string>[];
    const gdp = rows.find(
      (row) =>
        row.name === "阜新蒙古族自治县" && row.year === "2023" && row.indicator === "gdp" && row.measure === "LEVEL",
    )!;
    expect(gdp).toMatchObject({ state: "STATED", value: "190", unit: "亿元", base: '="19000000000"', code: "210921" });
    const text = readFileSync(packagePath("seeds/000_23bff884eccc07c5.txt"), "utf8").replace(/\s/g, "");
    expect(text).toContain(gdp.quote!.replace(/\s/g, ""));
  });

  it("a panel as Parquet: another reader finds the same cells, nulls as nulls", async () => {
    const bytes = panelParquet(figures);
    const rows = await parquetReadObjects({
      file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    });
    expect(rows).toHaveLength(figures.length);
    const names = PANEL_COLUMNS.map((column) => column.name);
    for (const [index, row] of rows.entries()) {
      for (const [at, name] of names.entries())
        expect(row[name] ?? null, name).toEqual(PANEL_COLUMNS[at]!.of(figures[index]!));
    }
  });

  it.runIf(hasPython)(
    "a panel as Excel and Parquet: openpyxl and pyarrow read codes and long amounts whole",
    async () => {
      const sheet = readWithPython("xlsx", file("panel.xlsx", await panelXlsx(figures))) as unknown[][];
      expect(sheet[0]).toEqual(PANEL_COLUMNS.map((column) => column.name));
      expect(sheet.flat()).toContain("19000000000");
      expect(sheet.flat()).toContain("210921");
      const rows = readWithPython("parquet", file("panel.parquet", panelParquet(figures))) as Record<string, unknown>[];
      expect(rows.map((row) => row.base)).toContain("19000000000");
    },
  );
});
