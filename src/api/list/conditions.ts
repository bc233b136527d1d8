import type { NodeKind } from "../../domain/graph-model.ts";
import type { Condition } from "../../graph/graph-store.ts";
import type { ApiContext } from "../context.ts";
import { FILTERS } from "./filters.ts";
import { reachesBeyond, reachingConditions } from "./reaching-filters.ts";

type Filter = Readonly<Record<string, unknown>> | null | undefined;

/** The conditions of a filter on the node's own properties. */
function ownConditions(kind: NodeKind, filter: Filter): Condition[] {
  const conditions: Condition[] = [];
  if (!filter) return conditions;
  for (const { name, property, op } of FILTERS[kind]) {
    const value = filter[name] as Condition["value"] | null | undefined;
    if (value === undefined || value === null) continue;
    if (op === "notNull") conditions.push({ field: property, op: value ? "notNull" : "isNull" });
    else conditions.push({ field: property, op, value });
  }
  return conditions;
}

/** A filter as conditions that a store understands; null where the store must be asked for them: see conditionsOf. */
export function conditionsAtHand(kind: NodeKind, filter: Filter): Condition[] | null {
  return filter && reachesBeyond(kind, filter) ? null : ownConditions(kind, filter);
}

/** A filter as conditions that a store understands. */
export async function conditionsOf(context: ApiContext, kind: NodeKind, filter: Filter): Promise<Condition[]> {
  if (!filter) return [];
  return [...ownConditions(kind, filter), ...(await reachingConditions(context.store, kind, filter))];
}
