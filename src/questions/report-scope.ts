import type { GraphNode } from "../domain/graph-model.ts";
import type { Condition, GraphReader } from "../graph/graph-store.ts";

/** Which reports a question is about: every condition that is given must hold. */
export interface ReportScope {
  readonly reports?: readonly string[] | null;
  readonly jurisdictions?: readonly string[] | null;
  readonly levels?: readonly string[] | null;
  /** Name, code or id of a province. */
  readonly province?: string | null;
  /** This jurisdiction or one that lies in it. */
  readonly within?: string | null;
  /** Plan years. */
  readonly years?: readonly number[] | null;
  readonly from?: number | null;
  readonly to?: number | null;
  readonly kinds?: readonly string[] | null;
}

/** Rows that one call to a store may bring; lists that are longer are read in several. */
const BATCH = 5000;

/** Every node of a kind that meets the conditions, in order of id. */
async function listAll<K extends Parameters<GraphReader["list"]>[0]>(
  store: GraphReader,
  kind: K,
  where: readonly Condition[] = [],
): Promise<GraphNode<K>[]> {
  const all: GraphNode<K>[] = [];
  for (;;) {
    const last = all.at(-1);
    const rows = await store.list(kind, {
      where,
      limit: BATCH,
      ...(last ? { after: { value: last.id, id: last.id } } : {}),
      orderBy: { field: "id", direction: "asc" },
    });
    all.push(...rows);
    if (rows.length < BATCH) return all;
  }
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

async function issuersWhere(store: GraphReader, scope: ReportScope): Promise<Set<string> | null> {
  let issuers: Set<string> | null = scope.jurisdictions ? new Set(scope.jurisdictions) : null;
  const keep = (ids: Iterable<string>) => {
    const held = new Set(ids);
    issuers = issuers === null ? held : new Set([...issuers].filter((id) => held.has(id)));
  };
  if (scope.levels && scope.levels.length > 0) {
    const nodes = await listAll(store, "Jurisdiction", [{ field: "level", op: "in", value: scope.levels }]);
    keep(nodes.map((node) => node.id));
  }
  if (scope.province) keep(await withinProvince(store, scope.province));
  if (scope.within) keep(await within(store, scope.within));
  return issuers;
}

async function withinProvince(store: GraphReader, province: string): Promise<Set<string>> {
  const level: Condition = { field: "level", op: "in", value: ["PROVINCE"] };
  const byId = await store.nodesById("Jurisdiction", [province]);
  const named = byId[0] ? [byId[0]] : await listAll(store, "Jurisdiction", [level]);
  const roots = named.filter(
    ({ id, properties }) =>
      id === province ||
      properties.code === province ||
      properties.code?.slice(0, 2) === province ||
      properties.name === province ||
      properties.name.startsWith(province),
  );
  const found = new Set<string>();
  for (const root of roots) for (const id of await within(store, root.id)) found.add(id);
  return found;
}

/** Reports of a scope, in order of id. */
export async function reportNodes(store: GraphReader, scope: ReportScope): Promise<GraphNode<"Report">[]> {
  const where: Condition[] = [];
  const issuers = await issuersWhere(store, scope);
  if (scope.reports) where.push({ field: "id", op: "in", value: scope.reports });
  if (issuers) where.push({ field: "issuer", op: "in", value: [...issuers] });
  if (scope.years) where.push({ field: "planYear", op: "in", value: scope.years });
  if (typeof scope.from === "number") where.push({ field: "planYear", op: "gte", value: scope.from });
  if (typeof scope.to === "number") where.push({ field: "planYear", op: "lte", value: scope.to });
  if (scope.kinds && scope.kinds.length > 0) where.push({ field: "kind", op: "in", value: scope.kinds });
  return listAll(store, "Report", where);
}

/** Ids of the reports of a scope. */
export async function reportsOf(store: GraphReader, scope: ReportScope): Promise<string[]> {
  return (await reportNodes(store, scope)).map((report) => report.id);
}

/** Ids of the jurisdictions that issued a loaded report. */
export async function issuersOf(store: GraphReader): Promise<string[]> {
  return [...new Set((await reportNodes(store, {})).map((report) => report.properties.issuer))];
}
