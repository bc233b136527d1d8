import type { NodeKind } from "../../domain/graph-model.ts";
import type { Condition } from "../../graph/graph-store.ts";
import type { ApiContext } from "../context.ts";
import { FILTERS } from "./filters.ts";
import { reachingConditions } from "./reaching-filters.ts";

/** A filter as conditions that a store understands. */
export async function conditionsOf(
  context: ApiContext,
  kind: NodeKind,
  filter: Readonly<Record<string, unknown>> | null | undefined,
): Promise<Condition[]> {
  if (!filter) return [];
  const conditions: Condition[] = [];
  for (const { name, property, op } of FILTERS[kind]) {
    const value = filter[name] as Condition["value"] | null | undefined;
    if (value === undefined || value === null) continue;
    if (op === "notNull") conditions.push({ field: property, op: value ? "notNull" : "isNull" });
    else conditions.push({ field: property, op, value });
  }
  return [...conditions, ...(await reachingConditions(context.store, kind, filter))];
}
