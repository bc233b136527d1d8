import type { GraphNode } from "../domain/graph-model.ts";
import { byCodeUnit } from "./code-unit-order.ts";
import type { Condition } from "./graph-store.ts";

export type FieldValue = string | number | boolean | null | readonly string[];

/** A node's property; `id` is its id. Null where the property is not there. */
export function fieldOf(node: GraphNode, field: string): FieldValue {
  if (field === "id") return node.id;
  return (node.properties as unknown as Record<string, FieldValue | undefined>)[field] ?? null;
}

/** Order of two values of one field: numbers by size, strings by code unit, false before true. Null is not for here. */
export function compareValues(left: FieldValue, right: FieldValue): number {
  if (typeof left === "string" && typeof right === "string") return byCodeUnit(left, right);
  return Number(left) - Number(right);
}

function comparable(value: FieldValue, bound: Condition["value"]): bound is string | number {
  return (typeof bound === "string" || typeof bound === "number") && typeof value === typeof bound;
}

/** Whether a value meets a condition. A null value meets `isNull` only, as in Cypher; values of another type meet none. */
function meets(value: FieldValue, condition: Condition): boolean {
  const bound = condition.value;
  if (condition.op === "isNull") return value === null;
  if (value === null) return false;
  switch (condition.op) {
    case "notNull":
      return true;
    case "eq":
      return value === bound;
    case "in":
      return Array.isArray(bound) && bound.includes(value as string | number);
    case "gte":
      return comparable(value, bound) && compareValues(value, bound) >= 0;
    case "lte":
      return comparable(value, bound) && compareValues(value, bound) <= 0;
    case "contains":
      return typeof value === "string" && typeof bound === "string" && value.includes(bound);
    case "startsWith":
      return typeof value === "string" && typeof bound === "string" && value.startsWith(bound);
    case "has":
      return Array.isArray(value) && value.includes(bound as string);
  }
}

/** Whether a node meets every condition. */
export function nodeMeets(node: GraphNode, where: readonly Condition[] | undefined): boolean {
  return where === undefined || where.every((condition) => meets(fieldOf(node, condition.field), condition));
}

/** Whether properties of a relation meet every condition. */
export function propertiesMeet(properties: object, where: readonly Condition[] | undefined): boolean {
  return (
    where === undefined ||
    where.every((condition) =>
      meets((properties as Record<string, FieldValue | undefined>)[condition.field] ?? null, condition),
    )
  );
}
