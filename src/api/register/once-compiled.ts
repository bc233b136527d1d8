import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { namesVariables } from "./names-variables.ts";

const held = new WeakMap<readonly FieldNode[], unknown>();

/** Whether anything below a field depends on variables. */
function selectsByVariables({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const selected = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return [...selected, ...Object.values(fragments)].some(namesVariables);
}

/** Whether a field's arguments or anything below it depend on variables. */
export function dependsOnVariables({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  return [...fieldNodes, ...Object.values(fragments)].some(namesVariables);
}

/**
 * What follows from a field's selections alone: worked out once for a compiled operation, which gives the same list of field
 * nodes each time it runs, and each time where a selection names variables.
 */
export function onceCompiled<Made>(info: GraphQLResolveInfo, work: () => Made): Made {
  if (held.has(info.fieldNodes)) return held.get(info.fieldNodes) as Made;
  const made = work();
  if (!selectsByVariables(info)) held.set(info.fieldNodes, made);
  return made;
}
