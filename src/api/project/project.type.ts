import { Field, ID, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";

type Properties = NodeProperties["Project"];

@ObjectType("Project", {
  implements: NodeInterface,
  description: "A named piece of work: plant, line, road, park, renovation.",
  simpleResolvers: true,
})
export class ProjectType extends NodeInterface {
  @Field(() => String, { description: "Name or the description that picks it out." })
  name!: Properties["name"];
  @Field(() => ID, { description: "Id of the division that it is said to lie in, else of the issuer." })
  homeId!: Properties["home"];
}
