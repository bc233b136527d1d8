import type { GraphNode, GraphRelation } from "../../domain/graph-model.ts";

/** What is in every graph, whatever is loaded: themes, indicators, registry strategies, and what the tables say of them. */
export interface Vocabulary {
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
}
