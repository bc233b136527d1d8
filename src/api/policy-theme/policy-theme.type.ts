import { Field, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";

type Properties = NodeProperties["PolicyTheme"];

@ObjectType("PolicyTheme", {
  implements: NodeInterface,
  description: "A concept of the theme taxonomy: 24 domains and the concepts under them.",
  simpleResolvers: true,
})
export class PolicyThemeType extends NodeInterface {
  @Field(() => String, { description: "Label in Chinese." })
  prefLabelZh!: Properties["prefLabelZh"];
  @Field(() => String, { description: "Label in English." })
  prefLabelEn!: Properties["prefLabelEn"];
  @Field(() => [String], { description: "Other words for it." })
  altLabels!: Properties["altLabels"];
  @Field(() => String, { nullable: true, description: "What belongs under it." })
  definition!: Properties["definition"];
  @Field(() => Boolean, { description: "Whether it is one of the 24 domains." })
  top!: Properties["top"];
}
