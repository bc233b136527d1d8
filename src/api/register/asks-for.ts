import type { GraphQLResolveInfo, SelectionSetNode } from "graphql";

/** Whether a field's selection names `path` (fields one within the other), in fragments too; conditions on it count as yes. */
export function asksFor(info: GraphQLResolveInfo, ...path: readonly string[]): boolean {
  const within = (set: SelectionSetNode | undefined, at: number): boolean =>
    at === path.length ||
    (set?.selections.some((selection) => {
      if (selection.kind === "Field")
        return selection.name.value === path[at] && within(selection.selectionSet, at + 1);
      if (selection.kind === "InlineFragment") return within(selection.selectionSet, at);
      return within(info.fragments[selection.name.value]?.selectionSet, at);
    }) ??
      false);
  return info.fieldNodes.some((node) => within(node.selectionSet, 0));
}
