import type { GraphNode, NodeKind, NodeReference } from "../../domain/graph-model.ts";
import { type Bough, type Grown, isReference, NOTHING_GROWN, type Tree } from "../graph-tree.ts";
import { askedFields, nodeOfValues } from "./node-mapping.ts";
import { relationOfValues } from "./relation-mapping.ts";
import { askedOfBranch, type StoredBranch } from "./tree-statement.ts";

type Values = readonly unknown[];

/** A node and what it leads to, out of the values that TreeText asks for, from `start` on. */
export function treeOfValues<K extends NodeKind>(
  kind: K,
  fields: readonly string[] | undefined,
  branches: readonly StoredBranch[],
  values: Values,
  start = 0,
): Tree<K> {
  const asked = askedFields(kind, fields);
  const node = nodeOfValues(kind, values, asked, start);
  if (branches.length === 0) return { node, grown: NOTHING_GROWN };
  let at = start + asked.length;
  const grown = branches.map((branch): Grown => {
    if (isReference(branch)) return { rows: (values[at++] as Values[]).map((row) => end(branch, row)), count: null };
    const wanted = branch.query.limit > 0;
    const rows = wanted ? (values[at++] as Values[]).map((row) => bough(node, branch, row)) : [];
    return { rows, count: branch.count ? (values[at++] as number) : null };
  });
  return { node, grown };
}

function end(branch: Extract<StoredBranch, { reference: string }>, row: Values): Bough {
  return { relation: null, ...treeOfValues(branch.kind, branch.fields, branch.branches ?? [], row) };
}

function bough(near: GraphNode, branch: Exclude<StoredBranch, { reference: string }>, row: Values): Bough {
  const { type, direction, query } = branch;
  let start = askedOfBranch(branch).length;
  const prints = query.evidence === "count" ? (row[start++] as number) : undefined;
  const { node, grown } = treeOfValues(query.kind, query.fields, branch.branches ?? [], row, start);
  let relation: Bough["relation"] = null;
  if (branch.relation !== false) {
    const here: NodeReference = { kind: near.kind, id: near.id };
    const there: NodeReference = { kind: node.kind, id: node.id };
    const [from, to] = direction === "out" ? [here, there] : [there, here];
    relation = relationOfValues(type, from, to, row, (query.evidence ?? true) === true);
  }
  return prints === undefined ? { node, relation, grown } : { node, relation, grown, prints };
}
