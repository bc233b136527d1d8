import { Field, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";
import { GoodSideEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Indicator"];

@ObjectType("Indicator", {
  implements: NodeInterface,
  description: "An economic or social quantity that reports keep reporting.",
  simpleResolvers: true,
})
export class IndicatorType extends NodeInterface {
  @Field(() => String, { description: "Name in Chinese." })
  name!: Properties["name"];
  @Field(() => String, { description: "Name in English." })
  nameEn!: Properties["nameEn"];
  @Field(() => [String], { description: "Other names in Chinese." })
  synonyms!: Properties["synonyms"];
  @Field(() => String, { description: "Base unit." })
  unit!: Properties["unit"];
  @Field(() => String, { description: "Family of indicators that it belongs to." })
  family!: Properties["family"];
  @Field(() => GoodSideEnum, { description: "Which side is the good one." })
  goodSide!: Properties["goodSide"];
}
