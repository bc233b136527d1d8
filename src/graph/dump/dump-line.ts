import type { FactEvidence, GraphNode, GraphRelation } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";

type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

function isLeftOut(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** Compact JSON, keys sorted by code unit, nulls and empty lists left out. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value as Json);
  const entries = Object.entries(value)
    .filter(([, member]) => !isLeftOut(member))
    .sort(([left], [right]) => byCodeUnit(left, right));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(",")}}`;
}

/** `<document id>:<start>-<end>` of the name or figure itself. */
function evidencePlace(print: FactEvidence): string {
  return `${print.document}:${print.at[0]}-${print.at[1]}`;
}

/** `{"id","label","properties":{…}}`. */
export function nodeLine(node: GraphNode): string {
  return canonical({ id: node.id, label: node.kind, properties: node.properties });
}

/**
 * `{"confidence","evidence":["<document id>:<start>-<end>",…],"forms":[…],"from":{"id","label"},"key","properties",
 * "spans":["<start>-<end>",…],"to":{…},"type"}`; `evidence`, `forms` and `spans` run side by side; no `key` where it is
 * empty, no `properties` where there are none.
 */
export function relationLine(relation: GraphRelation): string {
  const properties = Object.values(relation.properties).every(isLeftOut) ? null : relation.properties;
  return canonical({
    type: relation.type,
    from: { label: relation.from.kind, id: relation.from.id },
    to: { label: relation.to.kind, id: relation.to.id },
    key: relation.key === "" ? null : relation.key,
    properties,
    confidence: relation.confidence,
    evidence: relation.evidence.map(evidencePlace),
    spans: relation.evidence.map((print) => `${print.span[0]}-${print.span[1]}`),
    forms: relation.evidence.map((print) => print.form),
  });
}
