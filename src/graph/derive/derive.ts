import type { GraphRelation } from "../../domain/graph-model.ts";
import type { DeriveSource } from "./derive-source.ts";

/** Every derived relation of the graph that the source shows. */
export async function derive(_source: DeriveSource): Promise<GraphRelation[]> {
  return [];
}
