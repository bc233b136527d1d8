import type { GraphNode, NodeKind } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { type FieldValue, fieldOf, nodeMeets } from "../condition.ts";
import type { Condition, ListQuery } from "../graph-store.ts";
import { ListOrder } from "./list-order.ts";

const INDEXED: ReadonlySet<Condition["op"]> = new Set(["eq", "in", "has"]);
const NONE = new Int32Array(0);

/** The nodes of one kind, sorted by id, with indexes of fields made when first asked for. Read-only. */
export class NodeTable<K extends NodeKind = NodeKind> {
  readonly nodes: readonly GraphNode<K>[];
  readonly #positions = new Map<string, number>();
  readonly #postings = new Map<string, Map<FieldValue, Int32Array>>();
  readonly #orders = new Map<string, Int32Array>();

  /** `nodes` hold each id once, in any order. */
  constructor(nodes: readonly GraphNode<K>[]) {
    this.nodes = [...nodes].sort((left, right) => byCodeUnit(left.id, right.id));
    for (const [position, node] of this.nodes.entries()) this.#positions.set(node.id, position);
  }

  /** Place of a node in `nodes`, or -1. */
  position(id: string): number {
    return this.#positions.get(id) ?? -1;
  }

  get(id: string): GraphNode<K> | null {
    return this.nodes[this.position(id)] ?? null;
  }

  count(where: readonly Condition[] | undefined): number {
    if (where === undefined || where.length === 0) return this.nodes.length;
    let count = 0;
    for (const position of this.#candidates(where)) if (nodeMeets(this.nodes[position]!, where)) count++;
    return count;
  }

  list(query: ListQuery): GraphNode<K>[] {
    if (query.limit <= 0) return [];
    const order = new ListOrder(query);
    const indexed = query.where?.some((condition) => INDEXED.has(condition.op)) ?? false;
    const candidates = indexed ? this.#candidates(query.where!) : null;
    if (candidates !== null && candidates.length * 8 < this.nodes.length) {
      const found = [...candidates]
        .map((position) => this.nodes[position]!)
        .filter((node) => nodeMeets(node, query.where));
      return found
        .filter((node) => order.isAfter(node, query.after))
        .sort((left, right) => order.compare(left, right))
        .slice(0, query.limit);
    }
    return this.#walk(order, query);
  }

  /** Rows of a sorted list after the key, until the limit is full. */
  #walk(order: ListOrder, query: ListQuery): GraphNode<K>[] {
    const rows: GraphNode<K>[] = [];
    const sorted = this.#sorted(order);
    let low = 0;
    let high = query.after ? sorted.length : 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (order.isAfter(this.nodes[sorted[middle]!]!, query.after)) high = middle;
      else low = middle + 1;
    }
    for (let at = low; at < sorted.length && rows.length < query.limit; at++) {
      const node = this.nodes[sorted[at]!]!;
      if (nodeMeets(node, query.where)) rows.push(node);
    }
    return rows;
  }

  #sorted(order: ListOrder): Int32Array {
    let sorted = this.#orders.get(order.name);
    if (sorted === undefined) {
      sorted = Int32Array.from(this.nodes.keys()).sort((left, right) =>
        order.compare(this.nodes[left]!, this.nodes[right]!),
      );
      this.#orders.set(order.name, sorted);
    }
    return sorted;
  }

  /** Places of the nodes that can meet the conditions: the shortest list that an index gives. Ascending, each once. */
  #candidates(where: readonly Condition[]): Iterable<number> & { readonly length: number } {
    let best: readonly Int32Array[] | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const condition of where) {
      if (!INDEXED.has(condition.op)) continue;
      const lists = this.#postingsFor(condition);
      const length = lists.reduce((sum, list) => sum + list.length, 0);
      if (length < least) [best, least] = [lists, length];
    }
    return best === null ? Int32Array.from(this.nodes.keys()) : united(best, least);
  }

  /** Places of the nodes that have each value of a condition. */
  #postingsFor({ field, op, value }: Condition): Int32Array[] {
    const postings = this.#postingsOf(field);
    const values =
      op === "in" ? new Set<FieldValue>(Array.isArray(value) ? value : []) : [(value ?? null) as FieldValue];
    return [...values].map((one) => postings.get(one) ?? NONE);
  }

  #postingsOf(field: string): Map<FieldValue, Int32Array> {
    let postings = this.#postings.get(field);
    if (postings === undefined) {
      const lists = new Map<FieldValue, number[]>();
      for (const [position, node] of this.nodes.entries()) {
        const value = fieldOf(node, field);
        for (const key of Array.isArray(value) ? new Set<string>(value) : [value as FieldValue]) {
          const list = lists.get(key);
          if (list === undefined) lists.set(key, [position]);
          else list.push(position);
        }
      }
      postings = new Map([...lists].map(([key, list]) => [key, Int32Array.from(list)]));
      this.#postings.set(field, postings);
    }
    return postings;
  }
}

/** Ascending lists as one, each place once. `length`: of all together. */
function united(lists: readonly Int32Array[], length: number): Int32Array {
  if (lists.length === 1) return lists[0]!;
  const all = new Int32Array(length);
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  return all.filter((position, index) => index === 0 || position !== all[index - 1]);
}
