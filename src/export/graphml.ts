import { type AttributeType, attributeText, type ExportGraph } from "./export-graph.ts";
import { XML_TYPES, xmlText } from "./xml-text.ts";

/** Attributes of one side as GraphML keys: `n0`, `n1` … or `e0`, `e1` …, by name. */
function keysOf(letter: "n" | "e", attributes: Readonly<Record<string, AttributeType>>) {
  return new Map(Object.entries(attributes).map(([name, type], index) => [name, { id: `${letter}${index}`, type }]));
}

function declarations(side: "node" | "edge", keys: ReturnType<typeof keysOf>): string {
  return [...keys]
    .map(
      ([name, { id, type }]) =>
        `  <key id="${id}" for="${side}" attr.name="${xmlText(name)}" attr.type="${XML_TYPES[type]}"/>\n`,
    )
    .join("");
}

function data(keys: ReturnType<typeof keysOf>, values: Readonly<Record<string, unknown>>): string {
  return Object.entries(values)
    .map(([name, value]) => `<data key="${keys.get(name)!.id}">${xmlText(attributeText(value))}</data>`)
    .join("");
}

/** GraphML (graphml.graphdrawing.org), piece by piece. */
export async function* graphml(graph: ExportGraph): AsyncGenerator<string> {
  const nodeKeys = keysOf("n", { label: "string", ...graph.nodeAttributes, x: "double", y: "double" });
  const edgeKeys = keysOf("e", { label: "string", weight: "double", ...graph.edgeAttributes });
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  yield declarations("node", nodeKeys) + declarations("edge", edgeKeys);
  yield `  <graph id="pledgegraph" edgedefault="${graph.directed ? "directed" : "undirected"}">\n`;
  for await (const { id, label, attributes, position } of graph.nodes()) {
    const place = position ? { x: position[0], y: position[1] } : {};
    yield `    <node id="${xmlText(id)}">${data(nodeKeys, { label, ...attributes, ...place })}</node>\n`;
  }
  for await (const { id, source, target, label, weight, attributes } of graph.edges()) {
    const cells = data(edgeKeys, { label, ...(weight !== null && { weight }), ...attributes });
    yield `    <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">${cells}</edge>\n`;
  }
  yield "  </graph>\n</graphml>\n";
}
