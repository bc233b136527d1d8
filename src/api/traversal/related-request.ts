import type { FieldNode, FragmentDefinitionNode } from "graphql";
import type { RelationType } from "../../domain/graph-model.ts";
import type { Condition } from "../../graph/graph-store.ts";
import type { ApiContext } from "../context.ts";
import { conditionsOf } from "../list/conditions.ts";
import { propertiesAsked } from "../node/properties-asked.ts";
import { asksFor } from "../register/asks-for.ts";
import { RelatedField } from "./related-page.ts";
import type { Traversal } from "./traversals.ts";

/** Arguments of a traversal's field that are conditions on the relation itself. */
const OF_RELATION = ["role", "status"];

/** A field as it stands in a query; several nodes where a query names it more than once. */
interface AskedField {
  readonly args: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

type Prepared = RelatedField | Promise<RelatedField>;
const prepared = new WeakMap<ApiContext, Map<readonly FieldNode[], { traversal: Traversal; field: Prepared }>>();

function prepare(
  context: ApiContext,
  type: RelationType,
  { direction, near, far }: Traversal,
  { args, nodes, fragments }: AskedField,
): Prepared {
  const request = {
    type,
    direction,
    near,
    far,
    first: args.first as number | null,
    whereRelation: OF_RELATION.flatMap((name): Condition[] =>
      Array.isArray(args[name]) ? [{ field: name, op: "in", value: args[name] as string[] }] : [],
    ),
    facts: asksFor(fragments, nodes, "edges", "fact"),
    properties: propertiesAsked(far, fragments, nodes),
  };
  if (!args.where) return new RelatedField(context, request);
  return conditionsOf(context, far, args.where as Record<string, unknown>).then(
    (where) => new RelatedField(context, { ...request, where }),
  );
}

/**
 * A traversal's field, made ready once a request however many nodes it is asked of: the engine gives the same list of field
 * nodes each time. Throws PAGE_TOO_LARGE, ARGUMENT_INVALID.
 */
export function relatedField(
  context: ApiContext,
  type: RelationType,
  traversal: Traversal,
  asked: AskedField,
): Prepared {
  let fields = prepared.get(context);
  if (fields === undefined) {
    fields = new Map();
    prepared.set(context, fields);
  }
  const held = fields.get(asked.nodes);
  if (held?.traversal === traversal) return held.field;
  const field = prepare(context, type, traversal, asked);
  fields.set(asked.nodes, { traversal, field });
  return field;
}
