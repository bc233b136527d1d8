import type { FieldType } from "../domain/node-fields.ts";

/** What an attribute of an export holds; lists are joined by ` | `. */
export type AttributeType = FieldType | "double";

export interface ExportNode {
  /** Unique in the export: `<kind>:<id>`. */
  readonly id: string;
  readonly label: string;
  /** Nulls and empty lists left out. */
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly position?: readonly [number, number];
}

export interface ExportEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  /** How strong the tie is; null where the edge has no weight of its own. */
  readonly weight: number | null;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A graph to write out, in whatever format: attributes declared before, nodes before edges, every edge between nodes of the export. */
export interface ExportGraph {
  readonly title: string;
  /** Whether every edge leads from one to the other, or none does. */
  readonly directed: boolean;
  readonly nodeAttributes: Readonly<Record<string, AttributeType>>;
  readonly edgeAttributes: Readonly<Record<string, AttributeType>>;
  nodes(): AsyncIterable<ExportNode> | Iterable<ExportNode>;
  edges(): AsyncIterable<ExportEdge> | Iterable<ExportEdge>;
}

/** A value as one cell of text. */
export function attributeText(value: unknown): string {
  return Array.isArray(value) ? value.join(" | ") : String(value);
}

export function isLeftOut(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Properties without nulls and empty lists. */
export function present(properties: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => !isLeftOut(value)));
}

/** Attributes of several kinds as one list; where two hold different things under one name, it is declared as text. */
export function mergeAttributes(
  kinds: Iterable<Readonly<Record<string, AttributeType>>>,
): Record<string, AttributeType> {
  const all: Record<string, AttributeType> = {};
  for (const attributes of kinds)
    for (const [name, type] of Object.entries(attributes)) all[name] = (all[name] ?? type) === type ? type : "string";
  return all;
}
