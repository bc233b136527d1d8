import type { NodeProperties } from "../../domain/graph-model.ts";

/** A named cross-province region of schema/regions.tsv by its node id `region-<slug>`; null where it has none. */
export function regionProperties(_id: string): NodeProperties["Jurisdiction"] | null {
  return null;
}
