import neo4j from "neo4j-driver";
import type { Condition } from "../graph-store.ts";
import { plainName } from "./statement.ts";

/** Parameters of one statement, named as they are met. */
export class StatementParameters {
  readonly values: Record<string, unknown> = {};
  #next = 0;

  /** Holds a value; returns how the statement names it. */
  hold(value: unknown): string {
    const name = `p${this.#next++}`;
    this.values[name] = storedValue(value);
    return `$${name}`;
  }
}

/** Whole numbers as Neo4j's integers, undefined as null. */
function storedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storedValue);
  return typeof value === "number" && Number.isInteger(value) ? neo4j.int(value) : (value ?? null);
}

const TESTS: Readonly<
  Record<Exclude<Condition["op"], "isNull" | "notNull">, (field: string, value: string) => string>
> = {
  eq: (field, value) => `${field} = ${value}`,
  in: (field, value) => `${field} IN ${value}`,
  gte: (field, value) => `${field} >= ${value}`,
  lte: (field, value) => `${field} <= ${value}`,
  contains: (field, value) => `${field} CONTAINS ${value}`,
  startsWith: (field, value) => `${field} STARTS WITH ${value}`,
  has: (field, value) => `${value} IN ${field}`,
};

/**
 * Conditions on what a variable stands for, as Cypher that must hold. `fields`: the properties that there are; one that is not among
 * them is null of every node.
 */
export function conditionTexts(
  variable: string,
  where: readonly Condition[] | undefined,
  fields: Readonly<Record<string, unknown>>,
  parameters: StatementParameters,
): string[] {
  return (where ?? []).map(({ field, op, value }) => {
    if (!(field in fields) && field !== "id") return String(op === "isNull");
    const property = `${variable}.${plainName(field)}`;
    if (op === "isNull") return `${property} IS NULL`;
    if (op === "notNull") return `${property} IS NOT NULL`;
    if (op === "in" && !Array.isArray(value)) return "false";
    return TESTS[op](property, parameters.hold(value));
  });
}

/** `WHERE` and all of them, or nothing where there are none. */
export function whereText(conditions: readonly string[]): string {
  return conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`;
}
