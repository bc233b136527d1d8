import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";
import { FigureType } from "../figure/figure.type.ts";
import { PolicyThemeType } from "../policy-theme/policy-theme.type.ts";
import { ProjectType } from "../project/project.type.ts";
import { boundedLists, evidenceFields } from "../question/bounded-list.ts";
import { ReportType } from "../report/report.type.ts";
import { StrategyType } from "../strategy/strategy.type.ts";
import { ChangeEnum, DirectionEnum, MeasureEnum, ProjectStatusEnum } from "../vocabulary/enums.ts";

@ObjectType("ChangedStrategy", { description: "A strategy in one of two reports or in both.", simpleResolvers: true })
class ChangedStrategyType {
  @Field(() => StrategyType, { description: "The strategy." })
  node!: object;
  @Field(() => ChangeEnum, { description: "Whether it came, stayed or went." })
  change!: string;
}

@ObjectType("ChangedTheme", { description: "A theme in one of two reports or in both.", simpleResolvers: true })
class ChangedThemeType {
  @Field(() => PolicyThemeType, { description: "The theme." })
  node!: object;
  @Field(() => ChangeEnum, { description: "Whether it came, stayed or went." })
  change!: string;
  @Field(() => Int, { nullable: true, description: "Weight in the earlier report, in thousandths." })
  beforeWeight!: number | null;
  @Field(() => Int, { nullable: true, description: "Weight in the later report, in thousandths." })
  afterWeight!: number | null;
}

@ObjectType("ChangedProject", { description: "A project in one of two reports or in both.", simpleResolvers: true })
class ChangedProjectType {
  @Field(() => ProjectType, { description: "The project." })
  node!: object;
  @Field(() => ChangeEnum, { description: "Whether it came, stayed or went." })
  change!: string;
  @Field(() => ProjectStatusEnum, { nullable: true, description: "Status in the earlier report." })
  beforeStatus!: string | null;
  @Field(() => ProjectStatusEnum, { nullable: true, description: "Status in the later report." })
  afterStatus!: string | null;
}

@ObjectType("ChangedTarget", { description: "A target of one of two reports or of both.", simpleResolvers: true })
class ChangedTargetType {
  @Field(() => ID, { description: "Id of the indicator." })
  indicatorId!: string;
  @Field(() => MeasureEnum, { description: "What is measured." })
  measure!: string;
  @Field(() => FigureType, { nullable: true, description: "Target of the earlier report." })
  before!: object | null;
  @Field(() => FigureType, { nullable: true, description: "Target of the later report." })
  after!: object | null;
  @Field(() => DirectionEnum, { description: "How the later stands to the earlier." })
  change!: string;
  @Field(() => String, { nullable: true, description: "Later less earlier, in the base unit." })
  difference!: string | null;
}

@ObjectType("CountedChange", {
  description: "A counted promise (项目储备90个) of one of two reports, or of both where they count the same.",
  simpleResolvers: true,
})
class CountedChangeType {
  @Field(() => FigureType, { nullable: true, description: "Promise of the earlier report." })
  before!: object | null;
  @Field(() => FigureType, { nullable: true, description: "Promise of the later report." })
  after!: object | null;
  @Field(() => Boolean, {
    description:
      "Whether both count the same thing by their words; false where one's words only hold the other's (研发储备5000万元以上项目, 储备项目), or there is one only.",
  })
  sameThing!: boolean;
  @Field(() => DirectionEnum, { description: "How the later stands to the earlier." })
  change!: string;
  @Field(() => String, { nullable: true, description: "Later less earlier, in the base unit." })
  difference!: string | null;
}

@ObjectType("GoalAgainstYear", {
  description: "A yearly average that the earlier report sets as a goal beside the growth of the later report's years.",
  simpleResolvers: true,
})
class GoalAgainstYearType {
  @Field(() => ID, { description: "Id of the indicator." })
  indicatorId!: string;
  @Field(() => FigureType, { description: "The goal." })
  goal!: object;
  @Field(() => FigureType, { nullable: true, description: "Growth reported for the later report's review year." })
  actual!: object | null;
  @Field(() => FigureType, { nullable: true, description: "Growth targeted for the later report's plan year." })
  target!: object | null;
  @Field(() => DirectionEnum, { description: "How the reported growth stands to the goal." })
  actualIs!: string;
  @Field(() => DirectionEnum, { description: "How the target stands to the goal." })
  targetIs!: string;
}

@ObjectType("Changes", { description: "What changed between two reports of one place.", simpleResolvers: true })
export class ChangesType {}

export const CHANGES_FIELDS: readonly ClassType[] = [
  ...[ChangedStrategyType, ChangedProjectType].flatMap((type) => [
    ...evidenceFields(type, "before", "beforeEvidence"),
    ...evidenceFields(type, "after", "afterEvidence"),
  ]),
  ...boundedLists(ChangedProjectType, {
    alike: [() => ProjectType, "Projects of the other report that may be it, by their names (启智学校, 启智学校新址)."],
  }),
  ...boundedLists(ChangesType, {
    from: [() => ReportType, "The earlier report."],
    to: [() => ReportType, "The later report."],
    strategies: [() => ChangedStrategyType, "Strategies that came, stayed, went."],
    themes: [() => ChangedThemeType, "Themes that came, stayed, went."],
    projects: [() => ChangedProjectType, "Projects that came, stayed, went, with their statuses."],
    targets: [() => ChangedTargetType, "Targets of the reports' own plan years, up or down."],
    counted: [
      () => CountedChangeType,
      "Counted promises for the reports' own plan years that are of no indicator, those of both reports first.",
    ],
    goals: [
      () => GoalAgainstYearType,
      "Goals for several years of the earlier report beside the later report's growth.",
    ],
  }),
];
