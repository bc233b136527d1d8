import {
  type GraphNode,
  type GraphRelation,
  type NodeKind,
  type NodeReference,
  RELATION_SHAPES,
  type RelationType,
} from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { NodeNotFoundError } from "./question-error.ts";

/** Neighbours that are looked at from one node along one type at most: a hub says little. */
const FAN = 2000;

interface Step {
  readonly relation: GraphRelation;
  readonly node: GraphNode;
}

export interface Way {
  readonly start: GraphNode;
  readonly steps: readonly Step[];
}

/** Texts and sections only repeat what their report is tied to. */
const PASSED_OVER: readonly RelationType[] = [
  "HAS_SECTION",
  "TEXT_OF",
  "SHARES_TEXT_WITH",
  "CONTINUES",
  "DUPLICATE_OF",
];

const keyOf = ({ kind, id }: NodeReference): string => `${kind} ${id}`;

/** Everything one step from each of the nodes, both ways, by types that are allowed; sorted, so that answers are stable. */
async function stepsFrom(
  store: GraphReader,
  nodes: readonly NodeReference[],
  types: readonly RelationType[] | null,
): Promise<Map<string, Step[]>> {
  const steps = new Map<string, Step[]>(nodes.map((node) => [keyOf(node), []]));
  const byKind = new Map<NodeKind, string[]>();
  for (const { kind, id } of nodes) byKind.set(kind, [...(byKind.get(kind) ?? []), id]);
  for (const [type, shape] of Object.entries(RELATION_SHAPES) as [
    RelationType,
    (typeof RELATION_SHAPES)[RelationType],
  ][]) {
    if (types ? !types.includes(type) : PASSED_OVER.includes(type)) continue;
    for (const [kind, ids] of byKind) {
      for (const direction of ["out", "in"] as const) {
        if (!(direction === "out" ? shape.from : shape.to).includes(kind)) continue;
        for (const far of direction === "out" ? shape.to : shape.from) {
          const rows = await store.related(type, direction, kind, ids, { kind: far, limit: FAN });
          ids.forEach((id, index) => {
            const held = steps.get(keyOf({ kind, id }))!;
            for (const row of rows[index]!) held.push({ relation: row.relation, node: row.node });
          });
        }
      }
    }
  }
  return steps;
}

async function nodeOf(store: GraphReader, reference: NodeReference): Promise<GraphNode> {
  const [node] = await store.nodesById(reference.kind, [reference.id]);
  if (!node) throw new NodeNotFoundError(reference.kind, reference.id);
  return node;
}

/** The shortest ways between two nodes, up to `limit` of them, none longer than `maxLength` steps. Throws NodeNotFoundError. */
export async function paths(
  store: GraphReader,
  from: NodeReference,
  to: NodeReference,
  maxLength: number,
  via: readonly RelationType[] | null,
  limit: number,
): Promise<Way[]> {
  const [start, end] = [await nodeOf(store, from), await nodeOf(store, to)];
  if (keyOf(start) === keyOf(end)) return [{ start, steps: [] }];
  const reached = new Set([keyOf(start)]);
  let ways: Way[] = [{ start, steps: [] }];
  for (let length = 1; length <= maxLength && ways.length > 0; length++) {
    const ends = new Map(
      ways.map((way) => [keyOf(way.steps.at(-1)?.node ?? way.start), way.steps.at(-1)?.node ?? way.start]),
    );
    const steps = await stepsFrom(store, [...ends.values()], via);
    const longer: Way[] = [];
    const done: Way[] = [];
    const perEnd = new Map<string, number>();
    for (const way of ways) {
      for (const step of steps.get(keyOf(way.steps.at(-1)?.node ?? way.start)) ?? []) {
        const key = keyOf(step.node);
        if (reached.has(key)) continue;
        const next = { start, steps: [...way.steps, step] };
        if (key === keyOf(end)) done.push(next);
        else {
          const count = perEnd.get(key) ?? 0;
          perEnd.set(key, count + 1);
          if (count < limit) longer.push(next);
        }
      }
    }
    if (done.length > 0) return done.slice(0, limit);
    for (const key of perEnd.keys()) reached.add(key);
    ways = longer;
  }
  return [];
}

export interface Neighbourhood {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
  /** Whether `limit` left nodes out. */
  readonly cut: boolean;
}

/** All within `depth` steps of a node, nearest first, at most `limit` nodes; every relation among them that was walked. */
export async function neighbourhood(
  store: GraphReader,
  reference: NodeReference,
  depth: number,
  limit: number,
): Promise<Neighbourhood> {
  const start = await nodeOf(store, reference);
  const nodes = new Map<string, GraphNode>([[keyOf(start), start]]);
  const relations = new Map<string, GraphRelation>();
  let ring: GraphNode[] = [start];
  let cut = false;
  for (let step = 0; step < depth && ring.length > 0; step++) {
    const next: GraphNode[] = [];
    const steps = await stepsFrom(store, ring, null);
    for (const { relation, node } of [...steps.values()].flat()) {
      const key = keyOf(node);
      if (!nodes.has(key)) {
        if (nodes.size >= limit) {
          cut = true;
          continue;
        }
        nodes.set(key, node);
        next.push(node);
      }
      relations.set(`${relation.type} ${keyOf(relation.from)} ${keyOf(relation.to)} ${relation.key}`, relation);
    }
    ring = next;
  }
  return { nodes: [...nodes.values()], relations: [...relations.values()], cut };
}
