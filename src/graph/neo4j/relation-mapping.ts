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
 * `evidence` (`<document id>:<start>-<end>`), `spans` (`<start>-<end>`), `forms`. `_documents`: who says it.
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
    _documents: documents,
  };
}

function evidenceOf(stored: Record<string, unknown>): FactEvidence[] {
  const places = (stored.evidence ?? []) as string[];
  const spans = stored.spans as string[];
  const forms = stored.forms as string[];
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

export function graphRelation<T extends RelationType>(
  relation: Relationship,
  from: NodeReference,
  to: NodeReference,
): GraphRelation<T> {
  const stored = relation.properties as Record<string, unknown>;
  const properties: Record<string, unknown> = {};
  const type = relation.type as T;
  for (const [field, holds] of Object.entries(RELATION_FIELDS[type])) {
    properties[field] = stored[field] ?? (holds === "list" ? [] : null);
  }
  return {
    type,
    from,
    to,
    key: stored.key as string,
    properties: properties as GraphRelation<T>["properties"],
    evidence: evidenceOf(stored),
    confidence: (stored.confidence ?? null) as number | null,
  };
}
