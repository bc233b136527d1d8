import type { Relationship } from "neo4j-driver";
import type { FactEvidence, GraphRelation, NodeReference, RelationType } from "../../domain/graph-model.ts";
import { RELATION_FIELDS } from "../../domain/node-fields.ts";
import type { Span } from "../../domain/span.ts";
import { storedProperties } from "./node-mapping.ts";

function spanText(span: Span): string {
  return `${span[0]}-${span[1]}`;
}

function spanOf(text: string): Span {
  const dash = text.indexOf("-");
  return [Number(text.slice(0, dash)), Number(text.slice(dash + 1))];
}

/**
 * A relation as Neo4j holds it: its own properties, `key`, `confidence`, and the evidence as three lists side by side:
 * `evidence` (`<document id>:<start>-<end>`), `spans` (`<start>-<end>`), `forms`. `_documents`: the ids of
 * those who say it, with blanks between (a short text takes less room than a list).
 */
export function storedRelation(relation: GraphRelation, documents: readonly string[]): Record<string, unknown> {
  return {
    ...storedProperties(relation.properties),
    ...storedProperties({ confidence: relation.confidence }),
    key: relation.key,
    ...(relation.evidence.length > 0 && {
      evidence: relation.evidence.map((print) => `${print.document}:${spanText(print.at)}`),
      spans: relation.evidence.map((print) => spanText(print.span)),
      forms: relation.evidence.map((print) => print.form),
    }),
    ...(documents.length > 0 && { _documents: documents.join(" ") }),
  };
}

/** A relation's row in a statement that looks for it. */
export function relationRow({ from, to, key }: GraphRelation) {
  return { from: from.id, to: to.id, key };
}

/** A relation's row in a statement that sets it. */
export function wholeRow(relation: GraphRelation, documents: readonly string[]) {
  return { ...relationRow(relation), properties: storedRelation(relation, documents) };
}

/** The ids of those who say a relation; graphs loaded by earlier versions hold them as a list. */
export function storedDocuments(stored: string | readonly string[]): readonly string[] {
  return typeof stored === "string" ? stored.split(" ") : stored;
}

function evidenceOf(places: readonly string[], spans: readonly string[], forms: readonly string[]): FactEvidence[] {
  return places.map((place, index) => {
    const colon = place.lastIndexOf(":");
    return {
      document: place.slice(0, colon),
      at: spanOf(place.slice(colon + 1)),
      span: spanOf(spans[index]!),
      form: forms[index]!,
    };
  });
}

const EVIDENCE = ["evidence", "spans", "forms"];

const WHOLE = new Map<RelationType, string[]>();
const KEY = ["key"];

/** What is asked for of a relation of a type: everything, or the key only. */
export function askedOfRelation(type: RelationType, whole: boolean): readonly string[] {
  if (!whole) return KEY;
  let asked = WHOLE.get(type);
  if (asked === undefined) {
    asked = ["key", "confidence", ...Object.keys(RELATION_FIELDS[type]), ...EVIDENCE];
    WHOLE.set(type, asked);
  }
  return asked;
}

/** The values of all that is asked of a relation of its type, in that order. */
export function relationValues(relation: GraphRelation): unknown[] {
  const stored = storedRelation(relation, []);
  return askedOfRelation(relation.type, true).map((field) => stored[field] ?? null);
}

const UNASKED = new Map<RelationType, GraphRelation["properties"]>();

/** The properties of a relation of which only the key was asked. */
function unasked(type: RelationType): GraphRelation["properties"] {
  let properties = UNASKED.get(type);
  if (properties === undefined) {
    const fields = Object.entries(RELATION_FIELDS[type]);
    properties = Object.fromEntries(
      fields.map(([field, holds]) => [field, holds === "list" ? [] : null]),
    ) as unknown as GraphRelation["properties"];
    UNASKED.set(type, properties);
  }
  return properties;
}

/** A relation out of the values of what was asked of it, nulls and empty lists put back; `whole` false: its key only. */
export function relationOfValues<T extends RelationType>(
  type: T,
  from: NodeReference,
  to: NodeReference,
  values: readonly unknown[],
  whole = true,
): GraphRelation<T> {
  if (!whole) {
    const properties = unasked(type) as GraphRelation<T>["properties"];
    return { type, from, to, key: values[0] as string, properties, evidence: [], confidence: null };
  }
  const properties: Record<string, unknown> = {};
  let at = 2;
  for (const [field, holds] of Object.entries(RELATION_FIELDS[type])) {
    properties[field] = values[at++] ?? (holds === "list" ? [] : null);
  }
  const [places, spans, forms] = values.slice(at, at + EVIDENCE.length) as (string[] | null)[];
  return {
    type,
    from,
    to,
    key: values[0] as string,
    properties: properties as GraphRelation<T>["properties"],
    evidence: places ? evidenceOf(places, spans!, forms!) : [],
    confidence: (values[1] ?? null) as number | null,
  };
}

/** A stored relation as the graph knows it. */
export function graphRelation<T extends RelationType>(
  relation: Relationship,
  from: NodeReference,
  to: NodeReference,
): GraphRelation<T> {
  const type = relation.type as T;
  const stored = relation.properties as Record<string, unknown>;
  return relationOfValues(
    type,
    from,
    to,
    askedOfRelation(type, true).map((field) => stored[field] ?? null),
  );
}
