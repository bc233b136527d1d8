import type { GraphRelation } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { mergeRelations } from "../merge/merge-relations.ts";

/** One relation with the graph-wide numbers of its ends. */
export interface NumberedRelation {
  readonly from: number;
  readonly to: number;
  readonly relation: GraphRelation;
}

/** Rows of one node: `rows[index[start]] … rows[index[end - 1]]`. */
class Adjacency {
  readonly #lowest: number;
  readonly #offsets: Int32Array;
  readonly index: Int32Array;

  /** `near` gives each row's near node; rows keep their order within a node. */
  constructor(near: Int32Array) {
    let lowest = near.length === 0 ? 0 : near[0]!;
    let highest = lowest;
    for (const node of near) {
      if (node < lowest) lowest = node;
      if (node > highest) highest = node;
    }
    this.#lowest = lowest;
    this.#offsets = new Int32Array(highest - lowest + 2);
    for (const node of near) this.#offsets[node - lowest + 1]!++;
    for (let at = 1; at < this.#offsets.length; at++) this.#offsets[at]! += this.#offsets[at - 1]!;
    const next = this.#offsets.slice();
    this.index = new Int32Array(near.length);
    for (const [row, node] of near.entries()) this.index[next[node - lowest]!++] = row;
  }

  /** `[start, end)` in `index` of a node's rows. */
  range(node: number): readonly [number, number] {
    const at = node - this.#lowest;
    if (at < 0 || at + 1 >= this.#offsets.length) return [0, 0];
    return [this.#offsets[at]!, this.#offsets[at + 1]!];
  }
}

/**
 * All relations of one type, merged, as compressed rows both ways. Nodes are numbered by kind and id, so rows are in the
 * order from, to, key, and those of one node in the order far kind, far id, key.
 */
export class RelationTable {
  readonly rows: readonly GraphRelation[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly #out: Adjacency;
  readonly #in: Adjacency;

  /** `said` in the order of document ids, vocabulary first: of equal relations the earlier is the first. */
  constructor(said: readonly NumberedRelation[]) {
    const sorted = said
      .map((entry, order) => ({ ...entry, order }))
      .sort(
        (left, right) =>
          left.from - right.from ||
          left.to - right.to ||
          byCodeUnit(left.relation.key, right.relation.key) ||
          left.order - right.order,
      );
    const merged: NumberedRelation[] = [];
    for (const entry of sorted) {
      const last = merged[merged.length - 1];
      if (last && last.from === entry.from && last.to === entry.to && last.relation.key === entry.relation.key)
        merged[merged.length - 1] = { ...last, relation: mergeRelations(last.relation, entry.relation) };
      else merged.push(entry);
    }
    this.rows = merged.map((entry) => entry.relation);
    this.from = Int32Array.from(merged, (entry) => entry.from);
    this.to = Int32Array.from(merged, (entry) => entry.to);
    this.#out = new Adjacency(this.from);
    this.#in = new Adjacency(this.to);
  }

  /** Calls `visit` with each row of a node and the number of its far node, in order or backwards, until it answers false. */
  visit(
    direction: "out" | "in",
    node: number,
    visit: (row: GraphRelation, far: number) => boolean,
    backwards = false,
  ): void {
    const adjacency = direction === "out" ? this.#out : this.#in;
    const far = direction === "out" ? this.to : this.from;
    const [start, end] = adjacency.range(node);
    for (let step = 0; step < end - start; step++) {
      const row = adjacency.index[backwards ? end - 1 - step : start + step]!;
      if (!visit(this.rows[row]!, far[row]!)) return;
    }
  }
}
