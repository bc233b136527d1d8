import type { ExportGraph } from "./export-graph.ts";

/** Cytoscape.js JSON (`{"data":{…},"elements":{"nodes":[…],"edges":[…]}}`), piece by piece. */
export async function* cytoscape(graph: ExportGraph): AsyncGenerator<string> {
  yield `{"data":${JSON.stringify({ name: graph.title })},"elements":{"nodes":[`;
  let mark = "";
  for await (const { id, label, attributes, position } of graph.nodes()) {
    const place = position ? { position: { x: position[0], y: position[1] } } : {};
    yield `${mark}\n${JSON.stringify({ data: { ...attributes, id, label }, ...place })}`;
    mark = ",";
  }
  yield `],"edges":[`;
  mark = "";
  for await (const { id, source, target, label, weight, attributes } of graph.edges()) {
    const own = {
      ...attributes,
      id,
      source,
      target,
      label,
      directed: graph.directed,
      ...(weight !== null && { weight }),
    };
    yield `${mark}\n${JSON.stringify({ data: own })}`;
    mark = ",";
  }
  yield "]}}\n";
}
