import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { EnterpriseType } from "../enterprise/enterprise.type.ts";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { PhraseReportType } from "../phrase/phrase.type.ts";
import { PolicyThemeType } from "../policy-theme/policy-theme.type.ts";
import { ProjectType } from "../project/project.type.ts";
import { boundedLists, evidenceFields } from "../question/bounded-list.ts";
import { ReportType } from "../report/report.type.ts";
import { OwnershipEnum, PartEnum, ProjectStatusEnum } from "../vocabulary/enums.ts";

@ObjectType("EnterpriseMention", { description: "A report that names a business.", simpleResolvers: true })
class EnterpriseMentionType {
  @Field(() => ReportType, { description: "The report." })
  report!: object;
  @Field(() => EnterpriseType, { nullable: true, description: "The business as this report names it." })
  enterprise!: object | null;
}

@ObjectType("SharedEnterprise", {
  description: "A business, or a group with its members, that several name.",
  simpleResolvers: true,
})
export class SharedEnterpriseType {
  @Field(() => EnterpriseType, { description: "The group, else the business." })
  head!: object;
  @Field(() => OwnershipEnum, { description: "Who owns it." })
  ownership!: string;
  @Field(() => Int, { description: "Jurisdictions that name it; of those that lie in one another one." })
  apart!: number;
  @Field(() => Int, { description: "Reports that name it." })
  reports!: number;
}

@ObjectType("NamedEnterprise", { description: "A firm that was asked for by name.", simpleResolvers: true })
export class NamedEnterpriseType {
  @Field(() => String, { description: "The name as asked." })
  name!: string;
}

@ObjectType("ProjectMention", { description: "What a report says of a project.", simpleResolvers: true })
class ProjectMentionType {
  @Field(() => ProjectType, { description: "The project." })
  project!: object;
  @Field(() => ReportType, { description: "The report." })
  report!: object;
  @Field(() => ProjectStatusEnum, { nullable: true, description: "The furthest status that it says." })
  status!: string | null;
  @Field(() => PartEnum, { nullable: true, description: "First said of the past or of the future." })
  part!: string | null;
  @Field(() => String, { nullable: true, description: "Investment in yuan, exact." })
  investmentYuan!: string | null;
}

@ObjectType("ProjectStatusCount", {
  description: "How many mentions of projects with one status.",
  simpleResolvers: true,
})
class ProjectStatusCountType {
  @Field(() => ProjectStatusEnum, { description: "Status." })
  status!: string;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("EnterpriseTheme", { description: "A theme that a business's projects concern.", simpleResolvers: true })
export class EnterpriseThemeType {
  @Field(() => PolicyThemeType, { description: "The theme." })
  theme!: object;
  @Field(() => Int, { description: "Projects that concern it." })
  projects!: number;
}

@ObjectType("InvestmentSum", { description: "Investment in one currency.", simpleResolvers: true })
class InvestmentSumType {
  @Field(() => String, { description: "Currency (ISO 4217)." })
  currency!: string;
  @Field(() => String, { description: "Sum over projects, each with its largest figure; exact." })
  sum!: string;
  @Field(() => Int, { description: "Projects with a figure." })
  projects!: number;
}

@ObjectType("Footprint", { description: "Where a business is named and what it builds.", simpleResolvers: true })
export class FootprintType {
  @Field(() => EnterpriseType, { description: "The group, else the business itself." })
  group!: object;
  @Field(() => OwnershipEnum, { description: "Who owns it." })
  ownership!: string;
  @Field(() => Int, { description: "Jurisdictions that name it; of those that lie in one another one." })
  apart!: number;
  @Field(() => [ProjectStatusCountType], { description: "Its projects by status." })
  statuses!: object[];
  @Field(() => [InvestmentSumType], { description: "Investment by currency." })
  investment!: object[];
}

export const BUSINESS_FIELDS: readonly ClassType[] = [
  ...evidenceFields(EnterpriseMentionType),
  ...evidenceFields(ProjectMentionType),
  ...boundedLists(SharedEnterpriseType, {
    members: [() => EnterpriseType, "The nodes that are it or belong to it."],
    jurisdictions: [() => JurisdictionType, "Jurisdictions whose reports name it."],
    mentions: [() => EnterpriseMentionType, "Reports that name it, with quotes."],
  }),
  ...boundedLists(NamedEnterpriseType, {
    enterprises: [() => EnterpriseType, "The nodes that the name stands for."],
    mentions: [() => EnterpriseMentionType, "Reports that name it, with quotes."],
    otherPrints: [
      () => PhraseReportType,
      "Reports that print the name where nothing was read as this firm: part of another word or name (绿地 a lawn), or a firm that was missed. The quotes decide.",
    ],
  }),
  ...boundedLists(FootprintType, {
    members: [() => EnterpriseType, "The nodes that are it or belong to it."],
    jurisdictions: [() => JurisdictionType, "Jurisdictions whose reports name it."],
    mentions: [() => EnterpriseMentionType, "Reports that name it, with quotes."],
    projects: [() => ProjectMentionType, "What reports say of its projects."],
  }),
];
