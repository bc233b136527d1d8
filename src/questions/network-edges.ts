import type { GraphNode, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader, RelatedRow } from "../graph/graph-store.ts";
import type { Corpus } from "./corpus.ts";
import type { NetworkEdge } from "./network.ts";

const ALL = 1_000_000;

export type NetworkKind =
  | "JURISDICTION_STRATEGY"
  | "JURISDICTION_SHARED_STRATEGIES"
  | "JURISDICTION_SHARED_ENTERPRISES"
  | "JURISDICTION_MENTIONS"
  | "ENTERPRISE_PROJECT"
  | "THEME_COOCCURRENCE";

/** Weighted edges with one for each pair, in order of first sight. */
class Edges {
  readonly #held = new Map<string, { source: GraphNode; target: GraphNode; weight: number; kind: string }>();

  add(source: GraphNode, target: GraphNode, weight: number, kind: string): void {
    const key = `${source.kind} ${source.id} ${target.kind} ${target.id} ${kind}`;
    const held = this.#held.get(key);
    if (held) held.weight += weight;
    else this.#held.set(key, { source, target, weight, kind });
  }

  get list(): NetworkEdge[] {
    return [...this.#held.values()];
  }
}

/** What a network is made of: the corpus may still be on its way, since the reports' ids are enough to ask what they lead to. */
export interface NetworkSubject {
  readonly store: GraphReader;
  readonly ids: readonly string[];
  readonly corpus: Promise<Corpus>;
  /** Which properties of a kind of node are wanted; undefined: all. */
  readonly properties: (kind: NodeKind) => readonly string[] | undefined;
}

/** What each report leads to along one relation; reports whose texts are copies are left out. */
async function byReport(
  { store, ids, corpus, properties }: NetworkSubject,
  type: RelationType,
  kind: NodeKind,
): Promise<{ readonly issuer: GraphNode; readonly rows: readonly RelatedRow[] }[]> {
  const fields = properties(kind);
  const query = { kind, limit: ALL, evidence: "count" as const, ...(fields && { fields }) };
  const [held, lists] = await Promise.all([corpus, store.related(type, "out", "Report", ids, query)]);
  return lists.flatMap((rows, index) => {
    const issuer = held.report(ids[index]!)?.issuer;
    return issuer ? [{ issuer, rows }] : [];
  });
}

/** What each place's reports lead to along one relation, with the number of prints; a node once a place. */
async function byPlace(
  subject: NetworkSubject,
  type: RelationType,
  kind: NodeKind,
): Promise<Map<GraphNode, Map<GraphNode, number>>> {
  const places = new Map<string, GraphNode>();
  const far = new Map<string, GraphNode>();
  const found = new Map<GraphNode, Map<GraphNode, number>>();
  for (const { issuer, rows } of await byReport(subject, type, kind)) {
    const place = places.get(issuer.id) ?? issuer;
    places.set(issuer.id, place);
    const held = found.get(place) ?? new Map<GraphNode, number>();
    for (const { node, prints } of rows) {
      const one = far.get(node.id) ?? node;
      far.set(node.id, one);
      held.set(one, (held.get(one) ?? 0) + Math.max(1, prints ?? 0));
    }
    found.set(place, held);
  }
  return found;
}

/** Pairs of places joined by how many nodes both lead to. */
function joined(byPlaces: ReadonlyMap<GraphNode, ReadonlyMap<GraphNode, number>>, kind: string): NetworkEdge[] {
  const edges: NetworkEdge[] = [];
  const places = [...byPlaces];
  places.forEach(([first, held], index) => {
    for (const [second, others] of places.slice(index + 1)) {
      let both = 0;
      for (const node of held.keys()) if (others.has(node)) both += 1;
      if (both > 0) edges.push({ source: first, target: second, weight: both, kind });
    }
  });
  return edges;
}

function tied(byPlaces: ReadonlyMap<GraphNode, ReadonlyMap<GraphNode, number>>, kind: string): NetworkEdge[] {
  const edges: NetworkEdge[] = [];
  for (const [source, held] of byPlaces) {
    for (const [target, weight] of held) if (target.id !== source.id) edges.push({ source, target, weight, kind });
  }
  return edges;
}

async function enterpriseProjects(subject: NetworkSubject): Promise<NetworkEdge[]> {
  const edges = new Edges();
  const named = await byPlace(subject, "MENTIONS", "Project");
  const projects = [...new Set([...named.values()].flatMap((held) => [...held.keys()]))];
  const ids = projects.map((project) => project.id);
  const rows = await subject.store.related("UNDERTAKES", "in", "Project", ids, { kind: "Enterprise", limit: ALL });
  const undertaken = new Set<GraphNode>();
  rows.forEach((list, index) => {
    for (const { node } of list) {
      edges.add(node, projects[index]!, 1, "UNDERTAKES");
      undertaken.add(projects[index]!);
    }
  });
  for (const [place, held] of named) {
    for (const [project, weight] of held) if (undertaken.has(project)) edges.add(project, place, weight, "MENTIONS");
  }
  return edges.list;
}

async function themesTogether(subject: NetworkSubject): Promise<NetworkEdge[]> {
  const edges = new Edges();
  const one = new Map<string, GraphNode>();
  for (const { rows } of await byReport(subject, "ADDRESSES", "PolicyTheme")) {
    const themes = rows.map(({ node }) => {
      if (!one.has(node.id)) one.set(node.id, node);
      return one.get(node.id)!;
    });
    themes.forEach((first, index) => {
      for (const second of themes.slice(index + 1)) edges.add(first, second, 1, "SHARED_REPORT");
    });
  }
  return edges.list;
}

/** The edges of a network over the reports of a corpus. */
export async function networkEdges(subject: NetworkSubject, kind: NetworkKind): Promise<NetworkEdge[]> {
  switch (kind) {
    case "JURISDICTION_STRATEGY":
      return tied(await byPlace(subject, "CITES", "Strategy"), "CITES");
    case "JURISDICTION_SHARED_STRATEGIES":
      return joined(await byPlace(subject, "CITES", "Strategy"), "SHARED_STRATEGIES");
    case "JURISDICTION_SHARED_ENTERPRISES":
      return joined(await byPlace(subject, "MENTIONS", "Enterprise"), "SHARED_ENTERPRISES");
    case "JURISDICTION_MENTIONS":
      return tied(await byPlace(subject, "MENTIONS", "Jurisdiction"), "MENTIONS");
    case "ENTERPRISE_PROJECT":
      return enterpriseProjects(subject);
    case "THEME_COOCCURRENCE":
      return themesTogether(subject);
  }
}
