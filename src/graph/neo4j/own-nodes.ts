import type { GraphNode, GraphRelation, NodeKind, RelationType } from "../../domain/graph-model.ts";

/** Kinds of nodes whose id begins with that of their report, and the relation by which it says them. */
const OWN: readonly (readonly [NodeKind, RelationType])[] = [
  ["Commitment", "PROMISES"],
  ["Observation", "STATES"],
];

/** Nodes of one kind that carry the id of a document's report, each with the relation by which the report says it. */
export interface OwnNodes {
  readonly kind: NodeKind;
  readonly type: RelationType;
  readonly nodes: readonly (readonly [GraphNode, GraphRelation])[];
}

/** What the ids of a report's own nodes begin with. */
export function ownPrefix(report: string): string {
  return `${report}/`;
}

/** The nodes of a document that carry the id of its report, by kind: those that one relation from the report leads to. */
export function ownNodes(
  report: string | null,
  nodes: readonly GraphNode[],
  relations: Iterable<GraphRelation>,
): OwnNodes[] {
  if (report === null) return [];
  const types = new Map(OWN.map(([kind, type]) => [kind, type]));
  const said = new Map<string, GraphRelation[]>();
  for (const relation of relations) {
    const { type, from, to } = relation;
    if (from.id !== report || types.get(to.kind) !== type) continue;
    said.set(to.id, [...(said.get(to.id) ?? []), relation]);
  }
  const prefix = ownPrefix(report);
  return OWN.map(([kind, type]) => ({
    kind,
    type,
    nodes: nodes.flatMap((node): [GraphNode, GraphRelation][] => {
      const by = node.kind === kind && node.id.startsWith(prefix) ? (said.get(node.id) ?? []) : [];
      return by.length === 1 ? [[node, by[0]!]] : [];
    }),
  }));
}
