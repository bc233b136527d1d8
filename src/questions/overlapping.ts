import type { GraphReader } from "../graph/graph-store.ts";
import { EVERY_ROW } from "./every-row.ts";

/** Every jurisdiction that each of the given ones lies in, however high, itself included. */
export async function ancestorsOf(store: GraphReader, ids: readonly string[]): Promise<Map<string, Set<string>>> {
  const parents = new Map<string, string[]>();
  let ring = [...new Set(ids)];
  while (ring.length > 0) {
    const rows = await store.related("PART_OF", "out", "Jurisdiction", ring, {
      kind: "Jurisdiction",
      limit: EVERY_ROW,
    });
    ring.forEach((id, index) => {
      parents.set(
        id,
        rows[index]!.map((row) => row.node.id),
      );
    });
    ring = [...new Set(rows.flat().map((row) => row.node.id))].filter((id) => !parents.has(id));
  }
  const all = new Map<string, Set<string>>();
  for (const id of ids) {
    const found = new Set<string>([id]);
    const queue = [id];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const parent of parents.get(next) ?? []) {
        if (found.has(parent)) continue;
        found.add(parent);
        queue.push(parent);
      }
    }
    all.set(id, found);
  }
  return all;
}

/** How many places apart: of places that lie in one another only one counts. */
export function countApart(ids: readonly string[], ancestors: ReadonlyMap<string, ReadonlySet<string>>): number {
  const distinct = [...new Set(ids)];
  const outermost = distinct.filter((id) => !distinct.some((other) => other !== id && ancestors.get(id)?.has(other)));
  return outermost.length;
}
