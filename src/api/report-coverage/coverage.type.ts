import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { boundedLists } from "../question/bounded-list.ts";
import { ReportType } from "../report/report.type.ts";
import { CoverageEnum } from "../vocabulary/enums.ts";

@ObjectType("CoverageCell", { description: "One jurisdiction and plan year.", simpleResolvers: true })
export class CoverageCellType {
  @Field(() => JurisdictionType, { description: "The jurisdiction." })
  jurisdiction!: object;
  @Field(() => Int, { nullable: true, description: "Plan year; null where the report does not show it." })
  year!: number | null;
  @Field(() => CoverageEnum, { description: "Whether a report is there." })
  status!: string;
  @Field(() => Int, { nullable: true, description: "Share of the characters that was read, in thousandths." })
  share!: number | null;
  @Field(() => Int, { description: "Characters." })
  characters!: number;
  @Field(() => Int, { description: "Damaged places." })
  damage!: number;
  @Field(() => Int, { description: "Values printed masked." })
  maskedValues!: number;
}

@ObjectType("CoverageTable", { description: "Which reports are there.", simpleResolvers: true })
export class CoverageTableType {
  @Field(() => Int, { description: "Reports that a place has, and those missing between two that it has." })
  expected!: number;
  @Field(() => Int, { description: "Reports that are there." })
  found!: number;
  @Field(() => Int, { description: "Reports of which something was read." })
  readable!: number;
}

export const COVERAGE_FIELDS: readonly ClassType[] = [
  ...boundedLists(CoverageCellType, { reports: [() => ReportType, "Reports for the year."] }),
  ...boundedLists(CoverageTableType, { cells: [() => CoverageCellType, "A cell a jurisdiction and plan year."] }),
];
