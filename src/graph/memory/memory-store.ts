import {
  type DocumentContribution,
  type GraphNode,
  type GraphRelation,
  type NodeKind,
  RELATION_SHAPES,
  type RelationType,
} from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { derive } from "../derive/derive.ts";
import { nodeLine, relationLine } from "../dump/dump-line.ts";
import type {
  Condition,
  GraphStore,
  ListQuery,
  LoadOutcome,
  NameHit,
  PhraseHit,
  RelatedQuery,
  RelatedRow,
  ScanQuery,
} from "../graph-store.ts";
import type { Branch, Tree, TreeShape } from "../graph-tree.ts";
import { DERIVED_TYPES, NODE_KINDS, RELATION_TYPES } from "../kinds.ts";
import { assertClosed } from "../merge/assert-closed.ts";
import { byRank } from "../search/by-rank.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import { Holdings } from "./holdings.ts";
import { MergedGraph } from "./merged-graph.ts";
import { NameIndex } from "./name-index.ts";
import { PhraseIndex } from "./phrase-index.ts";
import { grown, relatedCount, relatedRows } from "./related-rows.ts";
import { withoutText } from "./without-text.ts";

/** The graph in memory: contributions kept apart, merged and indexed when first read after a change. */
export class MemoryStore implements GraphStore {
  readonly name = "memory";
  readonly #vocabulary: Vocabulary;
  readonly #holdings = new Holdings();
  readonly #names = new Map<NodeKind, NameIndex>();
  #graph: MergedGraph | null = null;
  #phrases: PhraseIndex | null = null;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  async ping(): Promise<void> {}

  async close(): Promise<void> {}

  async nodesById<K extends NodeKind>(kind: K, ids: readonly string[]): Promise<(GraphNode<K> | null)[]> {
    const table = this.#merged().table(kind);
    return ids.map((id) => {
      const node = table.get(id);
      return node && withoutText(node);
    });
  }

  async list<K extends NodeKind>(kind: K, query: ListQuery): Promise<GraphNode<K>[]> {
    return this.#merged().table(kind).list(query).map(withoutText);
  }

  async count(kind: NodeKind, where?: readonly Condition[]): Promise<number> {
    return this.#merged().table(kind).count(where);
  }

  async trees<K extends NodeKind>(
    kind: K,
    ids: readonly string[],
    { branches }: TreeShape,
  ): Promise<(Tree<K> | null)[]> {
    const graph = this.#merged();
    const table = graph.table(kind);
    return ids.map((id) => {
      const node = table.get(id);
      return node && { node: withoutText(node), grown: grown(graph, node, branches) };
    });
  }

  async listTrees<K extends NodeKind>(kind: K, query: ListQuery, branches: readonly Branch[]): Promise<Tree<K>[]> {
    const graph = this.#merged();
    return graph
      .table(kind)
      .list(query)
      .map((node) => ({ node: withoutText(node), grown: grown(graph, node, branches) }));
  }

  async related(
    type: RelationType,
    direction: "out" | "in",
    near: NodeKind,
    ids: readonly string[],
    query: RelatedQuery,
  ): Promise<RelatedRow[][]> {
    const graph = this.#merged();
    return ids.map((id) => relatedRows(graph, { type, direction }, graph.number({ kind: near, id }), query));
  }

  async relatedCounts(
    type: RelationType,
    direction: "out" | "in",
    near: NodeKind,
    ids: readonly string[],
    query: Omit<RelatedQuery, "limit" | "after"> = {},
  ): Promise<number[]> {
    const graph = this.#merged();
    return ids.map((id) => relatedCount(graph, { type, direction }, graph.number({ kind: near, id }), query));
  }

  async *scan<T extends RelationType>(type: T, filter: ScanQuery = {}): AsyncIterable<GraphRelation<T>> {
    const graph = this.#merged();
    const table = graph.relations[type];
    const from = filter.from && new Set(filter.from);
    const to = filter.to && new Set(filter.to);
    const meets = (row: GraphRelation) =>
      (filter.toKind === undefined || row.to.kind === filter.toKind) &&
      (to === undefined || to.has(row.to.id)) &&
      (from === undefined || from.has(row.from.id));
    if (from === undefined && to === undefined) {
      for (const row of table.rows) if (meets(row)) yield row as GraphRelation<T>;
      return;
    }
    const direction = from === undefined ? "in" : "out";
    const found: GraphRelation[] = [];
    const shape = RELATION_SHAPES[type];
    for (const kind of direction === "in" ? shape.to : shape.from)
      for (const id of from ?? to ?? []) {
        const number = graph.number({ kind, id });
        if (number < 0) continue;
        table.visit(direction, number, (row) => {
          if (meets(row)) found.push(row);
          return true;
        });
      }
    for (const row of found.sort(byEnds)) yield row as GraphRelation<T>;
  }

  async searchNames(text: string, kinds: readonly NodeKind[], limit: number): Promise<NameHit[]> {
    const hits = [...new Set(kinds)].flatMap((kind) => this.#namesOf(kind).search(text));
    return hits
      .sort(byRank)
      .slice(0, Math.max(limit, 0))
      .map((hit) => ({ ...hit, node: withoutText(hit.node) }));
  }

  async searchPhrase(phrase: string, documents?: readonly string[]): Promise<PhraseHit[]> {
    this.#phrases ??= new PhraseIndex(this.#merged().table("Document").nodes);
    return this.#phrases.search(phrase, documents && new Set(documents));
  }

  async texts(documents: readonly string[]): Promise<(string | null)[]> {
    const table = this.#merged().table("Document");
    return documents.map((id) => table.get(id)?.properties.text ?? null);
  }

  async *dump(): AsyncIterable<string> {
    const graph = this.#merged();
    const lines: string[] = [];
    for (const kind of NODE_KINDS) for (const node of graph.table(kind).nodes) lines.push(nodeLine(node));
    for (const type of RELATION_TYPES) for (const row of graph.relations[type].rows) lines.push(relationLine(row));
    yield* lines.sort(byCodeUnit);
  }

  async load(
    contribution: DocumentContribution,
    file: string | null,
    printed?: readonly string[],
  ): Promise<LoadOutcome> {
    assertClosed(contribution, this.#vocabulary);
    const outcome = this.#holdings.load(contribution, file, printed);
    if (outcome.status === "loaded" || outcome.status === "replaced") this.#changed();
    return outcome;
  }

  async forget(ids: readonly string[]): Promise<{ forgotten: readonly string[]; unknown: readonly string[] }> {
    const outcome = this.#holdings.forget(ids);
    if (outcome.forgotten.length > 0) this.#changed();
    return outcome;
  }

  async derive(): Promise<void> {
    const graph = this.#merged();
    const derived: GraphRelation[] = [];
    for await (const relation of derive(this)) derived.push(relation);
    if (graph === this.#graph) this.#graph = graph.with(DERIVED_TYPES, derived);
  }

  #changed(): void {
    this.#graph = null;
    this.#phrases = null;
    this.#names.clear();
  }

  #merged(): MergedGraph {
    this.#graph ??= MergedGraph.of([this.#vocabulary, ...this.#holdings.contributions()]);
    return this.#graph;
  }

  #namesOf(kind: NodeKind): NameIndex {
    let index = this.#names.get(kind);
    if (index === undefined) {
      index = new NameIndex(this.#merged(), kind);
      this.#names.set(kind, index);
    }
    return index;
  }
}

function byEnds(left: GraphRelation, right: GraphRelation): number {
  return (
    byCodeUnit(left.from.kind, right.from.kind) ||
    byCodeUnit(left.from.id, right.from.id) ||
    byCodeUnit(left.to.kind, right.to.kind) ||
    byCodeUnit(left.to.id, right.to.id) ||
    byCodeUnit(left.key, right.key)
  );
}
