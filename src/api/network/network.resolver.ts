import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Int, Query, Resolver } from "type-graphql";
import type { GraphNode } from "../../domain/graph-model.ts";
import { type NetworkRequest, network } from "../../questions/network.ts";
import type { NetworkEdge, NetworkKind } from "../../questions/network-edges.ts";
import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { shapeOf } from "../node/node-shape.ts";
import { propertiesOf } from "../node/properties-asked.ts";
import { ReportScopeInput } from "../question/scope.input.ts";
import { asksFor, fieldsOf } from "../register/asks-for.ts";
import { NetworkKindEnum } from "../vocabulary/enums.ts";
import { NetworkType } from "./network.type.ts";

/** Nodes of a network at most. */
const MAX_NODES = 5000;
/** Nodes of a network with positions at most: a layout compares each with each. */
const MAX_PLACED = 1000;

/** An edge as NetworkEdge reads it; its ends take shape when they are asked for. */
class ShownEdge {
  readonly weight: number;
  readonly kind: string;
  readonly #edge: NetworkEdge;
  readonly #shape: (node: GraphNode) => object;

  constructor(edge: NetworkEdge, shape: (node: GraphNode) => object) {
    this.weight = edge.weight;
    this.kind = edge.kind;
    this.#edge = edge;
    this.#shape = shape;
  }

  get sourceId(): string {
    return this.#edge.source.id;
  }

  get targetId(): string {
    return this.#edge.target.id;
  }

  get source(): object {
    return this.#shape(this.#edge.source);
  }

  get target(): object {
    return this.#shape(this.#edge.target);
  }
}

/** What a selection wants of the network: communities, weights, and which properties of its nodes. */
function wanted({
  fragments,
  fieldNodes,
}: GraphQLResolveInfo): Pick<NetworkRequest, "communities" | "weights" | "properties"> {
  const parts = [...fieldsOf(fragments, fieldNodes)].filter(({ name }) => ["nodes", "edges"].includes(name.value));
  const shown = [...fieldsOf(fragments, parts)].filter(({ name }) => ["node", "source", "target"].includes(name.value));
  return {
    communities: asksFor(fragments, fieldNodes, "nodes", "community"),
    weights: asksFor(fragments, fieldNodes, "nodes", "strength") || asksFor(fragments, fieldNodes, "edges", "weight"),
    properties: (kind) => propertiesOf(kind, fragments, shown),
  };
}

@Resolver()
export class NetworkResolver {
  @Query(() => NetworkType, {
    description:
      "A network for drawing: nodes with degree, community and (on request) position, weighted edges; when cut, it says so and gives the true totals.",
  })
  async network(
    @Ctx() { store }: ApiContext,
    @Arg("kind", () => NetworkKindEnum, { description: "Which network." }) kind: NetworkKind,
    @Arg("scope", () => ReportScopeInput, { nullable: true, description: "Only of these reports; all unless said." })
    scope?: ReportScopeInput,
    @Arg("minWeight", () => Int, { defaultValue: 1, description: "Edges of this weight or more." }) minWeight?: number,
    @Arg("limit", () => Int, {
      defaultValue: 200,
      description: "Nodes at most, those tied strongest; up to 5000, with positions 1000.",
    })
    limit?: number,
    @Arg("layout", () => Boolean, { defaultValue: false, description: "With positions." }) layout?: boolean,
    @Info() info?: GraphQLResolveInfo,
  ): Promise<unknown> {
    const nodes = limit ?? 200;
    const max = layout ? MAX_PLACED : MAX_NODES;
    if (nodes < 1 || nodes > max) {
      throw apiError("ARGUMENT_INVALID", `limit must be 1 to ${max} (is ${nodes}).`, { limit: max });
    }
    const found = await network(
      store,
      { ...scope },
      {
        kind,
        minWeight: minWeight ?? 1,
        limit: nodes,
        layout: layout ?? false,
        ...(info && wanted(info)),
      },
    );
    const shapes = new Map<GraphNode, object>();
    const shape = (node: GraphNode): object => {
      const held = shapes.get(node) ?? shapeOf(node);
      shapes.set(node, held);
      return held;
    };
    return {
      ...found,
      nodes: found.nodes.map((node) => ({ ...node, node: shapeOf(node.node) })),
      edges: found.edges.map((edge) => new ShownEdge(edge, shape)),
    };
  }
}
