import type { NodeReference } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";

interface Ranked {
  readonly node: NodeReference;
  readonly score: number;
}

/** Order of hits: score, kind, id. */
export function byRank(left: Ranked, right: Ranked): number {
  return (
    right.score - left.score || byCodeUnit(left.node.kind, right.node.kind) || byCodeUnit(left.node.id, right.node.id)
  );
}
