import type { FieldNode, GraphQLResolveInfo } from "graphql";
import type { RelationType } from "../../domain/graph-model.ts";
import type { ApiContext } from "../context.ts";
import { conditionsAtHand, conditionsOf } from "../list/conditions.ts";
import { dependsOnVariables } from "../register/depends-on-variables.ts";
import { branchesOfPage } from "./branches-asked.ts";
import { RelatedField } from "./related-page.ts";
import { type RelatedRequest, relatedRequest } from "./related-request.ts";
import type { Traversal } from "./traversals.ts";

type Prepared = RelatedField | Promise<RelatedField>;
const prepared = new WeakMap<ApiContext, Map<readonly FieldNode[], { traversal: Traversal; field: Prepared }>>();

/** Requests that hang on no variable, by their field nodes: a compiled operation gives the same list each time it runs. */
const requests = new WeakMap<
  readonly FieldNode[],
  { readonly traversal: Traversal; readonly request: RelatedRequest }
>();

function prepare(
  context: ApiContext,
  type: RelationType,
  traversal: Traversal,
  args: Readonly<Record<string, unknown>>,
  info: GraphQLResolveInfo,
): Prepared {
  const { fieldNodes: nodes, fragments } = info;
  const filter = args.where as Record<string, unknown> | null | undefined;
  const further = () => branchesOfPage(info, traversal.far, nodes);
  const known = requests.get(nodes);
  if (known?.traversal === traversal) return new RelatedField(context, known.request, further);
  const atHand = conditionsAtHand(traversal.far, filter);
  if (atHand) {
    const request = relatedRequest(type, traversal, { args, nodes, fragments }, atHand);
    if (!dependsOnVariables(nodes, fragments)) requests.set(nodes, { traversal, request });
    return new RelatedField(context, request, further);
  }
  return conditionsOf(context, traversal.far, filter).then(
    (where) => new RelatedField(context, relatedRequest(type, traversal, { args, nodes, fragments }, where), further),
  );
}

/**
 * A traversal's field, made ready once a request however many nodes it is asked of: the engine gives the same list of field
 * nodes each time. Throws PAGE_BOTH_WAYS, PAGE_TOO_LARGE, ARGUMENT_INVALID.
 */
export function relatedField(
  context: ApiContext,
  type: RelationType,
  traversal: Traversal,
  args: Readonly<Record<string, unknown>>,
  info: GraphQLResolveInfo,
): Prepared {
  let fields = prepared.get(context);
  if (fields === undefined) {
    fields = new Map();
    prepared.set(context, fields);
  }
  const held = fields.get(info.fieldNodes);
  if (held?.traversal === traversal) return held.field;
  const field = prepare(context, type, traversal, args, info);
  fields.set(info.fieldNodes, { traversal, field });
  return field;
}
