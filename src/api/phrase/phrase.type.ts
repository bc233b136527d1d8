import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { boundedLists, evidenceFields } from "../question/bounded-list.ts";
import { ReportType } from "../report/report.type.ts";
import { SectionRoleEnum } from "../vocabulary/enums.ts";

@ObjectType("RoleCount", { description: "How often in sections of one role.", simpleResolvers: true })
class RoleCountType {
  @Field(() => SectionRoleEnum, { description: "Role of the section." })
  role!: string;
  @Field(() => Int, { description: "How many prints." })
  count!: number;
}

@ObjectType("Term", { description: "What was looked for.", simpleResolvers: true })
export class TermType {
  @Field(() => String, { description: "What it is called." })
  label!: string;
  @Field(() => [String], { description: "Its wordings." })
  phrases!: string[];
}

@ObjectType("PhraseReport", { description: "A report that prints a phrase.", simpleResolvers: true })
export class PhraseReportType {
  @Field(() => ReportType, { description: "The report." })
  report!: object;
  @Field(() => Int, { description: "How many prints." })
  count!: number;
  @Field(() => [RoleCountType], { description: "Prints by the role of their section." })
  roles!: RoleCountType[];
}

@ObjectType("PhraseRow", { description: "One phrase over the reports.", simpleResolvers: true })
class PhraseRowType {
  @Field(() => TermType, { description: "What was looked for." })
  term!: TermType;
  @Field(() => Int, { description: "Prints in all." })
  count!: number;
  @Field(() => Int, { description: "Reports that print it." })
  reportCount!: number;
  @Field(() => Int, { description: "Jurisdictions whose reports print it." })
  jurisdictionCount!: number;
}

@ObjectType("PhraseTable", { description: "Several phrases over the reports.", simpleResolvers: true })
export class PhraseTableType {
  @Field(() => Int, { description: "Reports that were looked through." })
  searched!: number;
}

@ObjectType("CitingJurisdiction", { description: "A jurisdiction that cites a strategy.", simpleResolvers: true })
export class CitingType {
  @Field(() => JurisdictionType, { description: "The jurisdiction." })
  jurisdiction!: object;
  @Field(() => Int, { description: "Prints in all its reports." })
  count!: number;
}

export const PHRASE_FIELDS: readonly ClassType[] = [
  ...evidenceFields(PhraseReportType),
  ...boundedLists(PhraseRowType, { reports: [() => PhraseReportType, "The reports that print it, in order of id."] }),
  ...boundedLists(PhraseTableType, {
    rows: [() => PhraseRowType, "A row a phrase, in the order asked."],
    all: [() => ReportType, "Reports that print every one of the phrases."],
  }),
  ...evidenceFields(CitingType),
  ...boundedLists(CitingType, { reports: [() => ReportType, "Its reports that cite it."] }),
];
