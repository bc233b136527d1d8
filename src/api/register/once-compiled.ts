import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { dependsOnVariables } from "./depends-on-variables.ts";

const held = new WeakMap<readonly FieldNode[], unknown>();

/**
 * What follows from a field's selections alone: worked out once for a compiled operation, which gives the same list of field
 * nodes each time it runs, and each time where a selection names variables.
 */
export function onceCompiled<Made>({ fieldNodes, fragments }: GraphQLResolveInfo, work: () => Made): Made {
  if (held.has(fieldNodes)) return held.get(fieldNodes) as Made;
  const made = work();
  const selected = fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (!dependsOnVariables(selected, fragments)) held.set(fieldNodes, made);
  return made;
}
