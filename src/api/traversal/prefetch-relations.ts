import { type FieldNode, type GraphQLResolveInfo, getArgumentValues, getNamedType, isObjectType } from "graphql";
import type { NodeKind, RelationType } from "../../domain/graph-model.ts";
import type { ApiContext } from "../context.ts";
import { fieldsOf } from "../register/asks-for.ts";
import { relatedField } from "./related-request.ts";
import { TRAVERSALS, type Traversal } from "./traversals.ts";

const byField = new Map<string, readonly [RelationType, Traversal]>();
for (const [type, list] of Object.entries(TRAVERSALS) as [RelationType, readonly Traversal[]][])
  for (const traversal of list) byField.set(`${traversal.near}.${traversal.field}`, [type, traversal]);

/**
 * Asks the store for the relations that a look-up's selection names, beside the node itself: its id is known already, so
 * nobody needs to wait for it first.
 */
export function prefetchRelations(context: ApiContext, kind: NodeKind, id: string, info: GraphQLResolveInfo): void {
  const type = getNamedType(info.returnType);
  if (!isObjectType(type)) return;
  const groups = new Map<string, FieldNode[]>();
  for (const field of fieldsOf(info.fragments, info.fieldNodes)) {
    const name = field.alias?.value ?? field.name.value;
    groups.set(name, [...(groups.get(name) ?? []), field]);
  }
  for (const nodes of groups.values()) {
    const field = nodes[0]!;
    const found = byField.get(`${kind}.${field.name.value}`);
    const definition = type.getFields()[field.name.value];
    if (found === undefined || definition === undefined || nodes.some((node) => node.directives?.length)) continue;
    const ask = async () => {
      const args = getArgumentValues(definition, field, info.variableValues);
      if (args.after || args.where) return;
      (await relatedField(context, ...found, { args, nodes, fragments: info.fragments })).prefetch(id);
    };
    ask().catch(() => undefined);
  }
}
