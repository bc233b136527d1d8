import { byCodeUnit } from "../code-unit-order.ts";
import type { NameHit } from "../graph-store.ts";

/** Order of hits: score, kind, id. */
export function byRank(left: NameHit, right: NameHit): number {
  return (
    right.score - left.score || byCodeUnit(left.node.kind, right.node.kind) || byCodeUnit(left.node.id, right.node.id)
  );
}
