import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { RelationFact } from "../relation/relation-fact.type.ts";
import { PageInfo } from "./page-info.type.ts";

/** The connection and edge types of one node type. */
export function connectionOf(name: string, node: () => ClassType): ClassType {
  @ObjectType(`${name}Edge`, { description: `One row of a list of ${name} nodes.`, simpleResolvers: true })
  class NodeEdge {
    @Field(() => node(), { description: "The node." })
    node!: object;
    @Field(() => String, { description: "Opaque place of this row in its list; survives a reload of unchanged data." })
    cursor!: string;
    @Field(() => RelationFact, {
      nullable: true,
      description: "The relation that leads to the node, with its evidence; null in a list that follows none.",
    })
    fact?: RelationFact;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} nodes.`, simpleResolvers: true })
  class NodeConnection {
    @Field(() => [node()], { description: "The nodes of the page." })
    nodes!: object[];
    @Field(() => [NodeEdge], { description: "The nodes with their cursors and relations." })
    edges!: NodeEdge[];
    @Field(() => PageInfo, { description: "Where the page stands." })
    pageInfo!: PageInfo;
    @Field(() => Int, { description: "Rows of the whole list, this page or not." })
    totalCount!: number;
  }
  return NodeConnection;
}
