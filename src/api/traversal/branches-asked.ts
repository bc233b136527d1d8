import { type FieldNode, type GraphQLResolveInfo, getArgumentValues, isObjectType } from "graphql";
import type { NodeKind, RelationType } from "../../domain/graph-model.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Branch } from "../../graph/graph-tree.ts";
import { isFirstPage } from "../connection/page-size.ts";
import { conditionsAtHand } from "../list/conditions.ts";
import { propertiesOf, shownNodes } from "../node/properties-asked.ts";
import { fieldsOf } from "../register/asks-for.ts";
import { type RelatedRequest, relatedRequest } from "./related-request.ts";
import { SINGLE_TRAVERSALS, type SingleTraversal, TRAVERSALS, type Traversal } from "./traversals.ts";

/** A branch that a selection asks for, and the name under which what stands along it is kept. */
export interface AskedBranch {
  readonly name: string;
  readonly branch: Branch;
  readonly further: readonly AskedBranch[];
}

/** What of the engine's knowledge of a query it takes to look ahead in it. */
export type Selecting = Pick<GraphQLResolveInfo, "schema" | "fragments" | "variableValues">;

const relations = new Map<string, readonly [RelationType, Traversal]>();
for (const [type, list] of Object.entries(TRAVERSALS) as [RelationType, readonly Traversal[]][])
  for (const traversal of list) relations.set(`${traversal.near}.${traversal.field}`, [type, traversal]);
const singles = new Map(SINGLE_TRAVERSALS.map((single) => [`${single.near}.${single.field}`, single]));

/** Selections of the same response name are one field. */
function byResponseName(selecting: Selecting, nodes: readonly FieldNode[]): Iterable<FieldNode[]> {
  return groupBy(fieldsOf(selecting.fragments, nodes), ({ alias, name }) => (alias ?? name).value).values();
}

/** What a request asks of the store, with what its rows lead to. */
export function branchOf(request: RelatedRequest, further: readonly AskedBranch[]): AskedBranch {
  const { type, direction, query, relation, rows, count, name } = request;
  const branches = further.map(({ branch }) => branch);
  return {
    name,
    branch: { type, direction, query: rows ? query : { ...query, limit: 0 }, count, relation, branches },
    further,
  };
}

/** The branches that the rows of a page lead to. `nodes`: the field that gives the page. */
export function branchesOfPage(selecting: Selecting, kind: NodeKind, nodes: readonly FieldNode[]): AskedBranch[] {
  return branchesAsked(selecting, kind, shownNodes(selecting.fragments, nodes));
}

function relationBranch(
  selecting: Selecting,
  [type, traversal]: readonly [RelationType, Traversal],
  nodes: readonly FieldNode[],
): AskedBranch | null {
  const near = selecting.schema.getType(traversal.near);
  if (!isObjectType(near)) return null;
  const { fragments, variableValues } = selecting;
  try {
    const args = getArgumentValues(near.getFields()[traversal.field]!, nodes[0]!, variableValues);
    const where = conditionsAtHand(traversal.far, args.where as Record<string, unknown> | null | undefined);
    if (where === null) return null;
    const request = relatedRequest(type, traversal, { args, nodes, fragments }, where);
    if (!isFirstPage(request.page)) return null;
    return branchOf(request, branchesOfPage(selecting, traversal.far, nodes));
  } catch {
    // What is wrong with an argument is said where the field itself is asked.
    return null;
  }
}

/** Names the reference that a field follows. */
export function referenceBranch(
  selecting: Selecting,
  single: SingleTraversal,
  nodes: readonly FieldNode[],
): AskedBranch {
  const { near, far: kind, reference } = single;
  const fields = propertiesOf(kind, selecting.fragments, nodes);
  const further = branchesAsked(selecting, kind, nodes);
  const branches = further.map(({ branch }) => branch);
  return {
    name: JSON.stringify([near, reference, fields ?? null]),
    branch: { reference, kind, ...(fields && { fields }), branches },
    further,
  };
}

/**
 * What nodes of a kind lead to, as far as a selection follows it: it can be read in the same call as the nodes. Left out are
 * fields under a condition, pages that follow a cursor or are read from the end, and filters that the store must be asked for.
 * `nodes`: fields that give such nodes.
 */
export function branchesAsked(selecting: Selecting, kind: NodeKind, nodes: readonly FieldNode[]): AskedBranch[] {
  const found = new Map<string, AskedBranch>();
  for (const group of byResponseName(selecting, nodes)) {
    if (group.some(({ directives }) => directives?.length)) continue;
    const name = `${kind}.${group[0]!.name.value}`;
    const [relation, single] = [relations.get(name), singles.get(name)];
    const asked = relation
      ? relationBranch(selecting, relation, group)
      : single
        ? referenceBranch(selecting, single, group)
        : null;
    if (asked && !found.has(asked.name)) found.set(asked.name, asked);
  }
  return [...found.values()];
}
