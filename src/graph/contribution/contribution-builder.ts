import type {
  DocumentContribution,
  GraphNode,
  GraphRelation,
  NodeKind,
  NodeProperties,
  NodeReference,
  RelationProperties,
  RelationType,
} from "../../domain/graph-model.ts";
import { mergeRelations } from "../merge/merge-relations.ts";

interface RelationExtras {
  readonly key?: string;
  readonly evidence?: GraphRelation["evidence"];
  readonly confidence?: number | null;
}

/** Gathers what one document puts into the graph: a node once (the first holds), a relation once (merged). */
export class ContributionBuilder {
  readonly #nodes = new Map<string, GraphNode>();
  readonly #relations = new Map<string, GraphRelation>();

  node<K extends NodeKind>(kind: K, id: string, properties: NodeProperties[K]): NodeReference<K> {
    this.addNode({ kind, id, properties });
    return { kind, id };
  }

  addNode(node: GraphNode): void {
    const name = `${node.kind} ${node.id}`;
    if (!this.#nodes.has(name)) this.#nodes.set(name, node);
  }

  relation<T extends RelationType>(
    type: T,
    from: NodeReference,
    to: NodeReference,
    properties: RelationProperties[T],
    extras: RelationExtras = {},
  ): void {
    this.addRelation({
      type,
      from,
      to,
      key: extras.key ?? "",
      properties,
      evidence: extras.evidence ?? [],
      confidence: extras.confidence ?? null,
    });
  }

  addRelation(relation: GraphRelation): void {
    const { type, from, to, key } = relation;
    const name = `${type} ${from.kind} ${from.id} ${to.kind} ${to.id} ${key}`;
    const held = this.#relations.get(name);
    this.#relations.set(name, held === undefined ? relation : mergeRelations(held, relation));
  }

  build(document: string): DocumentContribution {
    return { document, nodes: [...this.#nodes.values()], relations: [...this.#relations.values()] };
  }
}
