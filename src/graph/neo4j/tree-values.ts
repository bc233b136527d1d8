import type { NodeKind, NodeReference } from "../../domain/graph-model.ts";
import { type Bough, type Grown, isReference, NOTHING_GROWN, type Tree } from "../graph-tree.ts";
import { askedFields, nodeOfValues } from "./node-mapping.ts";
import { relationOfValues } from "./relation-mapping.ts";
import { askedOfBranch, type RelatedBranch, type StoredBranch } from "./tree-statement.ts";

type Values = readonly unknown[];
type Reader<Read> = (values: Values, start: number) => Read;
type RowReader = (near: NodeReference, row: Values) => Bough;

/** What reads a node and what it leads to out of the values that TreeText asks for, from a place on. Made once a statement. */
export function treeReader<K extends NodeKind>(
  kind: K,
  fields: readonly string[] | undefined,
  branches: readonly StoredBranch[],
): Reader<Tree<K>> {
  const asked = askedFields(kind, fields);
  if (branches.length === 0)
    return (values, start) => ({ node: nodeOfValues(kind, values, asked, start), grown: NOTHING_GROWN });
  const readers = branches.map((branch) => (isReference(branch) ? endReader(branch) : boughReader(branch)));
  return (values, start) => {
    const node = nodeOfValues(kind, values, asked, start);
    let at = start + asked.length;
    const grown = branches.map((branch, index): Grown => {
      const wanted = isReference(branch) || branch.query.limit > 0;
      const rows = wanted ? (values[at++] as Values[]).map((row) => readers[index]!(node, row)) : [];
      return { rows, count: !isReference(branch) && branch.count ? (values[at++] as number) : null };
    });
    return { node, grown };
  };
}

function endReader({ kind, fields, branches }: Extract<StoredBranch, { reference: string }>): RowReader {
  const read = treeReader(kind, fields, branches ?? []);
  return (_near, row) => ({ relation: null, ...read(row, 0) });
}

/** What reads the rows of a branch. Made once a statement. */
export function boughReader(branch: RelatedBranch): RowReader {
  const { type, direction, query } = branch;
  const read = treeReader(query.kind, query.fields, branch.branches ?? []);
  const keyed = askedOfBranch(branch).length;
  const counted = query.evidence === "count";
  const start = keyed + (counted ? 1 : 0);
  const whole = (query.evidence ?? true) === true;
  return (near, row) => {
    const { node, grown } = read(row, start);
    let relation: Bough["relation"] = null;
    if (branch.relation !== false) {
      const here: NodeReference = { kind: near.kind, id: near.id };
      const there: NodeReference = { kind: node.kind, id: node.id };
      const [from, to] = direction === "out" ? [here, there] : [there, here];
      relation = relationOfValues(type, from, to, row, whole);
    }
    return counted ? { node, relation, grown, prints: row[keyed] as number } : { node, relation, grown };
  };
}
