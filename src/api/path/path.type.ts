import { type ClassType, Field, ID, InputType, Int, ObjectType } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";
import { boundedLists } from "../question/bounded-list.ts";
import { RelationFact } from "../relation/relation-fact.type.ts";
import { NodeKindEnum } from "../vocabulary/enums.ts";

@InputType("NodeReference", { description: "A node by kind and id." })
export class NodeReferenceInput {
  @Field(() => NodeKindEnum, { description: "Kind of the node." })
  kind!: NodeKind;
  @Field(() => ID, { description: "Identity." })
  id!: string;
}

@ObjectType("PathStep", { description: "One step of a way.", simpleResolvers: true })
class PathStepType {
  @Field(() => RelationFact, { description: "The relation that the step follows, with its evidence." })
  relation!: object;
  @Field(() => NodeInterface, { description: "The node that the step leads to." })
  node!: object;
}

@ObjectType("Path", { description: "A way between two nodes.", simpleResolvers: true })
export class PathType {
  @Field(() => NodeInterface, { description: "Where it begins." })
  start!: object;
  @Field(() => Int, { description: "How many steps." })
  length!: number;
  @Field(() => [PathStepType], { description: "The steps." })
  steps!: object[];
}

@ObjectType("NeighbourhoodEdge", { description: "A relation within a neighbourhood.", simpleResolvers: true })
class NeighbourhoodEdgeType {
  @Field(() => ID, { description: "Id of the node that it leads from." })
  sourceId!: string;
  @Field(() => ID, { description: "Id of the node that it leads to." })
  targetId!: string;
  @Field(() => RelationFact, { description: "The relation." })
  relation!: object;
}

@ObjectType("Neighbourhood", { description: "What lies round a node.", simpleResolvers: true })
export class NeighbourhoodType {
  @Field(() => Boolean, { description: "Whether the limit left nodes out." })
  cut!: boolean;
}

export const PATH_FIELDS: readonly ClassType[] = boundedLists(NeighbourhoodType, {
  nodes: [() => NodeInterface, "The nodes, nearest first, the node itself among them."],
  edges: [() => NeighbourhoodEdgeType, "Relations among them."],
});
