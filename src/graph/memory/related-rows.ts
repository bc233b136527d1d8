import { type GraphNode, type GraphRelation, RELATION_SHAPES, type RelationType } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { nodeMeets, propertiesMeet } from "../condition.ts";
import type { RelatedQuery, RelatedRow } from "../graph-store.ts";
import { type Bough, type Branch, type Grown, isReference, NOTHING_GROWN, type RelationBranch } from "../graph-tree.ts";
import type { MergedGraph } from "./merged-graph.ts";
import { withoutText } from "./without-text.ts";

/** One type of relation, one way. */
interface Way {
  readonly type: RelationType;
  readonly direction: "out" | "in";
}

type FarFilter = (row: GraphRelation, far: GraphNode) => boolean;

/** Rows of the node of a number (-1: there is none), in order. */
export function relatedRows(
  graph: MergedGraph,
  { type, direction }: Way,
  number: number,
  query: RelatedQuery,
): RelatedRow[] {
  const rows: RelatedRow[] = [];
  if (number < 0 || query.limit <= 0) return rows;
  const meets = farFilter(query);
  const later = afterFilter(query, type, direction);
  const visit = (relation: GraphRelation, far: number) => {
    const node = graph.node(far);
    if (meets(relation, node) && later(relation, node)) {
      const held = { node: withoutText(node), relation };
      rows.push(query.evidence === "count" ? { ...held, prints: relation.evidence.length } : held);
    }
    return rows.length < query.limit;
  };
  graph.relations[type].visit(direction, number, visit, query.backwards);
  return rows;
}

/** How many relations the node of a number (-1: there is none) has. */
export function relatedCount(
  graph: MergedGraph,
  { type, direction }: Way,
  number: number,
  query: Omit<RelatedQuery, "limit" | "after">,
): number {
  let count = 0;
  if (number < 0) return count;
  const meets = farFilter(query);
  graph.relations[type].visit(direction, number, (relation, far) => {
    if (meets(relation, graph.node(far))) count++;
    return true;
  });
  return count;
}

/** What each branch of a node leads to. */
export function grown(graph: MergedGraph, node: GraphNode, branches: readonly Branch[]): readonly Grown[] {
  if (branches.length === 0) return NOTHING_GROWN;
  return branches.map((branch): Grown => {
    const further = branch.branches ?? [];
    if (isReference(branch)) {
      const id = (node.properties as unknown as Record<string, unknown>)[branch.reference];
      const far = typeof id === "string" ? graph.table(branch.kind).get(id) : null;
      const rows = far ? [{ node: withoutText(far), relation: null, grown: grown(graph, far, further) }] : [];
      return { rows, count: null };
    }
    const number = graph.number(node);
    const rows = boughs(graph, branch, number);
    return { rows, count: branch.count ? relatedCount(graph, branch, number, branch.query) : null };
  });
}

function boughs(graph: MergedGraph, branch: RelationBranch, number: number): Bough[] {
  const { type, direction, query, branches = [] } = branch;
  const rows: Bough[] = [];
  if (number < 0 || query.limit <= 0) return rows;
  const meets = farFilter(query);
  const counts = query.evidence === "count";
  const shown = branch.relation !== false;
  graph.relations[type].visit(direction, number, (row, far) => {
    const found = graph.node(far);
    if (meets(row, found)) {
      const relation = shown ? row : null;
      const further = grown(graph, found, branches);
      const node = withoutText(found);
      rows.push(
        counts ? { node, relation, grown: further, prints: row.evidence.length } : { node, relation, grown: further },
      );
    }
    return rows.length < query.limit;
  });
  return rows;
}

function farFilter(query: Omit<RelatedQuery, "limit" | "after">): FarFilter {
  return (row, far) =>
    (query.kind === undefined || far.kind === query.kind) &&
    nodeMeets(far, query.where) &&
    propertiesMeet(row.properties, query.whereRelation);
}

function afterFilter(query: RelatedQuery, type: RelationType, direction: "out" | "in"): FarFilter {
  const { after } = query;
  if (after === undefined) return () => true;
  const far = direction === "out" ? RELATION_SHAPES[type].to : RELATION_SHAPES[type].from;
  const kind = after.kind ?? query.kind ?? far[0]!;
  const turn = query.backwards ? -1 : 1;
  return (row, node) =>
    turn * (byCodeUnit(node.kind, kind) || byCodeUnit(node.id, after.id) || byCodeUnit(row.key, after.key)) > 0;
}
