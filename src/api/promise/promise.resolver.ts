import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { ledger } from "../../questions/ledger.ts";
import { achieved, promised } from "../../questions/promised.ts";
import { CommitmentType } from "../commitment/commitment.type.ts";
import type { ApiContext } from "../context.ts";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { present } from "../question/present.ts";
import { OnlyInReports, ReportScopeInput } from "../question/scope.input.ts";
import { CommitmentKindEnum, CommitmentStatusEnum } from "../vocabulary/enums.ts";
import { LedgerYearType, PromisedRowType, PromisedType, PromiseOutcomeType } from "./promise.type.ts";

@Resolver(() => CommitmentType)
export class CommitmentOutcomeResolver {
  @FieldResolver(() => PromiseOutcomeType, {
    description: "What became of the promise, by the reports that are loaded.",
  })
  async outcome(@Root() commitment: { id: string }, @Ctx() { loaders }: ApiContext): Promise<unknown> {
    return present(await loaders.outcome(commitment.id));
  }
}

@Resolver(() => PromisedRowType)
export class PromisedOutcomeResolver {
  @FieldResolver(() => PromiseOutcomeType, {
    nullable: true,
    description: "What became of the promise; null for what was reported.",
  })
  async outcome(
    @Root() row: { figure: { commitment: { id: string } | null } },
    @Ctx() { loaders }: ApiContext,
  ): Promise<unknown> {
    const { commitment } = row.figure;
    return commitment && present(await loaders.outcome(commitment.id));
  }
}

const OfIndicators = Arg("indicators", () => [ID], {
  nullable: true,
  description: "Of one of these indicators: ids or names.",
});
const InUnit = Arg("unit", () => String, {
  nullable: true,
  description: "Unit to give values in (万亩, 亿元, 个); other kinds of quantity are left out.",
});

@Resolver(() => JurisdictionType)
export class PromiseResolver {
  @Query(() => PromisedType, {
    description:
      "Who promises what: by words, indicator, theme, due year, kind and status; values in one unit, largest first; by report, with the most and the least.",
  })
  async promised(
    @Ctx() { store }: ApiContext,
    @Arg("texts", () => [String], { nullable: true, description: "Words that the promise prints, any of them." })
    texts?: string[],
    @Arg("without", () => [String], { nullable: true, description: "Words that it must not print." })
    without?: string[],
    @OfIndicators
    indicators?: string[],
    @Arg("theme", () => ID, { nullable: true, description: "About this theme (id or name) or one under it." })
    theme?: string,
    @Arg("dueYear", () => [Int], { nullable: true, description: "Due in one of these years." }) dueYear?: number[],
    @Arg("kind", () => [CommitmentKindEnum], { nullable: true, description: "With or without a number." })
    kind?: string[],
    @Arg("status", () => [CommitmentStatusEnum], { nullable: true, description: "Of one of these statuses." })
    status?: string[],
    @InUnit
    unit?: string,
    @OnlyInReports
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    const request = {
      texts: texts ?? null,
      without: without ?? null,
      indicators: indicators ?? null,
      theme: theme ?? null,
      dueYears: dueYear ?? null,
      kinds: kind ?? null,
      statuses: status ?? null,
      unit: unit ?? null,
    };
    return present(await promised(store, { ...scope }, request));
  }

  @Query(() => PromisedType, {
    description:
      "Who reports what as done (建成高标准农田34万亩): by words, indicator and year; values in one unit, largest first; by report, with the most and the least.",
  })
  async achieved(
    @Ctx() { store }: ApiContext,
    @Arg("texts", () => [String], { nullable: true, description: "Words that it prints, any of them." })
    texts?: string[],
    @Arg("without", () => [String], { nullable: true, description: "Words that it must not print." })
    without?: string[],
    @OfIndicators
    indicators?: string[],
    @Arg("year", () => [Int], { nullable: true, description: "Of one of these years." }) year?: number[],
    @InUnit
    unit?: string,
    @OnlyInReports
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    const request = {
      texts: texts ?? null,
      without: without ?? null,
      indicators: indicators ?? null,
      years: year ?? null,
      unit: unit ?? null,
    };
    return present(await achieved(store, { ...scope }, request));
  }

  @FieldResolver(() => [LedgerYearType], {
    description: "Year by year what it promised and what came of it.",
    complexity: ({ childComplexity }) => 1 + 5 * childComplexity,
  })
  async ledger(
    @Root() jurisdiction: { id: string },
    @Ctx() { store }: ApiContext,
    @Arg("from", () => Int, { nullable: true, description: "First plan year." }) from?: number,
    @Arg("to", () => Int, { nullable: true, description: "Last plan year." }) to?: number,
    @Arg("kind", () => [CommitmentKindEnum], { nullable: true, description: "With or without a number." })
    kind?: string[],
  ): Promise<unknown> {
    return present(await ledger(store, jurisdiction.id, from ?? null, to ?? null, kind ?? null));
  }
}
