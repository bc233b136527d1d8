import type { GraphRelation, RelationType } from "../../domain/graph-model.ts";
import { evidenceOf } from "../../questions/evidence.ts";

/** A relation as RelationFact reads it. */
export function factOf(relation: GraphRelation): object {
  const properties = relation.properties as Record<string, unknown>;
  const textOf: RelationType = "TEXT_OF";
  return {
    ...properties,
    fromYear: properties.from,
    toYear: properties.to,
    part: relation.type === textOf ? null : properties.part,
    ordinal: relation.type === textOf ? properties.part : null,
    type: relation.type,
    confidence: relation.confidence,
    evidenceCount: relation.evidence.length,
    places: relation.evidence.map(evidenceOf),
  };
}
