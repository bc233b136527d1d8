import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from "graphql";

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

function* fieldsIn(fragments: Fragments, set: SelectionSetNode | undefined): Generator<FieldNode> {
  for (const selection of set?.selections ?? []) {
    if (selection.kind === "Field") yield selection;
    else if (selection.kind === "InlineFragment") yield* fieldsIn(fragments, selection.selectionSet);
    else yield* fieldsIn(fragments, fragments[selection.name.value]?.selectionSet);
  }
}

/** The fields selected under a field, those in fragments too. */
export function* fieldsOf(fragments: Fragments, nodes: readonly FieldNode[]): Generator<FieldNode> {
  for (const node of nodes) yield* fieldsIn(fragments, node.selectionSet);
}

/** Whether a field's selection names `path` (fields one within the other), in fragments too; conditions on it count as yes. */
export function asksFor(fragments: Fragments, nodes: readonly FieldNode[], ...path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return true;
  const found = [...fieldsOf(fragments, nodes)].filter((field) => field.name.value === name);
  return found.length > 0 && asksFor(fragments, found, ...rest);
}
