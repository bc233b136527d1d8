import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus } from "./corpus.ts";
import { type NetworkKind, networkEdges } from "./network-edges.ts";
import { forceLayout } from "./network-layout.ts";
import type { ReportScope } from "./report-scope.ts";

interface NetworkNode {
  readonly node: GraphNode;
  readonly degree: number;
  /** Sum of the weights of its edges. */
  readonly strength: number;
  /** Number of its community, 0 for the largest. */
  readonly community: number;
  readonly x: number | null;
  readonly y: number | null;
}

export interface NetworkEdge {
  readonly source: GraphNode;
  readonly target: GraphNode;
  readonly weight: number;
  /** What ties the two: relation, or what they share. */
  readonly kind: string;
}

export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly edges: readonly NetworkEdge[];
  readonly totalNodes: number;
  readonly totalEdges: number;
  readonly cut: boolean;
  /** Ids of the whole network's nodes, shown or not. */
  readonly ids: readonly string[];
}

export interface NetworkRequest {
  readonly kind: NetworkKind;
  readonly minWeight: number;
  /** Nodes at most. */
  readonly limit: number;
  readonly layout: boolean;
}

// A CommonJS module: what Node gives as its default is the function, which its types put one level deeper.
const louvain = louvainModule as unknown as typeof louvainModule.default;

const keyOf = (node: GraphNode): string => `${node.kind} ${node.id}`;

/** A small generator with a fixed seed (mulberry32): equal graphs give equal communities. */
function seeded(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The nodes that are tied strongest, at most `limit`; ties in order of key. */
function strongest(edges: readonly NetworkEdge[], limit: number): Set<string> {
  const strength = new Map<string, number>();
  for (const { source, target, weight } of edges) {
    for (const node of [source, target]) strength.set(keyOf(node), (strength.get(keyOf(node)) ?? 0) + weight);
  }
  const ranked = [...strength].sort((left, right) => right[1] - left[1] || (left[0] < right[0] ? -1 : 1));
  return new Set(ranked.slice(0, limit).map(([key]) => key));
}

/** Communities numbered by size, the largest 0; ties by their first key. */
function communities(graph: UndirectedGraph): Map<string, number> {
  if (graph.size === 0) return new Map(graph.nodes().map((key, index) => [key, index]));
  const raw = louvain(graph, { rng: seeded(), getEdgeWeight: "weight" });
  const members = new Map<number, string[]>();
  for (const [key, community] of Object.entries(raw)) members.set(community, [...(members.get(community) ?? []), key]);
  const ordered = [...members.values()]
    .map((keys) => keys.sort())
    .sort((left, right) => right.length - left.length || (left[0]! < right[0]! ? -1 : 1));
  return new Map(ordered.flatMap((keys, index) => keys.map((key) => [key, index] as const)));
}

/** A network for drawing: nodes with degree and community, weighted edges; when cut, the true totals. */
export async function network(store: GraphReader, scope: ReportScope, request: NetworkRequest): Promise<Network> {
  const corpus: Corpus = await loadCorpus(store, scope);
  const all = (await networkEdges(store, corpus, request.kind)).filter((edge) => edge.weight >= request.minWeight);
  const total = new Set(all.flatMap((edge) => [keyOf(edge.source), keyOf(edge.target)]));
  const kept = strongest(all, request.limit);
  const edges = all.filter((edge) => kept.has(keyOf(edge.source)) && kept.has(keyOf(edge.target)));
  const nodes = new Map<string, GraphNode>();
  for (const { source, target } of all)
    for (const node of [source, target]) if (kept.has(keyOf(node))) nodes.set(keyOf(node), node);
  const graph = new UndirectedGraph();
  for (const key of [...nodes.keys()].sort()) graph.addNode(key);
  for (const { source, target, weight } of edges) {
    const [left, right] = [keyOf(source), keyOf(target)];
    if (left === right) continue;
    if (graph.hasEdge(left, right)) graph.updateEdgeAttribute(left, right, "weight", (held) => Number(held) + weight);
    else graph.addEdge(left, right, { weight });
  }
  const community = communities(graph);
  const places = request.layout ? forceLayout(graph, community) : null;
  return {
    nodes: [...nodes].map(([key, node]) => ({
      node,
      degree: graph.degree(key),
      strength: graph.reduceEdges(key, (sum, _edge, attributes) => sum + Number(attributes.weight), 0),
      community: community.get(key) ?? 0,
      x: places?.get(key)?.[0] ?? null,
      y: places?.get(key)?.[1] ?? null,
    })),
    edges,
    totalNodes: total.size,
    totalEdges: all.length,
    cut: kept.size < total.size,
    ids: [...new Set(all.flatMap((edge) => [edge.source.id, edge.target.id]))],
  };
}
