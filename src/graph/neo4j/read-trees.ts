import type { NodeKind } from "../../domain/graph-model.ts";
import type { Tree } from "../graph-tree.ts";
import type { Neo4jConnection } from "./connection.ts";
import { nodesStatement, type ReadStatement } from "./read-statements.ts";
import type { StoredBranch } from "./tree-statement.ts";
import { treeReader } from "./tree-values.ts";

interface StoredShape {
  readonly fields?: readonly string[];
  readonly branches: readonly StoredBranch[];
}

/** The statements of a shape that were put together, by kind and by whether one node is asked for or several. */
const held = new WeakMap<StoredShape, Map<string, ReadStatement>>();

function statementOf(kind: NodeKind, ids: readonly string[], shape: StoredShape): ReadStatement {
  let statements = held.get(shape);
  if (statements === undefined) {
    statements = new Map();
    held.set(shape, statements);
  }
  const way = ids.length === 1 ? kind : `${kind}, several`;
  let found = statements.get(way);
  if (found === undefined) {
    found = nodesStatement(kind, ids, shape);
    statements.set(way, found);
  }
  return ids.length === 1
    ? { text: found.text, parameters: { ...found.parameters, id: ids[0] } }
    : { text: found.text, parameters: { ...found.parameters, ids } };
}

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
  const { text, parameters } = statementOf(kind, ids, shape);
  const rows = await connection.read<{ i?: number; values: unknown[] }>(text, parameters, timeout);
  const treeOf = treeReader(kind, shape.fields, shape.branches);
  for (const { i = 0, values } of rows) found[i] = treeOf(values, 0);
  return found;
}
