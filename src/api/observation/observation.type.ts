import { Field, ID, Int, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { AmountType } from "../amount/amount.type.ts";
import { NodeInterface } from "../node/node.type.ts";
import { MeasureEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Observation"];

@ObjectType("Observation", {
  implements: NodeInterface,
  description: "What was reported of the past: a value of an indicator, or something counted that was done.",
  simpleResolvers: true,
})
export class ObservationType extends NodeInterface {
  @Field(() => ID, { description: "Id of the report that says so." })
  reportId!: Properties["report"];
  @Field(() => ID, { nullable: true, description: "Id of the indicator, if it is one." })
  indicatorId!: Properties["indicator"];
  @Field(() => String, { nullable: true, description: "What is counted, where it is no indicator." })
  object!: Properties["object"];
  @Field(() => String, {
    nullable: true,
    description: "Whose figure it is, where the text says other than the issuer.",
  })
  of!: Properties["of"];
  @Field(() => MeasureEnum, { description: "What the figure measures." })
  measure!: Properties["measure"];
  @Field(() => Int, { nullable: true, description: "Year of the figure." })
  year!: Properties["year"];
  @Field(() => Boolean, { description: "Whether the report calls it an estimate (预计)." })
  estimated!: Properties["estimated"];
  @Field(() => AmountType, { description: "The amount, as worded and in base units." })
  amount!: AmountType;
}
