import { Field, ID, Int, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";
import { ReportKindEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Report"];

@ObjectType("Report", {
  implements: NodeInterface,
  description: "One report delivered by one government.",
  simpleResolvers: true,
})
export class ReportType extends NodeInterface {
  @Field(() => ReportKindEnum, { description: "Kind of the report." })
  kind!: Properties["kind"];
  @Field(() => Int, { nullable: true, description: "Year whose work is planned." })
  planYear!: Properties["planYear"];
  @Field(() => ID, { description: "Id of the jurisdiction that issued it." })
  issuerId!: Properties["issuer"];
}
