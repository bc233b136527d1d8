import type { GraphNode, GraphRelation, NodeKind } from "../domain/graph-model.ts";
import { NODE_FIELDS, RELATION_FIELDS } from "../domain/node-fields.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { NODE_KINDS, RELATION_TYPES } from "../graph/kinds.ts";
import { pagesOf } from "../graph/pages.ts";
import {
  type AttributeType,
  type ExportEdge,
  type ExportGraph,
  type ExportNode,
  mergeAttributes,
  present,
} from "./export-graph.ts";
import { nodeLabel } from "./node-label.ts";

export function nodeKey({ kind, id }: { readonly kind: NodeKind; readonly id: string }): string {
  return `${kind}:${id}`;
}

function nodeAttributes(): Record<string, AttributeType> {
  const { text: _, ...all } = mergeAttributes([{ nodeKind: "string" }, ...NODE_KINDS.map((kind) => NODE_FIELDS[kind])]);
  return all;
}

function edgeAttributes(): Record<string, AttributeType> {
  const own: Record<string, AttributeType> = {
    type: "string",
    confidence: "integer",
    prints: "integer",
    documents: "list",
  };
  const { weight: _, ...all } = mergeAttributes([own, ...RELATION_TYPES.map((type) => RELATION_FIELDS[type])]);
  return all;
}

/** A node of the graph for export. The readable text of a document stays out. */
export function exportNode(node: GraphNode): ExportNode {
  const { text: _, ...properties } = node.properties as Record<string, unknown>;
  return { id: nodeKey(node), label: nodeLabel(node), attributes: { nodeKind: node.kind, ...present(properties) } };
}

function exportEdge(relation: GraphRelation): ExportEdge {
  const [source, target] = [nodeKey(relation.from), nodeKey(relation.to)];
  const { weight, ...properties } = relation.properties as Record<string, unknown>;
  const documents = [...new Set(relation.evidence.map((print) => print.document))];
  return {
    id: [relation.type, source, target, relation.key].join("|"),
    source,
    target,
    label: relation.type,
    weight: typeof weight === "number" ? weight : null,
    attributes: {
      type: relation.type,
      ...present({
        ...properties,
        confidence: relation.confidence,
        prints: relation.evidence.length || null,
        documents,
      }),
    },
  };
}

async function* allNodes(store: GraphReader): AsyncGenerator<ExportNode> {
  for (const kind of NODE_KINDS)
    for await (const page of pagesOf(store, kind)) for (const node of page) yield exportNode(node);
}

async function* allEdges(store: GraphReader): AsyncGenerator<ExportEdge> {
  for (const type of RELATION_TYPES)
    for await (const relation of store.scan(type, { patient: true })) yield exportEdge(relation);
}

/** Every node and relation that the store holds, as they come. */
export function wholeGraph(store: GraphReader): ExportGraph {
  return {
    title: "Pledgegraph",
    directed: true,
    nodeAttributes: nodeAttributes(),
    edgeAttributes: edgeAttributes(),
    nodes: () => allNodes(store),
    edges: () => allEdges(store),
  };
}
