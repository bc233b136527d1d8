import type { GraphNode, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { RelatedQuery, RelatedRow } from "./graph-store.ts";

/** What is read along one type of relation, in the same call as the nodes that it starts from. */
export interface RelationBranch {
  readonly type: RelationType;
  readonly direction: "out" | "in";
  /** Limit 0: no rows are wanted. */
  readonly query: Omit<RelatedQuery, "after" | "backwards"> & { readonly kind: NodeKind };
  /** False: nobody asks for the relations themselves, only for where they lead. */
  readonly relation?: boolean;
  /** Whether the relations that the query lets through are counted, whatever its limit. */
  readonly count?: boolean;
  readonly branches?: readonly Branch[];
}

/** The one node that a node names by id among its properties. */
export interface ReferenceBranch {
  /** The property that holds the id. */
  readonly reference: string;
  readonly kind: NodeKind;
  /** Properties of the far node, its id aside; all unless said. */
  readonly fields?: readonly string[];
  readonly branches?: readonly Branch[];
}

export type Branch = RelationBranch | ReferenceBranch;

/** What is wanted of nodes and of what they lead to. */
export interface TreeShape {
  /** Properties of the nodes, their id aside; all unless said. */
  readonly fields?: readonly string[];
  readonly branches: readonly Branch[];
}

/** A node with what each branch of the shape leads to, in the shape's order. */
export interface Tree<K extends NodeKind = NodeKind> {
  readonly node: GraphNode<K>;
  readonly grown: readonly Grown[];
}

/** A tree at the end of a branch: `relation` leads to it; null at the end of a reference, and where nobody asks for it. */
export interface Bough extends Tree {
  readonly relation: RelatedRow["relation"] | null;
  readonly prints?: number;
}

/** What stands along one branch of one node. */
export interface Grown {
  readonly rows: readonly Bough[];
  /** How many there are in all; null where nobody asks. */
  readonly count: number | null;
}

/** What a node leads to where nothing is asked. */
export const NOTHING_GROWN: readonly Grown[] = [];

export function isReference(branch: Branch): branch is ReferenceBranch {
  return "reference" in branch;
}
