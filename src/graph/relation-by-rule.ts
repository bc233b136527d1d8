import type { GraphRelation, NodeReference, RelationProperties, RelationType } from "../domain/graph-model.ts";

/** A relation that follows from a shipped table or from the derived pass: without evidence of its own, sure by its rule. */
export function relationByRule<T extends RelationType>(
  type: T,
  from: NodeReference,
  to: NodeReference,
  properties: RelationProperties[T],
): GraphRelation<T> {
  return {
    type,
    from: { kind: from.kind, id: from.id },
    to: { kind: to.kind, id: to.id },
    key: "",
    properties,
    evidence: [],
    confidence: null,
  };
}
