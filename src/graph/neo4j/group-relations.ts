import type { GraphRelation, NodeKind, NodeReference, RelationType } from "../../domain/graph-model.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Blanks } from "./statement.ts";

/** Blanks of a statement on relations of one type between nodes of two kinds. */
export type RelationBlanks = Blanks & { readonly Type: RelationType; readonly From: NodeKind; readonly To: NodeKind };

export interface RelationGroup<R extends GraphRelation = GraphRelation> {
  readonly blanks: RelationBlanks;
  readonly relations: R[];
}

/** Relations by type and kinds of their ends: one statement each. */
export function groupRelations<R extends GraphRelation>(relations: Iterable<R>): RelationGroup<R>[] {
  const groups = new Map<string, RelationGroup<R>>();
  for (const relation of relations) {
    const { type, from, to } = relation;
    const name = `${type} ${from.kind} ${to.kind}`;
    let group = groups.get(name);
    if (group === undefined) {
      group = { blanks: { Type: type, From: from.kind, To: to.kind }, relations: [] };
      groups.set(name, group);
    }
    group.relations.push(relation);
  }
  return [...groups.values()];
}

/** Items by kind of node. */
export function byKind<T extends { readonly kind: NodeKind }>(items: Iterable<T>): Map<NodeKind, T[]> {
  return groupBy(items, ({ kind }) => kind);
}

/** What makes a node one, in one string. */
export function nameOf({ kind, id }: NodeReference): string {
  return `${kind} ${id}`;
}

/** Each node once. */
export function distinct<N extends NodeReference>(nodes: readonly N[]): N[] {
  return [...new Map(nodes.map((node) => [nameOf(node), node])).values()];
}
