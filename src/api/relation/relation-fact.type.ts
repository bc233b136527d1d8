import { Field, Int, ObjectType } from "type-graphql";
import {
  CommitmentStatusEnum,
  MentionRoleEnum,
  PartEnum,
  ProjectStatusEnum,
  RelationTypeEnum,
  ResolutionEnum,
} from "../vocabulary/enums.ts";

@ObjectType("RelationFact", {
  description: "A relation between two nodes: what the reports say of it, how surely, and where.",
  simpleResolvers: true,
})
export class RelationFact {
  @Field(() => RelationTypeEnum, { description: "Type of the relation." })
  type!: string;
  @Field(() => Int, { nullable: true, description: "Confidence in thousandths; null where no text is its source." })
  confidence!: number | null;
  @Field(() => Int, { description: "How many places in the texts show it." })
  evidenceCount!: number;
  @Field(() => MentionRoleEnum, { nullable: true, description: "MENTIONS of a place: as what it is named." })
  role!: string | null;
  @Field(() => ProjectStatusEnum, {
    nullable: true,
    description: "MENTIONS of a project: the furthest status that the report says.",
  })
  status!: string | null;
  @Field(() => String, { nullable: true, description: "MENTIONS of a project: investment in yuan, exact." })
  investmentYuan!: string | null;
  @Field(() => PartEnum, {
    nullable: true,
    description: "MENTIONS of a project: first said of the past or of the future.",
  })
  part!: string | null;
  @Field(() => Int, { nullable: true, description: "ADDRESSES: weight of the theme in the report, in thousandths." })
  weight!: number | null;
  @Field(() => ResolutionEnum, { nullable: true, description: "ISSUED_BY: how the issuer is known." })
  resolution!: string | null;
  @Field(() => Int, { nullable: true, name: "fromYear", description: "PART_OF: first year." })
  fromYear!: number | null;
  @Field(() => Int, { nullable: true, description: "PART_OF: last year; null while it holds." })
  toYear!: number | null;
  @Field(() => Int, { nullable: true, description: "SUCCEEDED_BY: year of the change." })
  year!: number | null;
  @Field(() => String, { nullable: true, description: "BELONGS_TO, SAME_AS: what it rests on." })
  basis!: string | null;
  @Field(() => CommitmentStatusEnum, {
    nullable: true,
    description: "SETTLES: what the observation says of the promise.",
  })
  verdict!: string | null;
  @Field(() => String, { nullable: true, description: "SETTLES: by how much." })
  margin!: string | null;
  @Field(() => String, { nullable: true, description: "SETTLES: the arithmetic." })
  arithmetic!: string | null;
  @Field(() => String, { nullable: true, description: "UNDER: what this target adds to that of the level above." })
  addOn!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "PROMISES, STATES: words that bound or soften the figure, verbatim (左右, 力争).",
  })
  wording!: string | null;
  @Field(() => String, { nullable: true, description: "PROMISES, STATES: the promise or statement as printed." })
  text!: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "PROMISES, STATES: whose figure it is or on which basis, where it is not the whole as such (区本级, 可比口径).",
  })
  scope!: string | null;
  @Field(() => Int, { nullable: true, description: "TEXT_OF: which part of the report, where it has several." })
  ordinal!: number | null;
  @Field(() => [String], { nullable: true, description: "SHARES_TEXT_WITH: the shared passages' places." })
  passages!: string[] | null;
}
