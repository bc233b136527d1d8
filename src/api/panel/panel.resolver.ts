import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import type { Measure } from "../../domain/amount.ts";
import { type PanelRow, panel } from "../../questions/panel.ts";
import { decodeCursor, listFingerprint } from "../connection/cursor.ts";
import { Page } from "../connection/page.ts";
import { pageSize } from "../connection/page-size.ts";
import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { present } from "../question/present.ts";
import { ReportScopeInput } from "../question/scope.input.ts";
import { pageCost } from "../register/page-cost.ts";
import { LevelEnum, MeasureEnum, ModalityEnum } from "../vocabulary/enums.ts";
import { PanelConnectionType } from "./panel.type.ts";

const keyOf = (row: PanelRow): string => `${row.jurisdiction.id} ${row.year} ${row.indicator} ${row.measure}`;

@Resolver()
export class PanelResolver {
  @Query(() => PanelConnectionType, {
    description:
      "The table that researchers make by hand: a row a jurisdiction, year, indicator and measure, with value, form, wording, comparator, outcome, the target of the level above and evidence; what is missing is a row that says why.",
    complexity: pageCost,
  })
  async panel(
    @Ctx() { store }: ApiContext,
    @Arg("indicators", () => [ID], { description: "Indicators, ids or names, at most 50." }) indicators: string[],
    @Arg("modality", () => ModalityEnum, { defaultValue: "TARGET", description: "Targets, or results." })
    modality: "TARGET" | "ACTUAL",
    @Arg("measures", () => [MeasureEnum], { nullable: true, description: "Growth unless said." }) measures?: Measure[],
    @Arg("jurisdictions", () => [ID], { nullable: true, description: "Only these jurisdictions: ids, codes or names." })
    jurisdictions?: string[],
    @Arg("level", () => [LevelEnum], { nullable: true, description: "Only jurisdictions of these levels." })
    level?: string[],
    @Arg("province", () => String, { nullable: true, description: "Only of this province: name, code or id." })
    province?: string,
    @Arg("from", () => Int, { nullable: true, description: "First year; the first loaded unless said." }) from?: number,
    @Arg("to", () => Int, { nullable: true, description: "Last year; the last loaded unless said." }) to?: number,
    @Arg("scope", () => ReportScopeInput, { nullable: true, description: "Only of these reports; all unless said." })
    scope?: ReportScopeInput,
    @Arg("first", () => Int, { nullable: true, description: "Rows of the page: 20 unless said, at most 200." })
    first?: number,
    @Arg("after", () => String, { nullable: true, description: "Cursor of the row that the page follows." })
    after?: string,
  ): Promise<unknown> {
    if (indicators.length > 50) throw apiError("ARGUMENT_INVALID", "At most 50 indicators at once.", { limit: 50 });
    const limits = {
      ...scope,
      ...(jurisdictions ? { jurisdictions } : {}),
      ...(level ? { levels: level } : {}),
      ...(province ? { province } : {}),
    };
    const request = {
      indicators,
      modality,
      measures: measures ?? ["GROWTH" as const],
      from: from ?? null,
      to: to ?? null,
    };
    const size = pageSize(first);
    const list = listFingerprint(["panel", limits, request]);
    const position = after ? String(decodeCursor(list, 1, after)[0]) : null;
    const rows = await panel(store, limits, request);
    const start = position === null ? 0 : rows.findIndex((row) => keyOf(row) === position) + 1;
    const page = { size, backwards: false, cursor: start > 0 ? after! : null };
    return new Page<PanelRow, unknown>(rows.slice(start, start + size + 1), page, {
      node: (row) => present({ ...row, indicatorId: row.indicator }),
      position: (row) => [keyOf(row)],
      fingerprint: () => list,
      totalCount: () => rows.length,
    });
  }
}
