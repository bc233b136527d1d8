import type { FieldNode, FragmentDefinitionNode } from "graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { NODE_FIELDS } from "../../domain/node-fields.ts";
import { fieldsOf } from "../register/asks-for.ts";
import { SINGLE_TRAVERSALS, TRAVERSALS } from "../traversal/traversals.ts";

/** Fields of each kind that need these of its properties. */
const NEEDS = new Map<string, readonly string[]>();
for (const [kind, properties] of Object.entries(NODE_FIELDS)) {
  for (const name of ["id", "nodeKind", "__typename"]) NEEDS.set(`${kind}.${name}`, []);
  for (const name of Object.keys(properties)) {
    NEEDS.set(`${kind}.${name}`, [name]);
    NEEDS.set(`${kind}.${name}Id`, [name]);
  }
}
for (const traversal of Object.values(TRAVERSALS).flat()) NEEDS.set(`${traversal.near}.${traversal.field}`, []);
for (const { near, field, reference } of SINGLE_TRAVERSALS) NEEDS.set(`${near}.${field}`, [reference]);
NEEDS.set("Document.text", []);

/** The properties that a field of nodes of a kind needs; undefined where it may need any. An amount's parts are properties themselves. */
function neededBy(
  kind: NodeKind,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  field: FieldNode,
): readonly string[] | undefined {
  if (field.name.value === "amount") return propertiesOf(kind, fragments, [field]);
  return NEEDS.get(`${kind}.${field.name.value}`);
}

/** The properties of nodes of a kind that selections need; undefined where a field may need any of them. */
export function propertiesOf(
  kind: NodeKind,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  nodes: readonly FieldNode[],
): readonly string[] | undefined {
  const asked = new Set<string>();
  for (const field of fieldsOf(fragments, nodes)) {
    const needed = neededBy(kind, fragments, field);
    if (needed === undefined) return undefined;
    for (const name of needed) asked.add(name);
  }
  return [...asked].sort();
}

/** The fields of a page's selection that give its nodes. `nodes`: the field that gives the page. */
export function shownNodes(
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  nodes: readonly FieldNode[],
): FieldNode[] {
  return [...fieldsOf(fragments, nodes)]
    .flatMap((part) => (part.name.value === "edges" ? [...fieldsOf(fragments, [part])] : [part]))
    .filter((field) => field.name.value === "node" || field.name.value === "nodes");
}

/** The properties of nodes of a kind that a page's selection needs; undefined where a field may need any of them. */
export function propertiesAsked(
  kind: NodeKind,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  nodes: readonly FieldNode[],
): readonly string[] | undefined {
  return propertiesOf(kind, fragments, shownNodes(fragments, nodes));
}
