import { UndirectedGraph } from "graphology";
import louvainModule from "graphology-communities-louvain";
import type { GraphNode, NodeKind } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { loadGrownCorpus } from "./corpus.ts";
import { type NetworkEdge, type NetworkKind, networkBranch, networkEdges } from "./network-edges.ts";
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
  /** False: nobody asks which community a node is of. */
  readonly communities?: boolean;
  /** False: nobody asks how much edges weigh. */
  readonly weights?: boolean;
  /** Which properties of a kind of node are wanted; undefined, or left out: all. */
  readonly properties?: (kind: NodeKind) => readonly string[] | undefined;
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

/** Nodes by number, whatever objects stand for them, in order of first sight. */
class Numbered {
  readonly nodes: GraphNode[] = [];
  readonly keys: string[] = [];
  readonly #byKey = new Map<string, number>();
  readonly #known = new Map<GraphNode, number>();

  of(node: GraphNode): number {
    let number = this.#known.get(node);
    if (number !== undefined) return number;
    const key = keyOf(node);
    number = this.#byKey.get(key);
    if (number === undefined) {
      number = this.nodes.length;
      this.nodes.push(node);
      this.keys.push(key);
      this.#byKey.set(key, number);
    }
    this.#known.set(node, number);
    return number;
  }
}

/** Edges in order of first sight, and the numbers of their ends beside them. */
class Ties {
  readonly edges: readonly NetworkEdge[];
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;

  constructor(edges: readonly NetworkEdge[], numbered: Numbered) {
    this.edges = edges;
    this.sources = new Uint32Array(edges.length);
    this.targets = new Uint32Array(edges.length);
    for (let at = 0; at < edges.length; at++) {
      const { source, target } = edges[at]!;
      this.sources[at] = source === edges[at - 1]?.source ? this.sources[at - 1]! : numbered.of(source);
      this.targets[at] = numbered.of(target);
    }
  }
}

/** Whether each node is among the `limit` that are tied strongest; ties in order of key. */
function strongest({ edges, sources, targets }: Ties, keys: readonly string[], limit: number): boolean[] {
  const strength = new Float64Array(keys.length);
  edges.forEach(({ weight }, at) => {
    strength[sources[at]!]! += weight;
    strength[targets[at]!]! += weight;
  });
  const ranked = [...keys.keys()].sort(
    (left, right) => strength[right]! - strength[left]! || (keys[left]! < keys[right]! ? -1 : 1),
  );
  const kept = keys.map(() => false);
  for (const number of ranked.slice(0, limit)) kept[number] = true;
  return kept;
}

/** Number of neighbours and sum of weights of each node; ties of a node with itself are left out. */
function degrees({ edges, sources, targets }: Ties, nodes: number): { degree: Uint32Array; strength: Float64Array } {
  const [degree, strength, pairs] = [new Uint32Array(nodes), new Float64Array(nodes), new Set<number>()];
  for (let at = 0; at < edges.length; at++) {
    const [source, target, weight] = [sources[at]!, targets[at]!, edges[at]!.weight];
    if (source === target) continue;
    strength[source]! += weight;
    strength[target]! += weight;
    const pair = Math.min(source, target) * nodes + Math.max(source, target);
    if (pairs.has(pair)) continue;
    pairs.add(pair);
    degree[source]!++;
    degree[target]!++;
  }
  return { degree, strength };
}

/** The kept part as a graph with one edge a pair. */
function undirected(
  { edges, sources, targets }: Ties,
  keys: readonly string[],
  kept: readonly boolean[],
): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const key of keys.filter((_key, number) => kept[number]).sort()) graph.addNode(key);
  edges.forEach(({ weight }, at) => {
    const [left, right] = [keys[sources[at]!]!, keys[targets[at]!]!];
    if (left === right) return;
    if (graph.hasEdge(left, right)) graph.updateEdgeAttribute(left, right, "weight", (held) => Number(held) + weight);
    else graph.addEdge(left, right, { weight });
  });
  return graph;
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
  const parted = request.layout || request.communities !== false;
  const weighed = parted || request.weights !== false || request.minWeight > 1;
  const properties = request.properties ?? (() => undefined);
  const branch = networkBranch(request.kind, properties, weighed);
  const issuer = properties("Jurisdiction");
  const extent = { sections: false, documents: [], ...(issuer && { issuer }), branches: [branch] };
  const found = await loadGrownCorpus(store, scope, extent);
  const all = (await networkEdges(store, found, request.kind)).filter((edge) => edge.weight >= request.minWeight);
  const numbered = new Numbered();
  const every = new Ties(all, numbered);
  const { nodes, keys } = numbered;
  const cut = nodes.length > request.limit;
  // Which nodes are tied strongest only weights tell.
  if (cut && !weighed) return network(store, scope, { ...request, weights: true });
  const kept = cut ? strongest(every, keys, request.limit) : keys.map(() => true);
  const within = (_edge: NetworkEdge, at: number) => kept[every.sources[at]!] && kept[every.targets[at]!];
  const ties = cut ? new Ties(all.filter(within), numbered) : every;
  const { degree, strength } = degrees(ties, nodes.length);
  const graph = parted ? undirected(ties, keys, kept) : null;
  const community = graph ? communities(graph) : new Map<string, number>();
  const places = graph && request.layout ? forceLayout(graph, community) : null;
  return {
    nodes: nodes.flatMap((node, number): NetworkNode[] => {
      if (!kept[number]) return [];
      const key = keys[number]!;
      return [
        {
          node,
          degree: degree[number]!,
          strength: strength[number]!,
          community: community.get(key) ?? 0,
          x: places?.get(key)?.[0] ?? null,
          y: places?.get(key)?.[1] ?? null,
        },
      ];
    }),
    edges: ties.edges,
    totalNodes: nodes.length,
    totalEdges: all.length,
    cut,
    ids: [...new Set(nodes.map((node) => node.id))],
  };
}
