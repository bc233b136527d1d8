import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";
import { AmountType } from "../amount/amount.type.ts";
import { CommitmentType } from "../commitment/commitment.type.ts";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { ObservationType } from "../observation/observation.type.ts";
import { boundedLists, evidenceFields } from "../question/bounded-list.ts";
import { ReportType } from "../report/report.type.ts";
import { DirectionEnum, MeasureEnum, ModalityEnum, PanelStateEnum } from "../vocabulary/enums.ts";

@ObjectType("Figure", {
  description: "A promise or a statement with the report's words for it.",
  simpleResolvers: true,
})
export class FigureType {
  @Field(() => ModalityEnum, { description: "Reported or promised." })
  modality!: string;
  @Field(() => Int, { nullable: true, description: "Year of the figure, or by which it is due." })
  year!: number | null;
  @Field(() => MeasureEnum, { nullable: true, description: "What it measures." })
  measure!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "The number in the base unit (a range's lower end), exact; null for none.",
  })
  value!: string | null;
  @Field(() => AmountType, { description: "The amount as worded." })
  amount!: AmountType;
  @Field(() => String, { description: "Words that bound or soften it (左右, 以上, 力争), verbatim." })
  wording!: string;
  @Field(() => String, { description: "The promise or statement as printed." })
  text!: string;
  @Field(() => String, {
    nullable: true,
    description: "Whose figure it is or on which basis, where it is not the whole as such.",
  })
  scope!: string | null;
  @Field(() => Int, { description: "Confidence in thousandths." })
  confidence!: number;
  @Field(() => ID, { nullable: true, description: "Id of the indicator, if it is one." })
  indicatorId!: string | null;
  @Field(() => String, { nullable: true, description: "What is counted, where it is no indicator." })
  object!: string | null;
  @Field(() => ReportType, { description: "The report that says so." })
  report!: object;
  @Field(() => JurisdictionType, { description: "The jurisdiction that issued it." })
  jurisdiction!: object;
  @Field(() => CommitmentType, { nullable: true, description: "The promise, if it is one." })
  commitment!: object | null;
  @Field(() => ObservationType, { nullable: true, description: "The observation, if it is one." })
  observation!: object | null;
}

@ObjectType("CompareRow", { description: "One report's figure, or why there is none.", simpleResolvers: true })
class CompareRowType {
  @Field(() => ReportType, { description: "The report." })
  report!: object;
  @Field(() => Int, { nullable: true, description: "Year of the figure." })
  year!: number | null;
  @Field(() => PanelStateEnum, { description: "Whether the figure is there, and if not why." })
  state!: string;
  @Field(() => FigureType, { nullable: true, description: "The figure for the whole jurisdiction." })
  figure!: object | null;
  @Field(() => Int, { nullable: true, description: "1 for the highest; null without a number in the common unit." })
  rank!: number | null;
}

@ObjectType("MeasureCount", {
  description: "How many reports state an indicator in one measure.",
  simpleResolvers: true,
})
class MeasureCountType {
  @Field(() => MeasureEnum, { description: "The measure." })
  measure!: string;
  @Field(() => Int, { description: "Reports that state it so, for any year." })
  reports!: number;
}

@ObjectType("Comparison", { description: "One indicator side by side.", simpleResolvers: true })
export class ComparisonType {
  @Field(() => MeasureEnum, { description: "What is compared." })
  measure!: string;
  @Field(() => [MeasureCountType], { description: "In which measures the reports state it: most reports first." })
  measures!: MeasureCountType[];
  @Field(() => String, { nullable: true, description: "Unit that values, median and spread are in." })
  baseUnit!: string | null;
  @Field(() => Int, { description: "Rows with a number." })
  withNumber!: number;
  @Field(() => String, { nullable: true, description: "Median of the numbers." })
  median!: string | null;
  @Field(() => String, { nullable: true, description: "Highest less lowest." })
  spread!: string | null;
}

@ObjectType("AgainstPlan", {
  description: "What a report reports for the year past beside what it promises for the next.",
  simpleResolvers: true,
})
export class AgainstPlanType {
  @Field(() => ReportType, { description: "The report." })
  report!: object;
  @Field(() => CompareRowType, { description: "What it reports." })
  reported!: object;
  @Field(() => CompareRowType, { description: "What it promises." })
  target!: object;
  @Field(() => DirectionEnum, { description: "How the target stands to what was reported, numbers as printed." })
  targetIs!: string;
  @Field(() => String, { nullable: true, description: "Target less what was reported, in the base unit." })
  difference!: string | null;
}

export const FIGURE_FIELDS: readonly ClassType[] = [
  ...evidenceFields(FigureType),
  ...boundedLists(CompareRowType, {
    others: [() => FigureType, "Other figures of the report for the same year and measure."],
  }),
  ...boundedLists(ComparisonType, {
    rows: [() => CompareRowType, "A row a report and year, in order of report."],
    highest: [() => CompareRowType, "The rows with the highest number."],
    lowest: [() => CompareRowType, "The rows with the lowest number."],
  }),
];
