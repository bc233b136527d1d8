import type { GraphNode, NodeKind, NodeProperties } from "../../domain/graph-model.ts";

/** A node as the API's types read it: its properties, its id, its kind; amounts also as one object. */
export type NodeShape<K extends NodeKind = NodeKind> = K extends NodeKind
  ? Readonly<NodeProperties[K]> & { readonly id: string; readonly nodeKind: K }
  : never;

/** Properties that hold another node's id; the API names them with `Id`, since the bare name is the node itself. */
const REFERENCES = ["report", "document", "indicator", "issuer", "home", "owner"];

export function shapeOf<K extends NodeKind>(node: GraphNode<K>): NodeShape<K> {
  const shape: Record<string, unknown> = { ...node.properties, id: node.id, nodeKind: node.kind };
  for (const name of REFERENCES) if (name in shape) shape[`${name}Id`] = shape[name];
  if (node.kind === "Observation" || node.kind === "Commitment") shape.amount = node.properties;
  return shape as NodeShape<K>;
}
