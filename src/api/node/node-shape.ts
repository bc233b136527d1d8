import type { GraphNode, NodeKind, NodeProperties } from "../../domain/graph-model.ts";
import { NODE_FIELDS } from "../../domain/node-fields.ts";

/** A node as the API's types read it: its properties, its id, its kind; amounts also as one object. */
export type NodeShape<K extends NodeKind = NodeKind> = K extends NodeKind
  ? Readonly<NodeProperties[K]> & { readonly id: string; readonly nodeKind: K }
  : never;

/** Properties that hold another node's id; the API names them with `Id`, since the bare name is the node itself. */
const REFERENCES = ["report", "document", "indicator", "issuer", "home", "owner"];

type Shape = new (node: GraphNode) => object;

/** A class whose getters read a node: nothing is copied of the properties that nobody asks for. */
function shapeClass(kind: NodeKind): Shape {
  class NodeOfKind {
    readonly #node: GraphNode;

    constructor(node: GraphNode) {
      this.#node = node;
    }

    get id(): string {
      return this.#node.id;
    }

    get nodeKind(): NodeKind {
      return this.#node.kind;
    }

    property(name: string): unknown {
      return (this.#node.properties as unknown as Record<string, unknown>)[name];
    }

    get amount(): unknown {
      return this.#node.properties;
    }
  }
  for (const name of Object.keys(NODE_FIELDS[kind])) {
    const get = function (this: NodeOfKind) {
      return this.property(name);
    };
    Object.defineProperty(NodeOfKind.prototype, name, { get });
    if (REFERENCES.includes(name)) Object.defineProperty(NodeOfKind.prototype, `${name}Id`, { get });
  }
  return NodeOfKind;
}

const SHAPES = Object.fromEntries(
  (Object.keys(NODE_FIELDS) as NodeKind[]).map((kind) => [kind, shapeClass(kind)]),
) as unknown as Readonly<Record<NodeKind, Shape>>;

export function shapeOf<K extends NodeKind>(node: GraphNode<K>): NodeShape<K> {
  return new SHAPES[node.kind](node) as NodeShape<K>;
}
