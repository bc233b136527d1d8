import DataLoader from "dataloader";
import type { GraphNode, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader, RelatedQuery, RelatedRow } from "../graph/graph-store.ts";
import { outcomesOf } from "../graph/outcome-on-reading.ts";
import { type PromiseOutcome, promiseOutcome } from "../questions/promise-status.ts";

export interface RelatedKey {
  readonly type: RelationType;
  readonly direction: "out" | "in";
  readonly near: NodeKind;
  readonly query: RelatedQuery;
}

/**
 * What one request has asked of the store, in batches: the calls depend on the fields asked for, not on the rows.
 * One instance a request; nothing outlives it.
 */
export class Loaders {
  readonly #store: GraphReader;
  readonly #nodes = new Map<NodeKind, DataLoader<string, GraphNode | null>>();
  readonly #related = new Map<string, DataLoader<string, RelatedRow[]>>();
  readonly #counts = new Map<string, DataLoader<string, number>>();
  readonly #texts: DataLoader<string, string | null>;
  readonly #outcomes: DataLoader<string, PromiseOutcome>;

  constructor(store: GraphReader) {
    this.#store = store;
    this.#texts = new DataLoader((ids) => store.texts(ids));
    this.#outcomes = new DataLoader(async (ids) => (await outcomesOf(store, ids)).map(promiseOutcome));
  }

  node<K extends NodeKind>(kind: K, id: string): Promise<GraphNode<K> | null> {
    let loader = this.#nodes.get(kind);
    if (!loader) {
      loader = new DataLoader<string, GraphNode | null>((ids) => this.#store.nodesById(kind, ids));
      this.#nodes.set(kind, loader);
    }
    return loader.load(id) as Promise<GraphNode<K> | null>;
  }

  related(key: RelatedKey, id: string): Promise<RelatedRow[]> {
    return this.relatedLoader(key).load(id);
  }

  relatedLoader(key: RelatedKey): DataLoader<string, RelatedRow[]> {
    const name = JSON.stringify(key);
    let loader = this.#related.get(name);
    if (!loader) {
      loader = new DataLoader((ids) => this.#store.related(key.type, key.direction, key.near, ids, key.query));
      this.#related.set(name, loader);
    }
    return loader;
  }

  relatedCount(key: RelatedKey, id: string): Promise<number> {
    const name = JSON.stringify(key);
    let loader = this.#counts.get(name);
    if (!loader) {
      loader = new DataLoader((ids) => this.#store.relatedCounts(key.type, key.direction, key.near, ids, key.query));
      this.#counts.set(name, loader);
    }
    return loader.load(id);
  }

  text(document: string): Promise<string | null> {
    return this.#texts.load(document);
  }

  /** What became of a commitment. */
  outcome(commitment: string): Promise<PromiseOutcome> {
    return this.#outcomes.load(commitment);
  }
}
