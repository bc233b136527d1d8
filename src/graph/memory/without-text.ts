import type { GraphNode } from "../../domain/graph-model.ts";

const handed = new WeakMap<GraphNode, GraphNode>();

/** A node as a store hands it out: a document without its text, the same object each time; any other as it is. */
export function withoutText<N extends GraphNode>(node: N): N {
  if (node.kind !== "Document") return node;
  let known = handed.get(node);
  if (known === undefined) {
    known = { ...node, properties: { ...node.properties, text: "" } } as GraphNode;
    handed.set(node, known);
  }
  return known as N;
}
