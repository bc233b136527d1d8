import type { GraphNode, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import type { Bough, RelationBranch } from "../graph/graph-tree.ts";
import type { GrownCorpus } from "./corpus.ts";
import { EVERY_ROW } from "./every-row.ts";

export interface NetworkEdge {
  readonly source: GraphNode;
  readonly target: GraphNode;
  readonly weight: number;
  /** What ties the two: relation, or what they share. */
  readonly kind: string;
}

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

/** Along which relation of the reports a network is found, and to what. */
const ALONG: { readonly [K in NetworkKind]: readonly [type: RelationType, kind: NodeKind] } = {
  JURISDICTION_STRATEGY: ["CITES", "Strategy"],
  JURISDICTION_SHARED_STRATEGIES: ["CITES", "Strategy"],
  JURISDICTION_SHARED_ENTERPRISES: ["MENTIONS", "Enterprise"],
  JURISDICTION_MENTIONS: ["MENTIONS", "Jurisdiction"],
  ENTERPRISE_PROJECT: ["MENTIONS", "Project"],
  THEME_COOCCURRENCE: ["ADDRESSES", "PolicyTheme"],
};

/**
 * What must be read of the reports for a network. `properties`: which of a kind of node are wanted, undefined for all; `weights`: false
 * where every edge may weigh 1.
 */
export function networkBranch(
  kind: NetworkKind,
  properties: (kind: NodeKind) => readonly string[] | undefined,
  weights: boolean,
): RelationBranch {
  const [type, far] = ALONG[kind];
  const fields = properties(far);
  return {
    type,
    direction: "out",
    relation: false,
    query: { kind: far, limit: EVERY_ROW, evidence: weights ? "count" : false, ...(fields && { fields }) },
  };
}

/** What each report leads to; reports whose texts are copies are left out. */
function byReport({ corpus, grown }: GrownCorpus): { readonly issuer: GraphNode; readonly rows: readonly Bough[] }[] {
  return corpus.reports.map(({ node, issuer }) => ({ issuer, rows: grown.get(node.id)![0]!.rows }));
}

/** What each place's reports lead to, with the number of prints; a node once a place. */
function byPlace(found: GrownCorpus): Map<GraphNode, Map<GraphNode, number>> {
  const places = new Map<string, GraphNode>();
  const far = new Map<string, GraphNode>();
  const led = new Map<GraphNode, Map<GraphNode, number>>();
  for (const { issuer, rows } of byReport(found)) {
    const place = places.get(issuer.id) ?? issuer;
    places.set(issuer.id, place);
    let held = led.get(place);
    if (held === undefined) {
      held = new Map();
      led.set(place, held);
    }
    for (const { node, prints } of rows) {
      let one = far.get(node.id);
      if (one === undefined) {
        one = node;
        far.set(node.id, one);
      }
      held.set(one, (held.get(one) ?? 0) + Math.max(1, prints ?? 0));
    }
  }
  return led;
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
    held.forEach((weight, target) => {
      if (target.id !== source.id) edges.push({ source, target, weight, kind });
    });
  }
  return edges;
}

async function enterpriseProjects(store: GraphReader, found: GrownCorpus): Promise<NetworkEdge[]> {
  const edges = new Edges();
  const named = byPlace(found);
  const projects = [...new Set([...named.values()].flatMap((held) => [...held.keys()]))];
  const ids = projects.map((project) => project.id);
  const rows = await store.related("UNDERTAKES", "in", "Project", ids, { kind: "Enterprise", limit: EVERY_ROW });
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

function themesTogether(found: GrownCorpus): NetworkEdge[] {
  const edges = new Edges();
  const one = new Map<string, GraphNode>();
  for (const { rows } of byReport(found)) {
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

/** The edges of a network over the reports of a corpus, read with its networkBranch. */
export async function networkEdges(store: GraphReader, found: GrownCorpus, kind: NetworkKind): Promise<NetworkEdge[]> {
  switch (kind) {
    case "JURISDICTION_STRATEGY":
      return tied(byPlace(found), "CITES");
    case "JURISDICTION_SHARED_STRATEGIES":
      return joined(byPlace(found), "SHARED_STRATEGIES");
    case "JURISDICTION_SHARED_ENTERPRISES":
      return joined(byPlace(found), "SHARED_ENTERPRISES");
    case "JURISDICTION_MENTIONS":
      return tied(byPlace(found), "MENTIONS");
    case "ENTERPRISE_PROJECT":
      return enterpriseProjects(store, found);
    case "THEME_COOCCURRENCE":
      return themesTogether(found);
  }
}
