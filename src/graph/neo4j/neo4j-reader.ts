import type { Node, Relationship } from "neo4j-driver";
import neo4j from "neo4j-driver";
import {
  type GraphNode,
  type GraphRelation,
  type NodeKind,
  RELATION_SHAPES,
  type RelationType,
} from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { nodeLine, relationLine } from "../dump/dump-line.ts";
import type {
  Condition,
  GraphReader,
  ListQuery,
  NameHit,
  PhraseHit,
  RelatedQuery,
  RelatedRow,
} from "../graph-store.ts";
import { NODE_KINDS, RELATION_TYPES } from "../kinds.ts";
import type { Neo4jConnection } from "./connection.ts";
import { searchNames } from "./name-search.ts";
import { isProcedureFailure } from "./neo4j-errors.ts";
import { ASKED_FIELDS, askedFields, graphNode, nodeOfValues } from "./node-mapping.ts";
import { searchPhrase } from "./phrase-search.ts";
import { askedOfRelation, graphRelation, relationOfValues } from "./relation-mapping.ts";
import { INDEXED_FIELDS } from "./schema.ts";
import { statement } from "./statement.ts";

interface StoredCondition {
  readonly field: string;
  readonly op: Condition["op"];
  readonly value: unknown;
}

function storedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storedValue);
  return typeof value === "number" && Number.isInteger(value) ? neo4j.int(value) : (value ?? null);
}

/** Conditions as parameters; fields with a low line are the loader's own and match nothing. */
function storedConditions(where: readonly Condition[] | undefined): StoredCondition[] {
  return (where ?? []).map(({ field, op, value }) => ({
    field: field.startsWith("_") ? "" : field,
    op,
    value: storedValue(value),
  }));
}

interface Split {
  readonly first: { readonly field: string; readonly values: unknown } | null;
  readonly rest: StoredCondition[];
}

/** The first condition that an index serves (a value, or one of several), and the others. */
function split(kind: NodeKind, where: readonly Condition[] = []): Split {
  const indexed = ["id", ...(INDEXED_FIELDS[kind] ?? [])];
  const first = where.find(
    ({ field, op, value }) =>
      indexed.includes(field) && (op === "in" ? Array.isArray(value) : op === "eq" && value != null),
  );
  if (first === undefined) return { first: null, rest: storedConditions(where) };
  const values = first.op === "in" ? first.value : [first.value];
  return {
    first: { field: first.field, values: storedValue(values) },
    rest: storedConditions(where.filter((condition) => condition !== first)),
  };
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
    const found: (GraphNode<K> | null)[] = ids.map(() => null);
    if (ids.length === 0) return found;
    const rows = await this.#read<{ i: number; values: unknown[] }>(statement("read/nodes-by-id", { Kind: kind }), {
      ids,
      fields: ASKED_FIELDS[kind],
    });
    for (const { i, values } of rows) found[i] = nodeOfValues(kind, values);
    return found;
  }

  async list<K extends NodeKind>(kind: K, query: ListQuery): Promise<GraphNode<K>[]> {
    if (query.limit <= 0) return [];
    const { first, rest } = split(kind, query.where);
    const field = query.orderBy?.field ?? "id";
    const direction = query.orderBy?.direction ?? "asc";
    const order = field === "id" && direction === "asc" ? "id" : direction;
    const name = `read/list-by-${order}${first ? "-of-field" : ""}`;
    const blanks = { Kind: kind, ...(first && { Field: first.field }) };
    const { after } = query;
    const fields = askedFields(kind, query.fields);
    const rows = await this.#read<{ values: unknown[] }>(statement(name, blanks), {
      field,
      values: first?.values ?? null,
      where: rest,
      from: after?.id ?? "",
      after: after ? { id: after.id, value: storedValue(field === "id" ? after.id : after.value) } : null,
      limit: neo4j.int(query.limit),
      fields,
    });
    return rows.map(({ values }) => nodeOfValues(kind, values, fields));
  }

  async count(kind: NodeKind, where: readonly Condition[] = []): Promise<number> {
    const { first, rest } = split(kind, where);
    const name = where.length === 0 ? "count-all" : first ? "count-of-field" : "count";
    const blanks = { Kind: kind, ...(first && { Field: first.field }) };
    const [row] = await this.#read<{ count: number }>(statement(`read/${name}`, blanks), {
      values: first?.values ?? null,
      where: rest,
    });
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
    const { after } = query;
    const kinds = farKinds(type, direction, query.kind);
    const asked = askedOfRelation(type, (query.evidence ?? true) === true);
    const afterKind = after?.kind ?? query.kind ?? kinds[0];
    for (const far of kinds) {
      const fields = askedFields(far, query.fields);
      const order = after === undefined || afterKind === undefined ? 1 : byCodeUnit(far, afterKind);
      if (order < 0) continue;
      const rows = await this.#read<{ i: number; far: unknown[]; relation: unknown[]; prints: number | null }>(
        statement(`read/related-${direction}`, { Near: near, Type: type, Far: far }),
        {
          ids,
          where: storedConditions(query.where),
          whereRelation: storedConditions(query.whereRelation),
          after: order === 0 && after ? { id: after.id, key: after.key } : null,
          limit: neo4j.int(query.limit),
          fields,
          relationFields: asked,
          count: query.evidence === "count",
        },
      );
      for (const { i, far: values, relation, prints } of rows) {
        if (found[i]!.length >= query.limit) continue;
        const node = nodeOfValues(far, values, fields);
        const here = { kind: near, id: ids[i]! };
        const there = { kind: node.kind, id: node.id };
        const [from, to] = direction === "out" ? [here, there] : [there, here];
        found[i]!.push({
          node,
          relation: relationOfValues(type, from, to, relation),
          ...(prints !== null && { prints }),
        });
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
    const counts = ids.map(() => 0);
    if (ids.length === 0) return counts;
    const every = farKinds(type, direction, undefined).length === 1;
    for (const far of farKinds(type, direction, query.kind)) {
      const plain = every && !query.where?.length && !query.whereRelation?.length;
      const rows = await this.#read<{ i: number; count: number }>(
        plain
          ? statement(`read/related-degrees-${direction}`, { Near: near, Type: type })
          : statement(`read/related-counts-${direction}`, { Near: near, Type: type, Far: far }),
        { ids, where: storedConditions(query.where), whereRelation: storedConditions(query.whereRelation) },
      );
      for (const { i, count } of rows) counts[i]! += count;
    }
    return counts;
  }

  async *scan<T extends RelationType>(
    type: T,
    filter: { readonly from?: readonly string[]; readonly to?: readonly string[]; readonly toKind?: NodeKind } = {},
  ): AsyncIterable<GraphRelation<T>> {
    const { from, to, toKind } = filter;
    const sources = from && new Set(from);
    const targets = to && new Set(to);
    for (const source of [...RELATION_SHAPES[type].from].sort(byCodeUnit)) {
      const kinds = farKinds(type, "out", toKind);
      for await (const row of this.#scanRows(type, source, kinds, from, to)) {
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

  async *dump(): AsyncIterable<string> {
    const lines: string[] = [];
    for (const kind of NODE_KINDS)
      for await (const { n } of this.connection.stream<{ n: Node }>(statement("read/all-nodes", { Kind: kind })))
        lines.push(nodeLine(graphNode(n)));
    for (const type of RELATION_TYPES) for await (const relation of this.scan(type)) lines.push(relationLine(relation));
    yield* lines.sort(byCodeUnit);
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
    from: readonly string[] | undefined,
    to: readonly string[] | undefined,
  ): AsyncIterable<{ source: string; targetKind: NodeKind; target: string; r: Relationship }> {
    if (from !== undefined) {
      yield* this.connection.stream(statement("read/scan-from", { From: source, Type: type }), {
        ids: [...new Set(from)],
      });
    } else if (to !== undefined) {
      const rows = [];
      for (const far of kinds) {
        const name = statement("read/scan-to", { From: source, Type: type, To: far });
        rows.push(
          ...(await this.#read<{ source: string; targetKind: NodeKind; target: string; r: Relationship }>(name, {
            ids: [...new Set(to)],
          })),
        );
      }
      yield* rows.sort(byEnds);
    } else yield* this.connection.stream(statement("read/scan", { From: source, Type: type }));
  }
}

function farKinds(type: RelationType, direction: "out" | "in", kind: NodeKind | undefined): NodeKind[] {
  const shape = RELATION_SHAPES[type];
  const kinds = direction === "out" ? shape.to : shape.from;
  return [...kinds].filter((far) => kind === undefined || far === kind).sort(byCodeUnit);
}

function byEnds(
  left: { source: string; targetKind: string; target: string; r: Relationship },
  right: { source: string; targetKind: string; target: string; r: Relationship },
): number {
  return (
    byCodeUnit(left.source, right.source) ||
    byCodeUnit(left.targetKind, right.targetKind) ||
    byCodeUnit(left.target, right.target) ||
    byCodeUnit(left.r.properties.key as string, right.r.properties.key as string)
  );
}
