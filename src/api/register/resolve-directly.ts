import { type GraphQLSchema, isInterfaceType, isObjectType } from "graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import type { Page } from "../connection/page.ts";
import type { ApiContext } from "../context.ts";
import { REGISTERED, type RegisteredField } from "./register-field.ts";

/**
 * Lets registered fields and interfaces answer by themselves: type-graphql makes a promise of every field with arguments and
 * of every value of an interface, which on lists of thousands costs more than the answer.
 */
export function resolveDirectly(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isInterfaceType(type)) type.resolveType = ({ nodeKind }: { nodeKind: NodeKind }) => nodeKind;
    if (!isObjectType(type)) continue;
    const fields = type.getFields();
    // Compiled operations call and wait for resolvers only, not for a method of a value.
    if (fields.pageInfo) fields.totalCount!.resolve = (page: Page<unknown, unknown>) => page.totalCount();
    for (const field of Object.values(fields)) {
      const resolve = field.extensions[REGISTERED] as RegisteredField["resolve"] | undefined;
      if (resolve === undefined) continue;
      field.resolve = (root: unknown, args: Readonly<Record<string, unknown>>, context: ApiContext, info) =>
        resolve({ root: root as never, context, args, info });
    }
  }
}
