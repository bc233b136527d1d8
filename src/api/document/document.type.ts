import { Field, Int, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";
import { LevelEnum, ReportKindEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Document"];

@ObjectType("Document", {
  implements: NodeInterface,
  description: "One readable text of a report, cut out of a file, with what it prints of itself.",
  simpleResolvers: true,
})
export class DocumentType extends NodeInterface {
  @Field(() => String, { description: "Title as printed." })
  title!: Properties["title"];
  @Field(() => ReportKindEnum, { description: "Kind of report that the text is." })
  kind!: Properties["kind"];
  @Field(() => String, { nullable: true, description: "Issuer as printed (`XX县` where the text masks it)." })
  jurisdictionPrinted!: Properties["jurisdictionPrinted"];
  @Field(() => LevelEnum, { nullable: true, description: "Level of the issuer." })
  level!: Properties["level"];
  @Field(() => Boolean, { description: "Whether the text masks its issuer's name." })
  masked!: Properties["masked"];
  @Field(() => Boolean, { description: "Whether only a part of the report is in the file." })
  partial!: Properties["partial"];
  @Field(() => Int, { nullable: true, description: "Year looked back on." })
  reviewYear!: Properties["reviewYear"];
  @Field(() => Int, { nullable: true, description: "Year whose work is planned." })
  planYear!: Properties["planYear"];
  @Field(() => String, { nullable: true, description: "Date of delivery (ISO)." })
  deliveredOn!: Properties["deliveredOn"];
  @Field(() => String, { nullable: true, description: "Meeting that it was delivered to." })
  meeting!: Properties["meeting"];
  @Field(() => String, { nullable: true, description: "Who delivered it." })
  speaker!: Properties["speaker"];
  @Field(() => Int, { description: "Characters of the readable text." })
  characters!: Properties["characters"];
  @Field(() => Int, { description: "Share of the characters inside a section of known role, in thousandths." })
  readShare!: Properties["readShare"];
  @Field(() => Int, { description: "Damaged places that came with the file." })
  damage!: Properties["damage"];
  @Field(() => Int, { description: "Values that are printed masked (XX)." })
  maskedValues!: Properties["maskedValues"];
  @Field(() => [String], { description: "What could not be read: `<code> <start>-<end> <message>`." })
  warnings!: Properties["warnings"];
  @Field(() => String, { description: "Version of the extractor that read it." })
  extractor!: Properties["extractor"];
  @Field(() => [String], { description: "Who may have issued it, ranked: `<code> <score> <name>`." })
  issuerCandidates!: Properties["issuerCandidates"];
}
