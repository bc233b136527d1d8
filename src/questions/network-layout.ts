import type { UndirectedGraph } from "graphology";

const ROUNDS = 120;
/** How strongly everything is drawn to the middle: nodes without edges stay near. */
const PULL = 0.04;
/** Side of the square that the layout fills. */
const SIDE = 1000;

/**
 * Positions for drawing: a spring layout (Fruchterman and Reingold 1991) that starts from a circle ordered by community, so that
 * equal graphs are drawn alike. Whole numbers within 0 to 1000.
 */
export function forceLayout(
  graph: UndirectedGraph,
  community: ReadonlyMap<string, number>,
): Map<string, readonly [number, number]> {
  const keys = graph
    .nodes()
    .sort((left, right) => (community.get(left) ?? 0) - (community.get(right) ?? 0) || (left < right ? -1 : 1));
  const count = keys.length;
  const index = new Map(keys.map((key, at) => [key, at]));
  const x = keys.map((_key, at) => Math.cos((2 * Math.PI * at) / count));
  const y = keys.map((_key, at) => Math.sin((2 * Math.PI * at) / count));
  const edges = graph.mapEdges((_edge, attributes, source, target): [number, number, number] => [
    index.get(source)!,
    index.get(target)!,
    1 + Math.log(Math.max(1, Number(attributes.weight))),
  ]);
  const ideal = Math.sqrt(4 / Math.max(1, count));
  for (let round = 0; round < ROUNDS; round++) {
    const dx = new Float64Array(count);
    const dy = new Float64Array(count);
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const [ux, uy] = [x[a]! - x[b]!, y[a]! - y[b]!];
        const square = Math.max(1e-6, ux * ux + uy * uy);
        const push = (ideal * ideal) / square;
        dx[a]! += ux * push;
        dy[a]! += uy * push;
        dx[b]! -= ux * push;
        dy[b]! -= uy * push;
      }
    }
    for (const [a, b, weight] of edges) {
      const [ux, uy] = [x[a]! - x[b]!, y[a]! - y[b]!];
      const pull = (Math.sqrt(ux * ux + uy * uy) / ideal) * weight * 0.5;
      dx[a]! -= ux * pull;
      dy[a]! -= uy * pull;
      dx[b]! += ux * pull;
      dy[b]! += uy * pull;
    }
    const heat = 0.1 * (1 - round / ROUNDS);
    for (let a = 0; a < count; a++) {
      const length = Math.hypot(dx[a]!, dy[a]!) || 1;
      x[a]! += (dx[a]! / length) * Math.min(length, heat) - x[a]! * PULL;
      y[a]! += (dy[a]! / length) * Math.min(length, heat) - y[a]! * PULL;
    }
  }
  const [left, top] = [Math.min(...x), Math.min(...y)];
  const wide = SIDE / Math.max(1e-9, Math.max(...x) - left);
  const high = SIDE / Math.max(1e-9, Math.max(...y) - top);
  return new Map(keys.map((key, at) => [key, [Math.round((x[at]! - left) * wide), Math.round((y[at]! - top) * high)]]));
}
