import type { DeriveSource } from "../derive/derive-source.ts";
import type { MergedGraph } from "./merged-graph.ts";

/** The merged graph as the derived pass reads it. */
export function memoryDeriveSource(_graph: MergedGraph): DeriveSource {
  return {};
}
