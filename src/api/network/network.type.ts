import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";
import { NodeInterface } from "../node/node.type.ts";
import { boundedLists } from "../question/bounded-list.ts";
import { registerField } from "../register/register-field.ts";
import { NetworkPlaceEnum } from "../vocabulary/enums.ts";

@ObjectType("NetworkNode", { description: "A node of a network for drawing.", simpleResolvers: true })
class NetworkNodeType {
  @Field(() => NodeInterface, { description: "The node." })
  node!: object;
  @Field(() => Int, { description: "How many neighbours it has here." })
  degree!: number;
  @Field(() => Int, { description: "Sum of the weights of its edges." })
  strength!: number;
  @Field(() => Int, { description: "Community (Louvain, seeded): 0 for the largest." })
  community!: number;
  @Field(() => Int, { nullable: true, description: "Position, 0 to 1000; null without a layout." })
  x!: number | null;
  @Field(() => Int, { nullable: true, description: "Position, 0 to 1000; null without a layout." })
  y!: number | null;
}

@ObjectType("NetworkSighting", { description: "Where a node stands to what is shown.", simpleResolvers: true })
export class NetworkSightingType {
  @Field(() => ID, { description: "Id that was asked for." })
  id!: string;
  @Field(() => NetworkPlaceEnum, { description: "Shown, outside the view, or not in the network." })
  place!: string;
}

@ObjectType("NetworkEdge", { description: "A weighted edge.", simpleResolvers: true })
class NetworkEdgeType {
  @Field(() => ID, { description: "Id of the one end." })
  sourceId!: string;
  @Field(() => ID, { description: "Id of the other end." })
  targetId!: string;
  @Field(() => NodeInterface, { description: "The one end." })
  source!: object;
  @Field(() => NodeInterface, { description: "The other end." })
  target!: object;
  @Field(() => Int, { description: "Prints, or how many things both share." })
  weight!: number;
  @Field(() => String, { description: "What ties the two." })
  kind!: string;
}

@ObjectType("Network", { description: "Nodes and weighted edges for drawing.", simpleResolvers: true })
export class NetworkType {
  @Field(() => Int, { description: "Nodes of the whole network, shown or not." })
  totalNodes!: number;
  @Field(() => Int, { description: "Edges of the whole network, shown or not." })
  totalEdges!: number;
  @Field(() => Boolean, { description: "Whether the limit left nodes out." })
  cut!: boolean;
}

const sightings = registerField({
  on: NetworkType,
  name: "locate",
  type: () => [NetworkSightingType],
  description: "Whether these nodes are shown, cut from the view, or not in the network at all.",
  args: [{ name: "ids", type: () => [ID], nullable: false, description: "Ids of nodes, at most 1000." }],
  resolve: ({ root, args }) => {
    const { nodes, ids } = root as { nodes: { node: { id: string } }[]; ids: string[] };
    const [shown, all] = [new Set(nodes.map(({ node }) => node.id)), new Set(ids)];
    return (args.ids as string[])
      .slice(0, 1000)
      .map((id) => ({ id, place: shown.has(id) ? "SHOWN" : all.has(id) ? "OUTSIDE" : "ABSENT" }));
  },
});

export const NETWORK_FIELDS: readonly ClassType[] = [
  sightings,
  ...boundedLists(NetworkType, {
    nodes: [() => NetworkNodeType, "The nodes, those tied strongest if cut.", 5000],
    edges: [() => NetworkEdgeType, "The edges among them.", 5000],
  }),
];
