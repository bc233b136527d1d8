import type { FieldNode, FragmentDefinitionNode } from "graphql";
import type { NodeKind, RelationType } from "../../domain/graph-model.ts";
import type { Condition, RelatedQuery } from "../../graph/graph-store.ts";
import { type PageAsked, pageAsked } from "../connection/page-size.ts";
import { propertiesAsked } from "../node/properties-asked.ts";
import { asksFor } from "../register/asks-for.ts";
import type { Traversal } from "./traversals.ts";

/** Arguments of a traversal's field that are conditions on the relation itself. */
const OF_RELATION = ["role", "status"];

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** A field as it stands in a query; several nodes where a query names it more than once. */
export interface AskedField {
  readonly args: Readonly<Record<string, unknown>>;
  readonly nodes: readonly FieldNode[];
  readonly fragments: Fragments;
}

/** What a traversal's field asks of the store, whatever node it is asked of. */
export interface RelatedRequest {
  readonly type: RelationType;
  readonly direction: "out" | "in";
  readonly near: NodeKind;
  /** Which rows. `query` holds their number alone, and one more, which tells whether there are further ones. */
  readonly page: PageAsked;
  readonly query: RelatedQuery & { readonly kind: NodeKind };
  /** False: nodes are wanted alone, neither how they are reached nor where they stand. */
  readonly relation: boolean;
  /** Whether rows are wanted, not their number alone. */
  readonly rows: boolean;
  readonly count: boolean;
  /** Names what is asked: equal requests have equal names. */
  readonly name: string;
}

/** Throws PAGE_BOTH_WAYS, PAGE_TOO_LARGE, ARGUMENT_INVALID. */
export function relatedRequest(
  type: RelationType,
  { direction, near, far: kind }: Traversal,
  { args, nodes, fragments }: AskedField,
  where: readonly Condition[],
): RelatedRequest {
  const page = pageAsked(args);
  const whereRelation = OF_RELATION.flatMap((name): Condition[] =>
    Array.isArray(args[name]) ? [{ field: name, op: "in", value: args[name] as string[] }] : [],
  );
  const fields = propertiesAsked(kind, fragments, nodes);
  const query = {
    kind,
    limit: page.size + 1,
    ...(where.length > 0 && { where }),
    ...(whereRelation.length > 0 && { whereRelation }),
    ...(!asksFor(fragments, nodes, "edges", "fact") && { evidence: false }),
    ...(fields && { fields }),
  };
  const rows = ["nodes", "edges", "pageInfo"].some((part) => asksFor(fragments, nodes, part));
  const count = asksFor(fragments, nodes, "totalCount");
  const relation = ["edges", "pageInfo"].some((part) => asksFor(fragments, nodes, part));
  return {
    type,
    direction,
    near,
    page,
    query,
    relation,
    rows,
    count,
    name: JSON.stringify([type, direction, near, query, relation, rows, count]),
  };
}
