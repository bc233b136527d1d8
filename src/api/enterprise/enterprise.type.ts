import { Field, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";
import { OwnershipEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Enterprise"];

@ObjectType("Enterprise", {
  implements: NodeInterface,
  description: "A named business.",
  simpleResolvers: true,
})
export class EnterpriseType extends NodeInterface {
  @Field(() => String, { description: "Name, in its fullest form." })
  name!: Properties["name"];
  @Field(() => [String], { description: "Other forms of the name." })
  aliases!: Properties["aliases"];
  @Field(() => String, { nullable: true, description: "Id in the shipped registry of firms and groups." })
  registryId!: Properties["registryId"];
  @Field(() => OwnershipEnum, { description: "Who owns its group." })
  ownership!: Properties["ownership"];
}
