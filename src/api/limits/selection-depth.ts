import type { DocumentNode, FragmentDefinitionNode, OperationDefinitionNode, SelectionSetNode } from "graphql";

export interface QueryShape {
  /** Nested fields, the leaf counted. */
  readonly depth: number;
  /** Nested fields beneath `__schema` and `__type`, which are counted apart. */
  readonly introspectionDepth: number;
  readonly aliases: number;
}

const EMPTY: QueryShape = { depth: 0, introspectionDepth: 0, aliases: 0 };

/** How deep an operation nests and how many aliases it uses; a fragment is measured once, however often it is spread. */
export function queryShape(document: DocumentNode, operation: OperationDefinitionNode): QueryShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === "FragmentDefinition") fragments.set(each.name.value, each);
  const measured = new Map<string, QueryShape>();

  function ofFragment(name: string): QueryShape {
    const held = measured.get(name);
    if (held) return held;
    measured.set(name, EMPTY);
    const fragment = fragments.get(name);
    const shape = fragment ? ofSelection(fragment.selectionSet) : EMPTY;
    measured.set(name, shape);
    return shape;
  }

  function ofSelection(set: SelectionSetNode): QueryShape {
    let depth = 0;
    let introspectionDepth = 0;
    let aliases = 0;
    for (const selection of set.selections) {
      let shape: QueryShape;
      if (selection.kind === "FragmentSpread") shape = ofFragment(selection.name.value);
      else if (selection.kind === "InlineFragment") shape = ofSelection(selection.selectionSet);
      else {
        const inner = selection.selectionSet ? ofSelection(selection.selectionSet) : EMPTY;
        const introspects = selection.name.value === "__schema" || selection.name.value === "__type";
        shape = {
          depth: introspects ? 0 : inner.depth + 1,
          introspectionDepth: introspects ? inner.depth + 1 : inner.introspectionDepth,
          aliases: inner.aliases + (selection.alias ? 1 : 0),
        };
      }
      depth = Math.max(depth, shape.depth);
      introspectionDepth = Math.max(introspectionDepth, shape.introspectionDepth);
      aliases += shape.aliases;
    }
    return { depth, introspectionDepth, aliases };
  }
  return ofSelection(operation.selectionSet);
}
