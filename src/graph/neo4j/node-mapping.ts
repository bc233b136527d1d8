import neo4j, { type Integer, type Node } from "neo4j-driver";
import type { GraphNode, NodeKind, NodeProperties } from "../../domain/graph-model.ts";
import { type FieldType, NODE_FIELDS } from "../../domain/node-fields.ts";
import { NODE_KINDS } from "../kinds.ts";

const CSV_TYPES: Readonly<Record<FieldType, string>> = {
  string: "string",
  integer: "long",
  boolean: "boolean",
  list: "string[]",
};

/** Header words of a kind's properties for `neo4j-admin database import`. */
export function csvColumns(kind: NodeKind): Record<string, string> {
  return Object.fromEntries(
    Object.entries(NODE_FIELDS[kind] as Record<string, FieldType>).map(([field, type]) => [
      field,
      `${field}:${CSV_TYPES[type]}`,
    ]),
  );
}

type Stored = string | boolean | Integer | readonly string[];

/** Whole numbers as Neo4j's integers, nulls left out. */
export function storedProperties(properties: object): Record<string, Stored> {
  const stored: Record<string, Stored> = {};
  for (const [field, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue;
    stored[field] = typeof value === "number" ? neo4j.int(value) : (value as Stored);
  }
  return stored;
}

/** What a node is written as: its properties, and for a text whether UTF-16 offsets differ from counted characters. */
export function storedNode({ kind, properties }: GraphNode): Record<string, Stored> {
  const stored = storedProperties(properties);
  if (kind === "Document" && /[\ud800-\udfff]/.test(stored.text as string)) stored._astral = true;
  return stored;
}

/** What is asked for of a node of each kind: its id and properties, without the text of a document. */
export const ASKED_FIELDS = Object.fromEntries(
  NODE_KINDS.map((kind) => [kind, ["id", ...Object.keys(NODE_FIELDS[kind]).filter((field) => field !== "text")]]),
) as unknown as { readonly [K in NodeKind]: readonly string[] };

/** The values of a node's id and of what is asked for of its kind, in that order. */
export function nodeValues(node: GraphNode): unknown[] {
  const stored = storedNode(node);
  return ASKED_FIELDS[node.kind].map((field) => (field === "id" ? node.id : (stored[field] ?? null)));
}

/** What is asked for where only some properties are wanted. */
export function askedFields(kind: NodeKind, wanted: readonly string[] | undefined): readonly string[] {
  return wanted === undefined ? ASKED_FIELDS[kind] : ["id", ...wanted];
}

/** A node out of the values of its id and of these fields, from `start` on, nulls and empty lists put back. */
export function nodeOfValues<K extends NodeKind>(
  kind: K,
  values: readonly unknown[],
  fields: readonly string[] = ASKED_FIELDS[kind],
  start = 0,
): GraphNode<K> {
  const properties: Record<string, unknown> = kind === "Document" ? { text: "" } : {};
  const types = NODE_FIELDS[kind] as Record<string, FieldType>;
  for (let at = 1; at < fields.length; at++) {
    const field = fields[at]!;
    properties[field] = values[start + at] ?? (types[field] === "list" ? [] : null);
  }
  return { kind, id: values[start] as string, properties: properties as unknown as NodeProperties[K] };
}

/** A stored node as the graph knows it: what the loader keeps for itself (names with a low line) left out, nulls put back. */
export function graphNode<K extends NodeKind>(node: Node): GraphNode<K> {
  const kind = node.labels[0] as K;
  const properties: Record<string, unknown> = {};
  for (const [field, type] of Object.entries(NODE_FIELDS[kind])) {
    properties[field] = node.properties[field] ?? (type === "list" ? [] : null);
  }
  return { kind, id: node.properties.id as string, properties: properties as unknown as NodeProperties[K] };
}
