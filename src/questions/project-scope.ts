import type { NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader, RelatedQuery } from "../graph/graph-store.ts";
import { EVERY_ROW } from "./every-row.ts";
import { reportsOf, within } from "./report-scope.ts";
import { vocabularyIds } from "./vocabulary-lookup.ts";

/** Ids of the nodes that a relation leads to from any of the given ones, each once. */
export async function reachedFrom(
  store: GraphReader,
  type: RelationType,
  direction: "out" | "in",
  near: NodeKind,
  ids: readonly string[],
  query: Omit<RelatedQuery, "limit">,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await store.related(type, direction, near, ids, { ...query, limit: EVERY_ROW });
  return [...new Set(rows.flat().map((row) => row.node.id))].sort();
}

/** A theme (id or name) and all under it. Throws NodeNotFoundError. */
export async function themeWithNarrower(store: GraphReader, theme: string): Promise<string[]> {
  let ring = await vocabularyIds(store, "PolicyTheme", [theme]);
  const found = new Set(ring);
  while (ring.length > 0) {
    const next = await reachedFrom(store, "BROADER", "in", "PolicyTheme", ring, { kind: "PolicyTheme" });
    ring = next.filter((id) => !found.has(id));
    for (const id of ring) found.add(id);
  }
  return [...found];
}

export async function projectsConcerning(store: GraphReader, theme: string): Promise<string[]> {
  return reachedFrom(store, "CONCERNS", "in", "PolicyTheme", await themeWithNarrower(store, theme), {
    kind: "Project",
  });
}

/** Projects said to lie in a jurisdiction or in one that lies in it, or without a place told of by one. */
export async function projectsLyingIn(store: GraphReader, place: string): Promise<string[]> {
  const places = [...(await within(store, place))];
  const located = await reachedFrom(store, "LOCATED_IN", "in", "Jurisdiction", places, { kind: "Project" });
  const homes = await store.list("Project", { where: [{ field: "home", op: "in", value: places }], limit: EVERY_ROW });
  return [...new Set([...located, ...homes.map((node) => node.id)])];
}

export async function projectsNamedBy(store: GraphReader, jurisdictions: readonly string[]): Promise<string[]> {
  return reachedFrom(store, "MENTIONS", "out", "Report", await reportsOf(store, { jurisdictions }), {
    kind: "Project",
  });
}

export async function projectsWithStatus(store: GraphReader, statuses: readonly string[]): Promise<string[]> {
  return reachedFrom(store, "MENTIONS", "out", "Report", await reportsOf(store, {}), {
    kind: "Project",
    whereRelation: [{ field: "status", op: "in", value: statuses }],
  });
}

export async function enterprisesOfProjects(store: GraphReader, projects: readonly string[]): Promise<string[]> {
  return reachedFrom(store, "UNDERTAKES", "in", "Project", projects, { kind: "Enterprise" });
}

export async function enterprisesConcerning(store: GraphReader, theme: string): Promise<string[]> {
  return enterprisesOfProjects(store, await projectsConcerning(store, theme));
}

export async function enterprisesNamedBy(store: GraphReader, jurisdictions: readonly string[]): Promise<string[]> {
  return reachedFrom(store, "MENTIONS", "out", "Report", await reportsOf(store, { jurisdictions }), {
    kind: "Enterprise",
  });
}
