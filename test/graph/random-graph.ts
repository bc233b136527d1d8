import fc from "fast-check";
import {
  type DocumentContribution,
  type GraphNode,
  type GraphRelation,
  type NodeKind,
  RELATION_SHAPES,
  type RelationProperties,
  type RelationType,
} from "../../src/domain/graph-model.ts";
import type { Condition, GraphReader, ListQuery } from "../../src/graph/graph-store.ts";
import type { RelationBranch } from "../../src/graph/graph-tree.ts";
import { NODE_KINDS, RELATION_TYPES } from "../../src/graph/kinds.ts";
import { mergeEvidence } from "../../src/graph/merge/merge-relations.ts";
import { node, print, relation } from "./sample-graph.ts";

const WORDS = ["石鼓", "云溪", "𠮷光", "a'b", 'c"d', "e\\f", "（一期）", "城发", "乡村振兴", "C++", "~x", "项目"];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(""));
const year = fc.option(fc.integer({ min: 2019, max: 2022 }), { nil: null });

const DOCUMENTS = ["z-d1", "z-d2", "z-d3", "z-d4"];
const REPORTS = ["z-r1", "z-r2"];

/** What an id begins with: what reports promise and state carries the id of one of them. */
function prefixOf(kind: NodeKind, number: number): string {
  return kind === "Commitment" || kind === "Observation" ? `${REPORTS[number % REPORTS.length]}/` : "";
}

/** Ids that the documents of one graph share, three a kind. */
const IDS = Object.fromEntries(
  NODE_KINDS.map((kind) => [kind, [1, 2, 3].map((number) => `${prefixOf(kind, number)}z-${kind}"\\${number}`)]),
) as Record<NodeKind, string[]>;

/** Nodes of these kinds carry values that differ from one document to the next: the smallest document id decides. */
const NODES: Partial<{ readonly [K in NodeKind]: fc.Arbitrary<(id: string) => GraphNode> }> = {
  Jurisdiction: words.map((name) => (id) => node("Jurisdiction", id, { name, names: [`${name} 1990-`] })),
  Enterprise: fc
    .record({ name: words, aliases: fc.array(words, { maxLength: 2 }) })
    .map((properties) => (id) => node("Enterprise", id, properties)),
  Project: words.map((name) => (id) => node("Project", id, { name })),
  Strategy: fc
    .record({ name: words, since: year, nameEn: fc.option(words, { nil: null }) })
    .map((properties) => (id) => node("Strategy", id, properties)),
  Commitment: fc
    .record({
      object: fc.option(words, { nil: null }),
      dueYear: year,
      value: fc.option(fc.constantFrom("1", "2.5", "30"), { nil: null }),
    })
    .map((properties) => (id) => node("Commitment", id, properties)),
  Observation: fc
    .record({ year, estimated: fc.boolean() })
    .map((properties) => (id) => node("Observation", id, properties)),
};

const PROPERTIES: { readonly [T in RelationType]?: fc.Arbitrary<RelationProperties[T]> } = {
  MENTIONS: fc.record({
    role: fc.constantFrom("PLACE" as const, "PARTNER" as const, null),
    status: fc.constantFrom("PLANNED" as const, "STARTED" as const, "OPERATING" as const, null),
    investmentYuan: fc.constantFrom("1000000", null),
    part: fc.constantFrom("REVIEW" as const, "PLAN" as const, null),
  }),
  CITES: fc.constant({}),
  LOCATED_IN: fc.constant({}),
  UNDERTAKES: fc.constant({}),
  ADVANCES: fc.constant({}),
  PROMISES: fc.record({ wording: words, text: words, scope: fc.constant(null) }),
  STATES: fc.record({ wording: words, text: words, scope: fc.option(words, { nil: null }) }),
  ISSUED_BY: fc.record({ resolution: fc.constantFrom("STATED" as const, "ANCESTOR" as const, "MASKED" as const) }),
};
const DRAWN = Object.keys(PROPERTIES) as (keyof typeof PROPERTIES)[];

interface Drawn {
  readonly type: RelationType;
  readonly from: number;
  readonly to: number;
  readonly toKind: number;
  readonly properties: object;
  readonly starts: readonly number[];
  readonly confidence: number;
}

const drawnRelation: fc.Arbitrary<Drawn> = fc.constantFrom(...DRAWN).chain((type) =>
  fc.record({
    type: fc.constant(type),
    from: fc.nat(2),
    to: fc.nat(2),
    toKind: fc.nat(2),
    properties: PROPERTIES[type]! as fc.Arbitrary<object>,
    starts: fc.array(fc.nat(20), { maxLength: 3 }),
    confidence: fc.integer({ min: 0, max: 1000 }),
  }),
);

const drawnNodes = fc.record(
  Object.fromEntries(Object.entries(NODES).map(([kind, make]) => [kind, fc.tuple(make!, make!, make!)])) as Record<
    string,
    fc.Arbitrary<((id: string) => GraphNode)[]>
  >,
);

/** A print of two characters at a place or just before it, none of them cut in two. */
function printAt(document: string, text: string, near: number) {
  const start = /[\udc00-\udfff]/.test(text[near]!) ? near - 1 : near;
  return print(document, start, [...text.slice(start, start + 4)].slice(0, 2).join(""));
}

function contributionOf(
  document: string,
  report: string,
  text: string,
  nodes: Record<string, ((id: string) => GraphNode)[]>,
  drawn: readonly Drawn[],
): DocumentContribution {
  const made = Object.entries(nodes).flatMap(([kind, makers]) =>
    makers.map((make, at) => make(IDS[kind as NodeKind][at]!)),
  );
  const own = node("Document", document, { text, characters: text.length, title: `${document} 报告` });
  const reportNode = node("Report", report);
  const relations = new Map<string, GraphRelation>();
  const add = (each: GraphRelation) => relations.set(`${each.type} ${each.from.id} ${each.to.id} ${each.key}`, each);
  add(relation("TEXT_OF", own, reportNode, { part: null }));
  for (const { type, from, to, toKind, properties, starts, confidence } of drawn) {
    const shape = RELATION_SHAPES[type];
    const kinds = shape.to.filter((kind) => NODES[kind] !== undefined);
    const target = kinds[toKind % kinds.length]!;
    const source =
      shape.from[0] === "Report" ? reportNode : ({ kind: shape.from[0]!, id: IDS[shape.from[0]!][from]! } as const);
    const key = type === "MENTIONS" ? ((properties as { role: string | null }).role ?? "") : "";
    const evidence = mergeEvidence(starts.map((start) => printAt(document, text, start)));
    add(
      relation(type, source, { kind: target, id: IDS[target][to]! }, properties as never, {
        key,
        evidence,
        confidence,
      }),
    );
  }
  return { document, nodes: [own, reportNode, ...made], relations: [...relations.values()] };
}

/** Up to four documents of two reports over shared nodes, each with the file that holds it. */
export const randomGraph: fc.Arbitrary<{ readonly contribution: DocumentContribution; readonly file: string }[]> = fc
  .subarray(DOCUMENTS, { minLength: 1 })
  .chain((documents) =>
    fc.tuple(
      ...documents.map((document) =>
        fc
          .record({
            report: fc.constantFrom(...REPORTS),
            text: fc.array(words, { minLength: 8, maxLength: 16 }).map((parts) => parts.join("，")),
            nodes: drawnNodes,
            relations: fc.array(drawnRelation, { maxLength: 25 }),
            file: fc.constantFrom("/一.txt", "/二.txt"),
          })
          .map(({ report, text, nodes, relations, file }) => ({
            contribution: contributionOf(document, report, text, nodes, relations),
            file,
          })),
      ),
    ),
  );

const CONDITIONS: fc.Arbitrary<Condition> = fc.oneof(
  fc.constantFrom<Condition>(
    { field: "dueYear", op: "eq", value: 2020 },
    { field: "dueYear", op: "gte", value: 2021 },
    { field: "dueYear", op: "lte", value: 2020 },
    { field: "dueYear", op: "isNull" },
    { field: "object", op: "notNull" },
    { field: "object", op: "startsWith", value: "云" },
    { field: "object", op: "contains", value: "\\" },
    { field: "value", op: "in", value: ["1", "30"] },
  ),
  words.map((value): Condition => ({ field: "object", op: "eq", value })),
);

/** A call of a reader, by its arguments: data, so that a failing one can be printed. */
export type ReaderCall =
  | { readonly name: "nodesById"; readonly kind: NodeKind; readonly ids: string[] }
  | { readonly name: "list"; readonly query: ListQuery }
  | { readonly name: "count"; readonly where: Condition[] }
  | {
      readonly name: "related";
      readonly type: RelationType;
      readonly direction: "out" | "in";
      readonly near: NodeKind;
      readonly ids: string[];
      readonly kind?: NodeKind;
      readonly limit: number;
      readonly after?: string;
      readonly backwards?: boolean;
    }
  | { readonly name: "trees"; readonly kind: NodeKind; readonly ids: string[]; readonly branches: RelationBranch[] }
  | { readonly name: "scan"; readonly type: RelationType; readonly from?: string[]; readonly to?: string[] }
  | { readonly name: "searchPhrase"; readonly phrase: string; readonly documents?: string[] }
  | { readonly name: "texts"; readonly documents: string[] };

const anyIds = (kind: NodeKind) => {
  const known = kind === "Report" ? REPORTS : kind === "Document" ? DOCUMENTS : IDS[kind];
  return fc.array(fc.constantFrom(...known, "nobody"), { maxLength: 4 });
};
const anyKind = fc.constantFrom(...NODE_KINDS);

/** Every way that leads from a kind of node along a relation to another kind. */
function waysFrom(near: NodeKind): Pick<RelationBranch, "type" | "direction" | "query">[] {
  return RELATION_TYPES.flatMap((type) =>
    (["out", "in"] as const).flatMap((direction) => {
      const { from, to } = RELATION_SHAPES[type];
      const [nears, fars] = direction === "out" ? [from, to] : [to, from];
      return nears.includes(near) ? fars.map((kind) => ({ type, direction, query: { kind, limit: 0 } })) : [];
    }),
  );
}

function anyBranches(near: NodeKind, deeper: number): fc.Arbitrary<RelationBranch[]> {
  const ways = waysFrom(near);
  if (ways.length === 0) return fc.constant([]);
  const branch = fc
    .constantFrom(...ways)
    .chain(({ type, direction, query }) =>
      fc
        .tuple(
          fc.integer({ min: 0, max: 3 }),
          fc.boolean(),
          deeper > 0 ? anyBranches(query.kind, deeper - 1) : fc.constant([]),
        )
        .map(([limit, count, branches]) => ({ type, direction, query: { ...query, limit }, count, branches })),
    );
  return fc.array(branch, { maxLength: 2 });
}

/** Calls whose answer is exact; name search ranks and has its own test. */
export const randomCall: fc.Arbitrary<ReaderCall> = fc.oneof(
  anyKind.chain((kind) =>
    fc.record({ name: fc.constant("nodesById" as const), kind: fc.constant(kind), ids: anyIds(kind) }),
  ),
  fc.record({
    name: fc.constant("list" as const),
    query: fc.record(
      {
        where: fc.array(CONDITIONS, { maxLength: 2 }),
        orderBy: fc.record({
          field: fc.constantFrom("dueYear", "object", "value", "id"),
          direction: fc.constantFrom("asc" as const, "desc" as const),
        }),
        limit: fc.integer({ min: 0, max: 4 }),
        backwards: fc.boolean(),
      },
      { requiredKeys: ["limit"] },
    ),
  }),
  fc.record({ name: fc.constant("count" as const), where: fc.array(CONDITIONS, { maxLength: 2 }) }),
  fc
    .tuple(fc.constantFrom(...RELATION_TYPES), fc.constantFrom("out" as const, "in" as const))
    .chain(([type, direction]) => {
      const shape = RELATION_SHAPES[type];
      const [nears, fars] = direction === "out" ? [shape.from, shape.to] : [shape.to, shape.from];
      return fc.constantFrom(...nears).chain((near) =>
        fc.constantFrom(...fars).chain((kind) =>
          fc.record(
            {
              name: fc.constant("related" as const),
              type: fc.constant(type),
              direction: fc.constant(direction),
              near: fc.constant(near),
              ids: anyIds(near),
              kind: fc.constant(kind),
              limit: fc.integer({ min: 0, max: 4 }),
              after: fc.constantFrom(...IDS[kind]),
              backwards: fc.boolean(),
            },
            { requiredKeys: ["name", "type", "direction", "near", "ids", "limit", "kind"] },
          ),
        ),
      );
    }),
  anyKind.chain((kind) =>
    fc.record({
      name: fc.constant("trees" as const),
      kind: fc.constant(kind),
      ids: anyIds(kind),
      branches: anyBranches(kind, 2),
    }),
  ),
  fc.constantFrom(...DRAWN).chain((type) =>
    fc.record(
      {
        name: fc.constant("scan" as const),
        type: fc.constant(type),
        from: anyIds(RELATION_SHAPES[type].from[0]!),
        to: anyIds(RELATION_SHAPES[type].to[0]!),
      },
      { requiredKeys: ["name", "type"] },
    ),
  ),
  fc.record(
    { name: fc.constant("searchPhrase" as const), phrase: words, documents: anyIds("Document") },
    { requiredKeys: ["name", "phrase"] },
  ),
  fc.record({ name: fc.constant("texts" as const), documents: anyIds("Document") }),
);

/** A reader's whole answer to a call. */
export async function answer(reader: GraphReader, call: ReaderCall): Promise<unknown> {
  switch (call.name) {
    case "nodesById":
      return reader.nodesById(call.kind, call.ids);
    case "list": {
      const page = await reader.list("Commitment", call.query);
      const last = page[page.length - 1];
      if (last === undefined || call.query.limit === 0) return page;
      const field = call.query.orderBy?.field ?? "id";
      const value = field === "id" ? last.id : (last.properties as unknown as Record<string, string | null>)[field]!;
      return [page, await reader.list("Commitment", { ...call.query, after: { value, id: last.id } })];
    }
    case "count":
      return reader.count("Commitment", call.where);
    case "related": {
      const { type, direction, near, ids, kind, limit, backwards } = call;
      const after = call.after === undefined ? undefined : { id: call.after, key: "PARTNER", kind };
      const rows = await reader.related(type, direction, near, ids, { kind, limit, after, backwards });
      return [rows, await reader.relatedCounts(type, direction, near, ids, { kind })];
    }
    case "trees":
      return reader.trees(call.kind, call.ids, { branches: call.branches });
    case "scan": {
      const rows: unknown[] = [];
      for await (const row of reader.scan(call.type, { from: call.from, to: call.to })) rows.push(row);
      return rows;
    }
    case "searchPhrase":
      return reader.searchPhrase(call.phrase, call.documents);
    case "texts":
      return reader.texts(call.documents);
  }
}

/** A reader's canonical dump as one text. */
export async function wholeDump(reader: GraphReader): Promise<string> {
  const lines: string[] = [];
  for await (const line of reader.dump()) lines.push(line);
  return lines.join("\n");
}
