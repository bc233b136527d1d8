import type { GraphNode, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
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

/** What each place's reports lead to along one relation, with the number of prints; a node once a place. */
async function byPlace(
  store: GraphReader,
  corpus: Corpus,
  type: RelationType,
  kind: NodeKind,
): Promise<Map<GraphNode, Map<GraphNode, number>>> {
  const rows = await store.related(type, "out", "Report", corpus.reportIds, { kind, limit: ALL });
  const places = new Map<string, GraphNode>();
  const far = new Map<string, GraphNode>();
  const found = new Map<GraphNode, Map<GraphNode, number>>();
  rows.forEach((list, index) => {
    const { issuer } = corpus.reports[index]!;
    const place = places.get(issuer.id) ?? issuer;
    places.set(issuer.id, place);
    const held = found.get(place) ?? new Map<GraphNode, number>();
    for (const { node, relation } of list) {
      const one = far.get(node.id) ?? node;
      far.set(node.id, one);
      held.set(one, (held.get(one) ?? 0) + Math.max(1, relation.evidence.length));
    }
    found.set(place, held);
  });
  return found;
}

/** Pairs of places joined by how many nodes both lead to. */
function joined(byPlaces: ReadonlyMap<GraphNode, ReadonlyMap<GraphNode, number>>, kind: string): NetworkEdge[] {
  const edges = new Edges();
  const places = [...byPlaces];
  places.forEach(([first, held], index) => {
    for (const [second, others] of places.slice(index + 1)) {
      let both = 0;
      for (const node of held.keys()) if (others.has(node)) both += 1;
      if (both > 0) edges.add(first, second, both, kind);
    }
  });
  return edges.list;
}

function tied(byPlaces: ReadonlyMap<GraphNode, ReadonlyMap<GraphNode, number>>, kind: string): NetworkEdge[] {
  const edges = new Edges();
  for (const [place, held] of byPlaces) {
    for (const [node, weight] of held) if (node !== place && node.id !== place.id) edges.add(place, node, weight, kind);
  }
  return edges.list;
}

async function enterpriseProjects(store: GraphReader, corpus: Corpus): Promise<NetworkEdge[]> {
  const edges = new Edges();
  const named = await byPlace(store, corpus, "MENTIONS", "Project");
  const projects = [...new Set([...named.values()].flatMap((held) => [...held.keys()]))];
  const ids = projects.map((project) => project.id);
  const rows = await store.related("UNDERTAKES", "in", "Project", ids, { kind: "Enterprise", limit: ALL });
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

async function themesTogether(store: GraphReader, corpus: Corpus): Promise<NetworkEdge[]> {
  const edges = new Edges();
  const rows = await store.related("ADDRESSES", "out", "Report", corpus.reportIds, { kind: "PolicyTheme", limit: ALL });
  const one = new Map<string, GraphNode>();
  for (const list of rows) {
    const themes = list.map(({ node }) => {
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
export async function networkEdges(store: GraphReader, corpus: Corpus, kind: NetworkKind): Promise<NetworkEdge[]> {
  if (corpus.reports.length === 0) return [];
  switch (kind) {
    case "JURISDICTION_STRATEGY":
      return tied(await byPlace(store, corpus, "CITES", "Strategy"), "CITES");
    case "JURISDICTION_SHARED_STRATEGIES":
      return joined(await byPlace(store, corpus, "CITES", "Strategy"), "SHARED_STRATEGIES");
    case "JURISDICTION_SHARED_ENTERPRISES":
      return joined(await byPlace(store, corpus, "MENTIONS", "Enterprise"), "SHARED_ENTERPRISES");
    case "JURISDICTION_MENTIONS":
      return tied(await byPlace(store, corpus, "MENTIONS", "Jurisdiction"), "MENTIONS");
    case "ENTERPRISE_PROJECT":
      return enterpriseProjects(store, corpus);
    case "THEME_COOCCURRENCE":
      return themesTogether(store, corpus);
  }
}
