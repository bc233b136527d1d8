import type { DocumentContribution, GraphNode, GraphRelation, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { Branch, Tree, TreeShape } from "./graph-tree.ts";

/** A condition on one property of a kind of node; every condition of a query must hold. Lists: `has` means holds this member. */
export interface Condition {
  readonly field: string;
  readonly op: "eq" | "in" | "gte" | "lte" | "contains" | "startsWith" | "has" | "isNull" | "notNull";
  readonly value?: string | number | boolean | readonly (string | number)[];
}

/** Keyset paging: rows strictly after `after` in the order (field ascending or descending, nulls last, then id ascending). */
export interface ListQuery {
  readonly where?: readonly Condition[];
  readonly orderBy?: { readonly field: string; readonly direction: "asc" | "desc" };
  readonly after?: { readonly value: string | number | boolean | null; readonly id: string };
  /** True: the list from its end: rows come in the order turned round, and `after` is the row that they stand before. */
  readonly backwards?: boolean;
  readonly limit: number;
  /** Properties of the nodes that are wanted, their id aside: a store may leave the others out. All unless said. */
  readonly fields?: readonly string[];
}

export interface RelatedQuery {
  /** Kind of the far node; needed where a type leads to several kinds. */
  readonly kind?: NodeKind;
  /** On the far node. */
  readonly where?: readonly Condition[];
  /** On the relation's own properties. */
  readonly whereRelation?: readonly Condition[];
  /**
   * Rows strictly after this one (order: far kind, far id, key). `kind` is that of the far node; it may be left out where
   * the query's `kind` is given or the type leads to one kind only.
   */
  readonly after?: { readonly kind?: NodeKind; readonly id: string; readonly key: string };
  /** True: the rows from their end: they come in the order turned round, and `after` is the row that they stand before. */
  readonly backwards?: boolean;
  readonly limit: number;
  /** Properties of the nodes that are wanted, their id aside: a store may leave the others out. All unless said. */
  readonly fields?: readonly string[];
  /** False: of the relations only the keys are wanted; `count`: also so, but each row says how many places show it. */
  readonly evidence?: boolean | "count";
}

export interface RelatedRow {
  readonly node: GraphNode;
  readonly relation: GraphRelation;
  /** How many places show the relation, where that is asked for. */
  readonly prints?: number;
}

export interface NameHit {
  readonly node: GraphNode;
  /** The name, alias or form that matched. */
  readonly matched: string;
  readonly score: number;
}

export interface PhraseHit {
  readonly document: string;
  /** Starts of every print, ascending. */
  readonly starts: readonly number[];
}

/**
 * `loaded`: new; `unchanged`: this file held it already, read by the same extractor; `duplicate`: another file holds it
 * already; `replaced`: it took the place of what the file held of the same report, or was read by another extractor.
 */
export interface LoadOutcome {
  readonly status: "loaded" | "unchanged" | "replaced" | "duplicate";
  /**
   * Documents that the file held before and prints no more, of reports that nothing loaded of it so far replaces: with the
   * last of the file's documents, what stands beside them, of which the user is warned.
   */
  readonly standing: readonly string[];
}

/** Which relations of a type are read: all unless said. */
export interface ScanQuery {
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly toKind?: NodeKind;
  /** True: for an export, which may take longer than a question. */
  readonly patient?: boolean;
}

/**
 * Where the graph lives. Plain data in and out; batch calls answer with one entry an id, in order. Documents come without their
 * text (`text: ""`), which is long: see `texts`.
 * Every reading method throws StoreUnavailableError when the store cannot answer: never an empty answer.
 */
export interface GraphReader {
  readonly name: "memory" | "neo4j";
  /** Throws StoreUnavailableError unless the store answers. */
  ping(): Promise<void>;
  nodesById<K extends NodeKind>(kind: K, ids: readonly string[]): Promise<(GraphNode<K> | null)[]>;
  list<K extends NodeKind>(kind: K, query: ListQuery): Promise<GraphNode<K>[]>;
  count(kind: NodeKind, where?: readonly Condition[]): Promise<number>;
  /** Nodes and what they lead to, some levels deep, in one call; null for an id that is not there. */
  trees<K extends NodeKind>(kind: K, ids: readonly string[], shape: TreeShape): Promise<(Tree<K> | null)[]>;
  /** A list and what its nodes lead to, in one call. */
  listTrees<K extends NodeKind>(kind: K, query: ListQuery, branches: readonly Branch[]): Promise<Tree<K>[]>;
  /** Relations of one type from (`out`) or to (`in`) each id. */
  related(
    type: RelationType,
    direction: "out" | "in",
    near: NodeKind,
    ids: readonly string[],
    query: RelatedQuery,
  ): Promise<RelatedRow[][]>;
  relatedCounts(
    type: RelationType,
    direction: "out" | "in",
    near: NodeKind,
    ids: readonly string[],
    query?: Omit<RelatedQuery, "limit" | "after">,
  ): Promise<number[]>;
  /** Every relation of a type, ordered by from (kind, id), to (kind, id), key; for questions over the whole graph. */
  scan<T extends RelationType>(type: T, query?: ScanQuery): AsyncIterable<GraphRelation<T>>;
  /** Names, aliases and forms, simplified or traditional, exact first. */
  searchNames(text: string, kinds: readonly NodeKind[], limit: number): Promise<NameHit[]>;
  /** Exact phrase in document texts (already simplified by the caller where wanted), every print that does not overlap the one before. */
  searchPhrase(phrase: string, documents?: readonly string[]): Promise<PhraseHit[]>;
  texts(documents: readonly string[]): Promise<(string | null)[]>;
  /** Canonical NDJSON, a line a node or relation, sorted by code unit. */
  dump(): AsyncIterable<string>;
}

export interface GraphWriter {
  /** Tells of a document that will be loaded next, while another is: its `load` has less to do then. */
  prepare?(contribution: DocumentContribution): void;
  /**
   * One document's facts, all or nothing. `file` is what holds it (absolute path), kept by the store, never dumped.
   * `printed` are the ids of all documents that the file holds now: what it held before of the same report and prints no
   * more is replaced. Without it nothing is replaced but the document's own facts.
   * Throws DanglingRelationError where an end of a relation is neither in the contribution nor in the vocabulary.
   */
  load(contribution: DocumentContribution, file: string | null, printed?: readonly string[]): Promise<LoadOutcome>;
  /** Takes reports (all their documents) or documents out; returns ids that were not there. */
  forget(
    ids: readonly string[],
  ): Promise<{ readonly forgotten: readonly string[]; readonly unknown: readonly string[] }>;
  /** The pass over what several reports say together; safe to repeat. */
  derive(): Promise<void>;
}

export interface GraphStore extends GraphReader, GraphWriter {
  close(): Promise<void>;
}
