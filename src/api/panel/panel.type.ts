import { Field, ID, Int, ObjectType } from "type-graphql";
import { CommitmentType } from "../commitment/commitment.type.ts";
import { PageInfo } from "../connection/page-info.type.ts";
import { FigureType } from "../figure/figure.type.ts";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { PromiseOutcomeType } from "../promise/promise.type.ts";
import { ReportType } from "../report/report.type.ts";
import { MeasureEnum, ModalityEnum, PanelStateEnum } from "../vocabulary/enums.ts";

@ObjectType("PanelRow", { description: "One jurisdiction, year, indicator and measure.", simpleResolvers: true })
class PanelRowType {
  @Field(() => JurisdictionType, { description: "The jurisdiction." })
  jurisdiction!: object;
  @Field(() => Int, { description: "Year of the figure." })
  year!: number;
  @Field(() => ID, { description: "Id of the indicator." })
  indicatorId!: string;
  @Field(() => MeasureEnum, { description: "What is measured." })
  measure!: string;
  @Field(() => ModalityEnum, { description: "Target or result." })
  modality!: string;
  @Field(() => PanelStateEnum, { description: "What the cell rests on; what is missing says why." })
  state!: string;
  @Field(() => ReportType, { nullable: true, description: "The report that gives it, or that would." })
  report!: object | null;
  @Field(() => FigureType, { nullable: true, description: "The figure with wording and evidence." })
  figure!: object | null;
  @Field(() => PromiseOutcomeType, { nullable: true, description: "Of a target: what became of it." })
  outcome!: object | null;
  @Field(() => CommitmentType, { nullable: true, description: "Of a target: that of the level above." })
  parentTarget!: object | null;
  @Field(() => String, { nullable: true, description: "What the target adds to that of the level above." })
  addOn!: string | null;
}

@ObjectType("PanelEdge", { description: "A row of a panel with its cursor.", simpleResolvers: true })
class PanelEdgeType {
  @Field(() => PanelRowType, { description: "The row." })
  node!: object;
  @Field(() => String, { description: "Opaque place of this row." })
  cursor!: string;
}

@ObjectType("PanelConnection", { description: "A page of a panel.", simpleResolvers: true })
export class PanelConnectionType {
  @Field(() => [PanelRowType], { description: "The rows of the page." })
  nodes!: object[];
  @Field(() => [PanelEdgeType], { description: "The rows with their cursors." })
  edges!: object[];
  @Field(() => PageInfo, { description: "Where the page stands." })
  pageInfo!: PageInfo;
  @Field(() => Int, { description: "Rows of the whole panel." })
  totalCount!: number;
}
