import DataLoader from "dataloader";
import type { GraphNode, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader, ListQuery, RelatedQuery, RelatedRow } from "../graph/graph-store.ts";
import type { Grown, Tree, TreeShape } from "../graph/graph-tree.ts";
import { outcomesOf } from "../graph/outcome-on-reading.ts";
import { type PromiseOutcome, promiseOutcome } from "../questions/promise-status.ts";
import type { AskedBranch } from "./traversal/branches-asked.ts";

interface RelatedKey {
  readonly type: RelationType;
  readonly direction: "out" | "in";
  readonly near: NodeKind;
  readonly query: RelatedQuery;
}

/** What is asked of nodes: properties (all unless said) and what they lead to. */
export interface AskedNodes {
  readonly fields?: readonly string[] | undefined;
  readonly branches: readonly AskedBranch[];
}

function branchesOf({ branches }: AskedNodes) {
  return branches.map(({ branch }) => branch);
}

const shapes = new WeakMap<AskedNodes, { readonly shape: TreeShape; readonly name: string }>();

/** What is asked as a store takes it, and a name that no other shape has. */
function shapeOf(asked: AskedNodes): { readonly shape: TreeShape; readonly name: string } {
  let known = shapes.get(asked);
  if (known === undefined) {
    const shape = { ...(asked.fields && { fields: asked.fields }), branches: branchesOf(asked) };
    known = { shape, name: JSON.stringify(shape) };
    shapes.set(asked, known);
  }
  return known;
}

/**
 * What one request has asked of the store, in batches: the calls depend on the fields asked for, not on the rows.
 * One instance a request; nothing outlives it.
 */
export class Loaders {
  readonly #store: GraphReader;
  readonly #loaders = new Map<string, unknown>();
  readonly #held = new Map<string, Map<string, Grown>>();
  readonly #texts: DataLoader<string, string | null>;
  readonly #outcomes: DataLoader<string, PromiseOutcome>;

  constructor(store: GraphReader) {
    this.#store = store;
    this.#texts = new DataLoader((ids) => store.texts(ids));
    this.#outcomes = new DataLoader(async (ids) => (await outcomesOf(store, ids)).map(promiseOutcome));
  }

  node<K extends NodeKind>(kind: K, id: string): Promise<GraphNode<K> | null> {
    return this.#loader<GraphNode<K> | null>(kind, (ids) => this.#store.nodesById(kind, ids)).load(id);
  }

  /** A node, and along with it what is asked of what it leads to. */
  nodeWith<K extends NodeKind>(kind: K, id: string, asked: AskedNodes): Promise<GraphNode<K> | null> {
    const { shape, name } = shapeOf(asked);
    const load = async (ids: readonly string[]) => {
      const trees = await this.#store.trees(kind, ids, shape);
      return trees.map((tree) => {
        if (tree) this.#hold(tree, asked.branches);
        return tree?.node ?? null;
      });
    };
    return this.#loader<GraphNode<K> | null>(`${kind} ${name}`, load).load(id);
  }

  /** A list, and along with it what is asked of what its nodes lead to. */
  async listWith<K extends NodeKind>(kind: K, query: ListQuery, asked: AskedNodes): Promise<GraphNode<K>[]> {
    const trees = await this.#store.listTrees(kind, query, branchesOf(asked));
    return trees.map((tree) => {
      this.#hold(tree, asked.branches);
      return tree.node;
    });
  }

  /** What stands along a branch of a node, if that was read along with the node. */
  held(branch: string, id: string): Grown | undefined {
    return this.#held.get(branch)?.get(id);
  }

  /** What stands along a branch of a node. */
  along(near: NodeKind, asked: AskedBranch, id: string): Promise<Grown> {
    const shape = { fields: [], branches: [asked.branch] };
    const load = async (ids: readonly string[]) => {
      const trees = await this.#store.trees(near, ids, shape);
      return trees.map((tree): Grown => {
        if (tree) this.#hold(tree, [asked]);
        return tree?.grown[0] ?? { rows: [], count: 0 };
      });
    };
    return this.#loader<Grown>(`along ${asked.name} ${asked.branch.branches?.length}`, load).load(id);
  }

  related({ type, direction, near, query }: RelatedKey, id: string): Promise<RelatedRow[]> {
    const name = JSON.stringify([type, direction, near, query]);
    return this.#loader<RelatedRow[]>(name, (ids) => this.#store.related(type, direction, near, ids, query)).load(id);
  }

  relatedCount({ type, direction, near, query }: RelatedKey, id: string): Promise<number> {
    const name = `count ${JSON.stringify([type, direction, near, query])}`;
    const load = (ids: readonly string[]) => this.#store.relatedCounts(type, direction, near, ids, query);
    return this.#loader<number>(name, load).load(id);
  }

  text(document: string): Promise<string | null> {
    return this.#texts.load(document);
  }

  /** What became of a commitment. */
  outcome(commitment: string): Promise<PromiseOutcome> {
    return this.#outcomes.load(commitment);
  }

  #loader<Value>(name: string, load: (ids: readonly string[]) => Promise<Value[]>): DataLoader<string, Value> {
    let loader = this.#loaders.get(name) as DataLoader<string, Value> | undefined;
    if (loader === undefined) {
      loader = new DataLoader(load);
      this.#loaders.set(name, loader);
    }
    return loader;
  }

  #hold({ node, grown }: Tree, asked: readonly AskedBranch[]): void {
    for (let at = 0; at < asked.length; at++) {
      const { name, further } = asked[at]!;
      const along = grown[at]!;
      let held = this.#held.get(name);
      if (held === undefined) {
        held = new Map();
        this.#held.set(name, held);
      }
      held.set(node.id, along);
      if (further.length > 0) for (const row of along.rows) this.#hold(row, further);
    }
  }
}
