import { NODE_FIELDS } from "../domain/node-fields.ts";
import type { Network } from "../questions/network.ts";
import { type ExportEdge, type ExportGraph, type ExportNode, mergeAttributes } from "./export-graph.ts";
import { exportNode, nodeKey } from "./whole-graph.ts";

/** A network for drawing as an export: nodes with degree, strength and community, undirected weighted edges; edges of weight 0 left out. */
export function networkGraph(network: Network, title: string): ExportGraph {
  const kinds = [...new Set(network.nodes.map(({ node }) => node.kind))];
  const nodeAttributes = mergeAttributes([
    { nodeKind: "string" },
    ...kinds.map((kind) => NODE_FIELDS[kind]),
    { degree: "integer", strength: "integer", community: "integer" },
  ]);
  const nodes = network.nodes.map(({ node, degree, strength, community, x, y }): ExportNode => {
    const plain = exportNode(node);
    return {
      ...plain,
      attributes: { ...plain.attributes, degree, strength, community },
      ...(x !== null && y !== null && { position: [x, y] as const }),
    };
  });
  const there = new Set(nodes.map((node) => node.id));
  const edges = network.edges.flatMap(({ source, target, weight, kind }): ExportEdge[] => {
    const [from, to] = [nodeKey(source), nodeKey(target)];
    if (weight === 0 || !there.has(from) || !there.has(to)) return [];
    return [
      {
        id: [kind, from, to].join("|"),
        source: from,
        target: to,
        label: kind,
        weight,
        attributes: { type: kind },
      },
    ];
  });
  return {
    title,
    directed: false,
    nodeAttributes,
    edgeAttributes: { type: "string" },
    nodes: () => nodes,
    edges: () => edges,
  };
}
