import type { GraphNode } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { compareValues, type FieldValue, fieldOf } from "../condition.ts";
import type { ListQuery } from "../graph-store.ts";

/** The order that a list is asked for in: see ListQuery. */
export class ListOrder {
  /** Equal orders have equal names. */
  readonly name: string;
  readonly #field: string;
  readonly #descending: boolean;
  readonly #turn: 1 | -1;

  constructor({ orderBy, backwards = false }: Pick<ListQuery, "orderBy" | "backwards">) {
    this.#field = orderBy?.field ?? "id";
    this.#descending = orderBy?.direction === "desc";
    this.#turn = backwards ? -1 : 1;
    this.name = JSON.stringify([this.#field, this.#descending, backwards]);
  }

  compare(left: GraphNode, right: GraphNode): number {
    return this.#compare(left, fieldOf(right, this.#field), right.id);
  }

  isAfter(node: GraphNode, after: ListQuery["after"]): boolean {
    if (after === undefined) return true;
    return this.#compare(node, this.#field === "id" ? after.id : after.value, after.id) > 0;
  }

  #compare(node: GraphNode, value: FieldValue, id: string): number {
    return this.#turn * compareKeys(fieldOf(node, this.#field), node.id, value, id, this.#descending);
  }
}

/** Order of two keys of a list: by value in the direction, nulls last in both, then by id ascending. */
function compareKeys(
  left: FieldValue,
  leftId: string,
  right: FieldValue,
  rightId: string,
  descending: boolean,
): number {
  if (left !== null && right !== null) {
    const order = compareValues(left, right);
    return (descending ? -order : order) || byCodeUnit(leftId, rightId);
  }
  if (left === right) return byCodeUnit(leftId, rightId);
  return left === null ? 1 : -1;
}
