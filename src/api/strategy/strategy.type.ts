import { Field, Int, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";
import { StrategyLevelEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Strategy"];

@ObjectType("Strategy", {
  implements: NodeInterface,
  description: "A named strategy, plan, programme or campaign.",
  simpleResolvers: true,
})
export class StrategyType extends NodeInterface {
  @Field(() => String, { description: "Name." })
  name!: Properties["name"];
  @Field(() => String, { nullable: true, description: "Name in English." })
  nameEn!: Properties["nameEn"];
  @Field(() => [String], { description: "Forms in which reports print it." })
  forms!: Properties["forms"];
  @Field(() => StrategyLevelEnum, { description: "Whose strategy it is." })
  level!: Properties["level"];
  @Field(() => String, {
    nullable: true,
    description: "Id of the jurisdiction whose strategy it is, where known.",
  })
  ownerId!: Properties["owner"];
  @Field(() => String, { nullable: true, description: "Body that issued it." })
  issuingBody!: Properties["issuingBody"];
  @Field(() => Int, { nullable: true, description: "Year since when it has been in force." })
  since!: Properties["since"];
}
