import { attributeText, type ExportGraph, isLeftOut } from "./export-graph.ts";

/** Begins every CSV file: a Chinese Excel then reads UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";

/** A cell that a spreadsheet keeps as text: long digits and codes would lose their zeros and ends, formulas would run. */
function guarded(text: string): string {
  if (/^\d{11,}$/.test(text) || /^0\d+$/.test(text)) return `="${text}"`;
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line of RFC 4180; `spreadsheet` guards what a spreadsheet would spoil. */
export function csvLine(cells: readonly unknown[], spreadsheet = false): string {
  const texts = cells.map((cell) => (isLeftOut(cell) ? "" : attributeText(cell)));
  return `${texts.map((text) => quoted(spreadsheet ? guarded(text) : text)).join(",")}\r\n`;
}

/** The nodes of an export as CSV with a byte order mark: id, label, then every attribute. */
export async function* nodesCsv(graph: ExportGraph): AsyncGenerator<string> {
  const columns = Object.keys(graph.nodeAttributes);
  yield BYTE_ORDER_MARK + csvLine(["id", "label", ...columns]);
  for await (const { id, label, attributes } of graph.nodes()) {
    yield csvLine([id, label, ...columns.map((column) => attributes[column])]);
  }
}

/** The edges of an export as CSV with a byte order mark, with the column names that Gephi knows; `label` holds what the edge says. */
export async function* edgesCsv(graph: ExportGraph): AsyncGenerator<string> {
  const columns = Object.keys(graph.edgeAttributes).filter((column) => column !== "type");
  yield BYTE_ORDER_MARK + csvLine(["id", "source", "target", "label", "type", "weight", ...columns]);
  for await (const edge of graph.edges()) {
    const own = columns.map((column) => edge.attributes[column]);
    yield csvLine([
      edge.id,
      edge.source,
      edge.target,
      edge.label,
      graph.directed ? "Directed" : "Undirected",
      edge.weight,
      ...own,
    ]);
  }
}
