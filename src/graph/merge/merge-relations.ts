import type { FactEvidence, GraphRelation } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { mergeProperties } from "./relation-rules.ts";

/** Order of evidence: document id, then place in the text. */
function byPlace(left: FactEvidence, right: FactEvidence): number {
  return (
    byCodeUnit(left.document, right.document) ||
    left.at[0] - right.at[0] ||
    left.at[1] - right.at[1] ||
    left.span[0] - right.span[0] ||
    left.span[1] - right.span[1]
  );
}

function samePrint(left: FactEvidence, right: FactEvidence): boolean {
  return left.document === right.document && left.at[0] === right.at[0] && left.at[1] === right.at[1];
}

/** Evidence sorted, each print once. */
export function mergeEvidence(prints: readonly FactEvidence[]): FactEvidence[] {
  const sorted = [...prints].sort(byPlace);
  return sorted.filter((print, index) => index === 0 || !samePrint(print, sorted[index - 1]!));
}

function greater(left: number | null, right: number | null): number | null {
  if (left === null) return right;
  return right === null || left >= right ? left : right;
}

/** One relation out of two that say the same (same type, ends and key); `first` is of the smaller document id. */
export function mergeRelations<R extends GraphRelation>(first: R, second: R): R {
  return {
    ...first,
    properties: mergeProperties(first.properties, second.properties),
    evidence: second.evidence.length === 0 ? first.evidence : mergeEvidence([...first.evidence, ...second.evidence]),
    confidence: greater(first.confidence, second.confidence),
  };
}
