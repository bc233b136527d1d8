import type {
  DocumentContribution,
  GraphNode,
  GraphRelation,
  NodeKind,
  NodeReference,
  RelationType,
} from "../../domain/graph-model.ts";
import { NODE_KINDS, RELATION_TYPES } from "../kinds.ts";
import { NodeTable } from "./node-table.ts";
import { type NumberedRelation, RelationTable } from "./relation-table.ts";

type NodeTables = { readonly [K in NodeKind]: NodeTable<K> };
type RelationTables = { readonly [T in RelationType]: RelationTable };

/** The union of contributions as indexed tables. Built once, never altered. */
export class MergedGraph {
  readonly nodes: NodeTables;
  readonly relations: RelationTables;
  readonly #bases: Readonly<Record<NodeKind, number>>;
  /** Every node by its number: kinds by name, ids by code unit. */
  readonly #byNumber: GraphNode[] = [];

  private constructor(nodes: NodeTables, tableOf: (type: RelationType, numberOf: Numbering) => RelationTable) {
    this.nodes = nodes;
    const bases: Partial<Record<NodeKind, number>> = {};
    for (const kind of NODE_KINDS) {
      bases[kind] = this.#byNumber.length;
      for (const node of nodes[kind].nodes) this.#byNumber.push(node);
    }
    this.#bases = bases as Record<NodeKind, number>;
    this.relations = Object.fromEntries(
      RELATION_TYPES.map((type) => [type, tableOf(type, (reference) => this.number(reference))]),
    ) as RelationTables;
  }

  /** `contributions` sorted by document id; where they differ on a node, the first holds. */
  static of(contributions: readonly Pick<DocumentContribution, "nodes" | "relations">[]): MergedGraph {
    const seen = Object.fromEntries(NODE_KINDS.map((kind) => [kind, new Map<string, GraphNode>()]));
    const said = Object.fromEntries(RELATION_TYPES.map((type) => [type, [] as GraphRelation[]]));
    for (const { nodes, relations } of contributions) {
      for (const node of nodes) if (!seen[node.kind]!.has(node.id)) seen[node.kind]!.set(node.id, node);
      for (const relation of relations) said[relation.type]!.push(relation);
    }
    const tables = Object.fromEntries(
      NODE_KINDS.map((kind) => [kind, new NodeTable([...seen[kind]!.values()])]),
    ) as unknown as NodeTables;
    return new MergedGraph(tables, (type, numberOf) => new RelationTable(numbered(said[type]!, numberOf)));
  }

  /** The same graph with these relations in place of those of their types. */
  with(types: readonly RelationType[], relations: readonly GraphRelation[]): MergedGraph {
    return new MergedGraph(this.nodes, (type, numberOf) => {
      if (!types.includes(type)) return this.relations[type];
      const rows = relations.filter((relation) => relation.type === type);
      return new RelationTable(numbered(rows, numberOf));
    });
  }

  /** Graph-wide number of a node, or -1. */
  number(reference: NodeReference): number {
    const position = this.nodes[reference.kind].position(reference.id);
    return position < 0 ? -1 : this.#bases[reference.kind] + position;
  }

  node(number: number): GraphNode {
    return this.#byNumber[number]!;
  }

  table<K extends NodeKind>(kind: K): NodeTable<K> {
    return this.nodes[kind] as unknown as NodeTable<K>;
  }
}

type Numbering = (reference: NodeReference) => number;

function numbered(relations: readonly GraphRelation[], numberOf: Numbering): NumberedRelation[] {
  return relations.map((relation) => ({ from: numberOf(relation.from), to: numberOf(relation.to), relation }));
}
