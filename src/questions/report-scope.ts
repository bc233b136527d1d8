import type { GraphNode, NodeKind } from "../domain/graph-model.ts";
import type { Condition, GraphReader } from "../graph/graph-store.ts";
import type { Branch, Tree } from "../graph/graph-tree.ts";
import { simplified } from "../graph/search/simplified.ts";
import { stem } from "../resolve/stem.ts";
import { placeCalled } from "./place-lookup.ts";
import { NodeNotFoundError } from "./question-error.ts";

/** Which reports a question is about: every condition that is given must hold. */
export interface ReportScope {
  readonly reports?: readonly string[] | null;
  /** Ids, codes or names. */
  readonly jurisdictions?: readonly string[] | null;
  readonly levels?: readonly string[] | null;
  /** Name, code or id of a province. */
  readonly province?: string | null;
  /** This jurisdiction (id, code or name) or one that lies in it. */
  readonly within?: string | null;
  /** Plan years. */
  readonly years?: readonly number[] | null;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly kinds?: readonly string[] | null;
}

/** Rows that one call to a store may bring; lists that are longer are read in several. */
const BATCH = 5000;

/** Rows of one call where each brings what it leads to. */
const TREES = 500;

/** Every node of a kind that meets the conditions, in order of id, with what it leads to. */
async function allTrees<K extends NodeKind>(
  store: GraphReader,
  kind: K,
  where: readonly Condition[],
  branches: readonly Branch[],
): Promise<Tree<K>[]> {
  const limit = branches.length > 0 ? TREES : BATCH;
  const all: Tree<K>[] = [];
  for (;;) {
    const last = all.at(-1)?.node;
    const after = last && { value: last.id, id: last.id };
    const rows = await store.listTrees(kind, { where, limit, ...(after && { after }) }, branches);
    all.push(...rows);
    if (rows.length < limit) return all;
  }
}

/** Every node of a kind that meets the conditions, in order of id. */
async function listAll<K extends NodeKind>(
  store: GraphReader,
  kind: K,
  where: readonly Condition[] = [],
): Promise<GraphNode<K>[]> {
  return (await allTrees(store, kind, where, [])).map(({ node }) => node);
}

/** A jurisdiction and all that lie in it, however deep. */
export async function within(store: GraphReader, id: string): Promise<Set<string>> {
  const found = new Set([id]);
  let ring = [id];
  while (ring.length > 0) {
    const rows = await store.related("PART_OF", "in", "Jurisdiction", ring, { kind: "Jurisdiction", limit: BATCH });
    ring = [...new Set(rows.flat().map((row) => row.node.id))].filter((each) => !found.has(each));
    for (const each of ring) found.add(each);
  }
  return found;
}

/** Ids of the places that ids, codes or names stand for. Throws NodeNotFoundError, ArgumentInvalidError. */
async function placeIds(store: GraphReader, places: readonly string[]): Promise<string[]> {
  const nodes = await store.nodesById("Jurisdiction", places);
  return Promise.all(places.map(async (place, index) => (nodes[index] ?? (await placeCalled(store, place))).id));
}

async function issuersWhere(store: GraphReader, scope: ReportScope): Promise<Set<string> | null> {
  let issuers: Set<string> | null = scope.jurisdictions ? new Set(await placeIds(store, scope.jurisdictions)) : null;
  const keep = (ids: Iterable<string>) => {
    const held = new Set(ids);
    issuers = issuers === null ? held : new Set([...issuers].filter((id) => held.has(id)));
  };
  if (scope.levels && scope.levels.length > 0) {
    const nodes = await listAll(store, "Jurisdiction", [{ field: "level", op: "in", value: scope.levels }]);
    keep(nodes.map((node) => node.id));
  }
  if (scope.province) keep(await within(store, (await provinceCalled(store, scope.province)).id));
  if (scope.within) keep(await within(store, (await placeIds(store, [scope.within]))[0]!));
  return issuers;
}

/** The province with this id, code (21, 210000) or name (辽宁, 辽宁省). Throws NodeNotFoundError. */
async function provinceCalled(store: GraphReader, text: string): Promise<GraphNode<"Jurisdiction">> {
  const [byId] = await store.nodesById("Jurisdiction", [text]);
  if (byId) return byId;
  const asked = simplified(text.trim());
  const provinces = await listAll(store, "Jurisdiction", [{ field: "level", op: "eq", value: "PROVINCE" }]);
  const found = provinces.find(({ properties: { code, name } }) =>
    [code, code?.slice(0, 2), name, stem(name)].includes(asked),
  );
  if (found) return found;
  throw new NodeNotFoundError("Jurisdiction", text, {
    what: "province",
    loaded: provinces.map(({ properties }) => properties.name),
  });
}

/** Throws NodeNotFoundError for an id that no loaded report has. `found`: reports that are there, to spare asking for them. */
async function refuseUnknown(
  store: GraphReader,
  reports: readonly string[],
  found: readonly Tree<"Report">[],
): Promise<void> {
  const known = new Set(found.map(({ node }) => node.id));
  const missing = reports.filter((id) => !known.has(id));
  const nodes = await store.nodesById("Report", missing);
  const unknown = missing.find((_id, index) => !nodes[index]);
  if (unknown !== undefined) throw new NodeNotFoundError("Report", unknown);
}

/** Conditions of a scope on the reports' own properties, but for who issued them. */
function conditionsOn(scope: ReportScope): Condition[] {
  const where: Condition[] = [];
  if (scope.reports) where.push({ field: "id", op: "in", value: scope.reports });
  if (scope.years) where.push({ field: "planYear", op: "in", value: scope.years });
  if (typeof scope.from === "number") where.push({ field: "planYear", op: "gte", value: scope.from });
  if (typeof scope.to === "number") where.push({ field: "planYear", op: "lte", value: scope.to });
  if (scope.kinds && scope.kinds.length > 0) where.push({ field: "kind", op: "in", value: scope.kinds });
  return where;
}

/**
 * Reports of a scope, in order of id, with what they lead to. Throws NodeNotFoundError, ArgumentInvalidError for what it names and
 * nobody knows.
 */
export async function reportTrees(
  store: GraphReader,
  scope: ReportScope,
  branches: readonly Branch[],
): Promise<Tree<"Report">[]> {
  const where = conditionsOn(scope);
  const issuedBy = (issuers: readonly string[]) =>
    allTrees(store, "Report", [...where, { field: "issuer", op: "in", value: issuers }], branches);
  const { jurisdictions } = scope;
  let trees: Tree<"Report">[] | null = null;
  if (jurisdictions && !scope.levels?.length && !scope.province && !scope.within) {
    // Places are mostly named by ids of issuers: then one call answers, and nothing need be looked up.
    const asGiven = await issuedBy(jurisdictions);
    const issuers = new Set(asGiven.map(({ node }) => node.properties.issuer));
    if (jurisdictions.every((place) => issuers.has(place))) trees = asGiven;
  }
  if (trees === null) {
    const issuers = await issuersWhere(store, scope);
    trees = await (issuers ? issuedBy([...issuers]) : allTrees(store, "Report", where, branches));
  }
  if (scope.reports) await refuseUnknown(store, scope.reports, trees);
  return trees;
}

/** Reports of a scope, in order of id. Throws as reportTrees does. */
export async function reportNodes(store: GraphReader, scope: ReportScope): Promise<GraphNode<"Report">[]> {
  return (await reportTrees(store, scope, [])).map(({ node }) => node);
}

/** Ids of the reports of a scope. */
export async function reportsOf(store: GraphReader, scope: ReportScope): Promise<string[]> {
  return (await reportNodes(store, scope)).map((report) => report.id);
}

/** Ids of the jurisdictions that issued a loaded report. */
export async function issuersOf(store: GraphReader): Promise<string[]> {
  return [...new Set((await reportNodes(store, {})).map((report) => report.properties.issuer))];
}
