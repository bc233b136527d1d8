import {
  type AttributeType,
  attributeText,
  type ExportEdge,
  type ExportGraph,
  type ExportNode,
} from "./export-graph.ts";
import { XML_TYPES, xmlText } from "./xml-text.ts";

function declarations(side: "node" | "edge", attributes: Readonly<Record<string, AttributeType>>): string {
  const lines = Object.entries(attributes).map(
    ([name, type]) => `      <attribute id="${xmlText(name)}" title="${xmlText(name)}" type="${XML_TYPES[type]}"/>`,
  );
  return lines.length === 0 ? "" : `    <attributes class="${side}">\n${lines.join("\n")}\n    </attributes>\n`;
}

function values(attributes: Readonly<Record<string, unknown>>): string {
  const cells = Object.entries(attributes).map(
    ([name, value]) => `<attvalue for="${xmlText(name)}" value="${xmlText(attributeText(value))}"/>`,
  );
  return cells.length === 0 ? "" : `<attvalues>${cells.join("")}</attvalues>`;
}

function nodeElement({ id, label, attributes, position }: ExportNode): string {
  const place = position ? `<viz:position x="${position[0]}" y="${position[1]}" z="0"/>` : "";
  return `      <node id="${xmlText(id)}" label="${xmlText(label)}">${values(attributes)}${place}</node>\n`;
}

function edgeElement(edge: ExportEdge): string {
  const weight = edge.weight === null ? "" : ` weight="${edge.weight}"`;
  return (
    `      <edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}"` +
    ` label="${xmlText(edge.label)}"${weight}>${values(edge.attributes)}</edge>\n`
  );
}

/** GEXF 1.3 (gexf.net), piece by piece: every attribute declared, weight as the edge's own. */
export async function* gexf(graph: ExportGraph): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n`;
  yield `  <meta><creator>Pledgegraph</creator><description>${xmlText(graph.title)}</description></meta>\n`;
  yield `  <graph defaultedgetype="${graph.directed ? "directed" : "undirected"}" mode="static">\n`;
  yield declarations("node", graph.nodeAttributes) + declarations("edge", graph.edgeAttributes);
  yield "    <nodes>\n";
  for await (const node of graph.nodes()) yield nodeElement(node);
  yield "    </nodes>\n    <edges>\n";
  for await (const edge of graph.edges()) if (edge.weight !== 0) yield edgeElement(edge);
  yield "    </edges>\n  </graph>\n</gexf>\n";
}
