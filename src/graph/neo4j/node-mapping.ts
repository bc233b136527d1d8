import neo4j, { type Integer, type Node } from "neo4j-driver";
import type { GraphNode, NodeKind, NodeProperties } from "../../domain/graph-model.ts";
import { NODE_KINDS } from "../kinds.ts";

/** How the property stands in Neo4j. Null is not stored; an empty list is. */
type FieldType = "string" | "integer" | "boolean" | "list";
type FieldsOf<K extends NodeKind> = { readonly [F in keyof NodeProperties[K]]: FieldType };

const AMOUNT = {
  form: "string",
  value: "string",
  low: "string",
  high: "string",
  unit: "string",
  base: "string",
  baseLow: "string",
  baseHigh: "string",
  baseUnit: "string",
  currency: "string",
  comparator: "string",
  floor: "string",
  stretch: "string",
  relativeTo: "string",
} as const;

/** Every property of every kind. One typed map: a kind or property that is not here does not compile. */
const FIELDS: { readonly [K in NodeKind]: FieldsOf<K> } = {
  Document: {
    title: "string",
    kind: "string",
    jurisdictionPrinted: "string",
    level: "string",
    masked: "boolean",
    partial: "boolean",
    reviewYear: "integer",
    planYear: "integer",
    deliveredOn: "string",
    meeting: "string",
    speaker: "string",
    text: "string",
    characters: "integer",
    readShare: "integer",
    damage: "integer",
    maskedValues: "integer",
    warnings: "list",
    extractor: "string",
    issuerCandidates: "list",
  },
  Report: { kind: "string", planYear: "integer", issuer: "string" },
  Section: {
    document: "string",
    ordinal: "integer",
    heading: "string",
    role: "string",
    start: "integer",
    end: "integer",
  },
  Jurisdiction: {
    name: "string",
    nameEn: "string",
    code: "string",
    level: "string",
    codes: "list",
    names: "list",
    province: "string",
    masked: "boolean",
  },
  Enterprise: { name: "string", aliases: "list", registryId: "string", ownership: "string" },
  Project: { name: "string", home: "string" },
  PolicyTheme: {
    prefLabelZh: "string",
    prefLabelEn: "string",
    altLabels: "list",
    definition: "string",
    top: "boolean",
  },
  Strategy: {
    name: "string",
    nameEn: "string",
    forms: "list",
    level: "string",
    owner: "string",
    issuingBody: "string",
    since: "integer",
  },
  Indicator: {
    name: "string",
    nameEn: "string",
    synonyms: "list",
    unit: "string",
    family: "string",
    goodSide: "string",
  },
  Observation: {
    ...AMOUNT,
    report: "string",
    indicator: "string",
    object: "string",
    of: "string",
    measure: "string",
    year: "integer",
    estimated: "boolean",
  },
  Commitment: {
    ...AMOUNT,
    report: "string",
    kind: "string",
    indicator: "string",
    object: "string",
    verbClass: "string",
    measure: "string",
    dueYear: "integer",
    horizon: "string",
  },
};

const CSV_TYPES: Readonly<Record<FieldType, string>> = {
  string: "string",
  integer: "long",
  boolean: "boolean",
  list: "string[]",
};

/** Header words of a kind's properties for `neo4j-admin database import`. */
export function csvColumns(kind: NodeKind): Record<string, string> {
  return Object.fromEntries(
    Object.entries(FIELDS[kind] as Record<string, FieldType>).map(([field, type]) => [
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

/** A stored node as the graph knows it: what the loader keeps for itself (names with a low line) left out, nulls put back. */
export function graphNode<K extends NodeKind>(node: Node): GraphNode<K> {
  const kind = node.labels[0] as K;
  const properties: Record<string, unknown> = {};
  for (const [field, type] of Object.entries(FIELDS[kind])) {
    properties[field] = node.properties[field] ?? (type === "list" ? [] : null);
  }
  return { kind, id: node.properties.id as string, properties: properties as unknown as NodeProperties[K] };
}

export function isKind(name: string): name is NodeKind {
  return (NODE_KINDS as readonly string[]).includes(name);
}
