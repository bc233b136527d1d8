import type { NodeKind } from "../../domain/graph-model.ts";
import type { Tree } from "../graph-tree.ts";
import type { Neo4jConnection } from "./connection.ts";
import { nodesStatement, type StoredShape } from "./read-statements.ts";
import { treeReader } from "./tree-values.ts";

/** Nodes by id and what they lead to, in one statement; null for an id that is not there. */
export async function readTrees<K extends NodeKind>(
  connection: Neo4jConnection,
  kind: K,
  ids: readonly string[],
  shape: StoredShape,
  timeout?: number,
): Promise<(Tree<K> | null)[]> {
  const found: (Tree<K> | null)[] = ids.map(() => null);
  if (ids.length === 0) return found;
  const { text, parameters } = nodesStatement(kind, ids, shape);
  const rows = await connection.read<{ i?: number; values: unknown[] }>(text, parameters, timeout);
  const treeOf = treeReader(kind, shape.fields, shape.branches);
  for (const { i = 0, values } of rows) found[i] = treeOf(values, 0);
  return found;
}
