import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from "type-graphql";
import type { Measure } from "../../domain/amount.ts";
import { compareIndicator, reportedAgainstPlanned } from "../../questions/compare.ts";
import type { ApiContext } from "../context.ts";
import { IndicatorType } from "../indicator/indicator.type.ts";
import { present } from "../question/present.ts";
import { OnlyInReports, ReportScopeInput } from "../question/scope.input.ts";
import { LevelEnum, MeasureEnum, ModalityEnum } from "../vocabulary/enums.ts";
import { AgainstPlanType, ComparisonType } from "./figure.type.ts";

@Resolver(() => IndicatorType)
export class FigureResolver {
  @FieldResolver(() => ComparisonType, {
    description:
      "The indicator side by side over reports: values with unit, wording and evidence, ranks, median and spread. A report without a figure is a row that says why.",
  })
  async compare(
    @Root() indicator: { id: string },
    @Ctx() { store }: ApiContext,
    @Arg("modality", () => ModalityEnum, { defaultValue: "TARGET", description: "Targets, or what was reported." })
    modality: "TARGET" | "ACTUAL",
    @Arg("measure", () => MeasureEnum, {
      nullable: true,
      description:
        "Growth, level, share …; unless said, growth where any report states it, else what most reports state.",
    })
    measure?: Measure | null,
    @Arg("years", () => [Int], {
      nullable: true,
      description: "Years of the figures; none: each report's own plan year (targets) or review year (results).",
    })
    years?: number[],
    @Arg("jurisdictions", () => [ID], { nullable: true, description: "Only these jurisdictions: ids, codes or names." })
    jurisdictions?: string[],
    @Arg("level", () => [LevelEnum], { nullable: true, description: "Only jurisdictions of these levels." })
    level?: string[],
    @Arg("province", () => String, { nullable: true, description: "Only of this province: name, code or id." })
    province?: string,
    @OnlyInReports
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    const limits = {
      ...scope,
      ...(jurisdictions ? { jurisdictions } : {}),
      ...(level ? { levels: level } : {}),
      ...(province ? { province } : {}),
    };
    return present(
      await compareIndicator(store, limits, {
        indicator: indicator.id,
        modality,
        measure: measure ?? null,
        years: years ?? null,
      }),
    );
  }

  @FieldResolver(() => [AgainstPlanType], {
    description:
      "In each report: what is reported for the past year beside the target for the plan year, and how the two stand.",
    complexity: ({ childComplexity }) => 1 + 15 * childComplexity,
  })
  async reportedAgainstPlanned(
    @Root() indicator: { id: string },
    @Ctx() { store }: ApiContext,
    @Arg("measure", () => MeasureEnum, {
      nullable: true,
      description:
        "Growth, level, share …; unless said, growth where any report states it, else what most reports state.",
    })
    measure?: Measure | null,
    @OnlyInReports
    scope?: ReportScopeInput,
    @Arg("first", () => Int, { defaultValue: 200, description: "How many, at most 1000." }) first?: number,
  ): Promise<unknown> {
    const rows = await reportedAgainstPlanned(store, { ...scope }, indicator.id, measure ?? null);
    return present(rows.slice(0, Math.min(1000, Math.max(0, first ?? 200))));
  }
}
