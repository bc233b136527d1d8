import { Field, Int, ObjectType } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { NodeKindEnum } from "../vocabulary/enums.ts";

@ObjectType("Count", { description: "How many of one thing.", simpleResolvers: true })
class CountType {
  @Field(() => String, { description: "Of what." })
  key!: string;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("KindCount", { description: "How many nodes of one kind.", simpleResolvers: true })
class KindCountType {
  @Field(() => NodeKindEnum, { description: "Kind of node." })
  kind!: NodeKind;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("Stats", { description: "What is loaded.", simpleResolvers: true })
export class StatsType {
  @Field(() => String, { description: "Name of the store." })
  store!: string;
  @Field(() => [KindCountType], { description: "Nodes by kind." })
  nodes!: object[];
  @Field(() => [CountType], { description: "Reports by the issuer's level." })
  reportsByLevel!: object[];
  @Field(() => [CountType], { description: "Reports by plan year." })
  reportsByYear!: object[];
  @Field(() => [CountType], { description: "Reports by kind." })
  reportsByKind!: object[];
  @Field(() => [CountType], { description: "Reports by how their issuer is known." })
  reportsByResolution!: object[];
  @Field(() => Int, { description: "Characters of all texts, copies left out." })
  characters!: number;
  @Field(() => Int, { description: "Facts that reports state: mentions, citations, promises, observations." })
  facts!: number;
  @Field(() => [CountType], {
    description: "Facts by confidence, in steps of 100 thousandths: `900` holds 900 to 1000.",
  })
  confidence!: object[];
}
