import { Field, ID, Int, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { AmountType } from "../amount/amount.type.ts";
import { NodeInterface } from "../node/node.type.ts";
import { CommitmentKindEnum, HorizonEnum, MeasureEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Commitment"];

@ObjectType("Commitment", {
  implements: NodeInterface,
  description: "A promise: of an indicator's value, of a number of things, or of an action.",
  simpleResolvers: true,
})
export class CommitmentType extends NodeInterface {
  @Field(() => ID, { description: "Id of the report that promises it." })
  reportId!: Properties["report"];
  @Field(() => CommitmentKindEnum, { description: "With or without a number." })
  kind!: Properties["kind"];
  @Field(() => ID, { nullable: true, description: "Id of the indicator, if it is one." })
  indicatorId!: Properties["indicator"];
  @Field(() => String, { nullable: true, description: "What is promised, where it is no indicator." })
  object!: Properties["object"];
  @Field(() => String, { nullable: true, description: "Class of the verb of an action." })
  verbClass!: Properties["verbClass"];
  @Field(() => MeasureEnum, { nullable: true, description: "What the figure measures; null for an action." })
  measure!: Properties["measure"];
  @Field(() => Int, { nullable: true, description: "Year by which." })
  dueYear!: Properties["dueYear"];
  @Field(() => HorizonEnum, { description: "How far ahead it is due." })
  horizon!: Properties["horizon"];
  @Field(() => AmountType, { description: "The amount, as worded and in base units." })
  amount!: AmountType;
}
