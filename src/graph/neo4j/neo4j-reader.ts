import type { Node, Relationship } from "neo4j-driver";
import {
  type GraphNode,
  type GraphRelation,
  type NodeKind,
  RELATION_SHAPES,
  type RelationType,
} from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { nodeLine, relationLine } from "../dump/dump-line.ts";
import { sortedLines } from "../dump/sorted-lines.ts";
import type {
  Condition,
  GraphReader,
  ListQuery,
  NameHit,
  PhraseHit,
  RelatedQuery,
  RelatedRow,
  ScanQuery,
} from "../graph-store.ts";
import type { Bough, Branch, Tree, TreeShape } from "../graph-tree.ts";
import { NODE_KINDS, RELATION_TYPES } from "../kinds.ts";
import { type Neo4jConnection, WHOLE_GRAPH_TIMEOUT } from "./connection.ts";
import { searchNames } from "./name-search.ts";
import { isProcedureFailure } from "./neo4j-errors.ts";
import { graphNode } from "./node-mapping.ts";
import { searchPhrase } from "./phrase-search.ts";
import { countStatement, inOneRow, listStatement, relatedStatement } from "./read-statements.ts";
import { readTrees } from "./read-trees.ts";
import { graphRelation } from "./relation-mapping.ts";
import { statement } from "./statement.ts";
import { farKinds, type StoredBranch } from "./tree-statement.ts";
import { boughReader, treeReader } from "./tree-values.ts";

interface ScanRow extends Record<string, unknown> {
  readonly source: string;
  readonly targetKind: NodeKind;
  readonly target: string;
  readonly r: Relationship;
}

/** The graph in Neo4j, read by the statements of cypher/read. */
export class Neo4jReader implements GraphReader {
  readonly name = "neo4j";
  protected readonly connection: Neo4jConnection;
  readonly #timeout: number | undefined;

  /** `timeout`: milliseconds a statement may take; that of the connection's settings if left out. */
  constructor(connection: Neo4jConnection, timeout?: number) {
    this.connection = connection;
    this.#timeout = timeout;
  }

  async ping(): Promise<void> {
    await this.#read(statement("read/ping"));
  }

  async nodesById<K extends NodeKind>(kind: K, ids: readonly string[]): Promise<(GraphNode<K> | null)[]> {
    return (await this.trees(kind, ids, { branches: [] })).map((tree) => tree?.node ?? null);
  }

  trees<K extends NodeKind>(kind: K, ids: readonly string[], shape: TreeShape): Promise<(Tree<K> | null)[]> {
    return readTrees(this.connection, kind, ids, shape, this.#timeout);
  }

  async list<K extends NodeKind>(kind: K, query: ListQuery): Promise<GraphNode<K>[]> {
    return (await this.listTrees(kind, query, [])).map(({ node }) => node);
  }

  async listTrees<K extends NodeKind>(kind: K, query: ListQuery, branches: readonly Branch[]): Promise<Tree<K>[]> {
    if (query.limit <= 0) return [];
    const { text, parameters } = listStatement(kind, query, branches);
    const treeOf = treeReader(kind, query.fields, branches);
    if (!inOneRow(query, branches)) {
      const rows = await this.#read<{ values: unknown[] }>(text, parameters);
      return rows.map(({ values }) => treeOf(values, 0));
    }
    const [row] = await this.#read<{ rows: unknown[][] }>(text, parameters);
    return row!.rows.map((values) => treeOf(values, 0));
  }

  async count(kind: NodeKind, where: readonly Condition[] = []): Promise<number> {
    const { text, parameters } = countStatement(kind, where);
    const [row] = await this.#read<{ count: number }>(text, parameters);
    return row?.count ?? 0;
  }

  async related(
    type: RelationType,
    direction: "out" | "in",
    near: NodeKind,
    ids: readonly string[],
    query: RelatedQuery,
  ): Promise<RelatedRow[][]> {
    const found: RelatedRow[][] = ids.map(() => []);
    if (ids.length === 0 || query.limit <= 0) return found;
    const { after, backwards } = query;
    const kinds = farKinds(type, direction, query.kind);
    const afterKind = after?.kind ?? query.kind ?? kinds[0];
    const turn = backwards ? -1 : 1;
    for (const kind of backwards ? kinds.reverse() : kinds) {
      const order = after === undefined || afterKind === undefined ? 1 : turn * byCodeUnit(kind, afterKind);
      if (order < 0) continue;
      const branch = { type, direction, query: { ...query, kind, after: order === 0 ? after : undefined } };
      const { text, parameters } = relatedStatement(near, ids, branch);
      const boughOf = boughReader(branch);
      for (const { i, values } of await this.#read<{ i: number; values: unknown[] }>(text, parameters)) {
        if (found[i]!.length >= query.limit) continue;
        const { node, relation, prints } = boughOf({ kind: near, id: ids[i]! }, values) as Bough & RelatedRow;
        found[i]!.push(prints === undefined ? { node, relation } : { node, relation, prints });
      }
    }
    return found;
  }

  async relatedCounts(
    type: RelationType,
    direction: "out" | "in",
    near: NodeKind,
    ids: readonly string[],
    query: Omit<RelatedQuery, "limit" | "after"> = {},
  ): Promise<number[]> {
    const branches = farKinds(type, direction, query.kind).map(
      (kind): StoredBranch => ({ type, direction, query: { ...query, kind, limit: 0 }, count: true }),
    );
    const trees = await readTrees(this.connection, near, ids, { fields: [], branches }, this.#timeout);
    return trees.map((tree) => (tree?.grown ?? []).reduce((sum, { count }) => sum + (count ?? 0), 0));
  }

  async *scan<T extends RelationType>(type: T, query: ScanQuery = {}): AsyncIterable<GraphRelation<T>> {
    const { from, to, toKind } = query;
    const sources = from && new Set(from);
    const targets = to && new Set(to);
    for (const source of [...RELATION_SHAPES[type].from].sort(byCodeUnit)) {
      const kinds = farKinds(type, "out", toKind);
      for await (const row of this.#scanRows(type, source, kinds, query)) {
        if (!kinds.includes(row.targetKind) || (targets && !targets.has(row.target))) continue;
        if (sources && !sources.has(row.source)) continue;
        yield graphRelation<T>(row.r, { kind: source, id: row.source }, { kind: row.targetKind, id: row.target });
      }
    }
  }

  async searchNames(text: string, kinds: readonly NodeKind[], limit: number): Promise<NameHit[]> {
    return this.#whereLoaded(() => searchNames(this.connection, text, kinds, limit));
  }

  async searchPhrase(phrase: string, documents?: readonly string[]): Promise<PhraseHit[]> {
    return this.#whereLoaded(() => searchPhrase(this.connection, phrase, documents));
  }

  async texts(documents: readonly string[]): Promise<(string | null)[]> {
    const found: (string | null)[] = documents.map(() => null);
    const rows = await this.#read<{ i: number; text: string }>(statement("read/texts"), { ids: documents });
    for (const { i, text } of rows) found[i] = text;
    return found;
  }

  dump(): AsyncIterable<string> {
    return sortedLines(this.#lines());
  }

  async *#lines(): AsyncGenerator<string> {
    for (const kind of NODE_KINDS)
      for await (const { n } of this.connection.stream<{ n: Node }>(
        statement("read/all-nodes", { Kind: kind }),
        {},
        WHOLE_GRAPH_TIMEOUT,
      ))
        yield nodeLine(graphNode(n));
    for (const type of RELATION_TYPES)
      for await (const relation of this.scan(type, { patient: true })) yield relationLine(relation);
  }

  /** Searches by full text; a database that nothing was loaded into has no index yet, and nothing to find. */
  async #whereLoaded<Hit>(search: () => Promise<Hit[]>): Promise<Hit[]> {
    try {
      return await search();
    } catch (error) {
      if (!isProcedureFailure(error)) throw error;
      const [state] = await this.#read<{ loaded: boolean }>(statement("read/state"));
      if (state?.loaded !== false) throw error;
      return [];
    }
  }

  #read<Row extends Record<string, unknown>>(text: string, parameters?: Record<string, unknown>): Promise<Row[]> {
    return this.connection.read<Row>(text, parameters, this.#timeout);
  }

  async *#scanRows(
    type: RelationType,
    source: NodeKind,
    kinds: readonly NodeKind[],
    { from, to, patient }: ScanQuery,
  ): AsyncIterable<ScanRow> {
    const timeout = patient ? WHOLE_GRAPH_TIMEOUT : this.#timeout;
    if (from !== undefined) {
      const ids = [...new Set(from)];
      yield* this.connection.stream(statement("read/scan-from", { From: source, Type: type }), { ids }, timeout);
    } else if (to !== undefined) {
      const ids = [...new Set(to)];
      const rows: ScanRow[] = [];
      for (const far of kinds)
        rows.push(
          ...(await this.#read<ScanRow>(statement("read/scan-to", { From: source, Type: type, To: far }), { ids })),
        );
      yield* rows.sort(byEnds);
    } else yield* this.connection.stream(statement("read/scan", { From: source, Type: type }), {}, timeout);
  }
}

function byEnds(left: ScanRow, right: ScanRow): number {
  return (
    byCodeUnit(left.source, right.source) ||
    byCodeUnit(left.targetKind, right.targetKind) ||
    byCodeUnit(left.target, right.target) ||
    byCodeUnit(left.r.properties.key as string, right.r.properties.key as string)
  );
}
