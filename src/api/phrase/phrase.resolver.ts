import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { SectionRole } from "../../domain/report.ts";
import { citedBy } from "../../questions/cited-by.ts";
import { phraseTable } from "../../questions/phrase.ts";
import { PhraseEmptyError } from "../../questions/question-error.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { OnlyInReports, ReportScopeInput } from "../question/scope.input.ts";
import { TermInput, termsFrom } from "../question/term.input.ts";
import { StrategyType } from "../strategy/strategy.type.ts";
import { LevelEnum, SectionRoleEnum } from "../vocabulary/enums.ts";
import { CitingType, PhraseTableType } from "./phrase.type.ts";

@Resolver(() => StrategyType)
export class PhraseResolver {
  @Query(() => PhraseTableType, {
    description:
      "Every report that prints a phrase, with count, quotes and the role of the section; several phrases at once as a table. Exact on the text, simplified and traditional alike.",
  })
  async phrase(
    @Ctx() { store }: ApiContext,
    @Arg("text", () => String, { nullable: true, description: "One phrase." }) text?: string,
    @Arg("texts", () => [String], { nullable: true, description: "Several phrases, a row each." }) texts?: string[],
    @Arg("terms", () => [TermInput], { nullable: true, description: "Phrases with variants, a row each." })
    terms?: TermInput[],
    @Arg("role", () => [SectionRoleEnum], { nullable: true, description: "Only in sections of these roles." })
    role?: SectionRole[],
    @Arg("level", () => [LevelEnum], {
      nullable: true,
      description: "Only in reports of jurisdictions of these levels.",
    })
    level?: string[],
    @OnlyInReports
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    const wanted = await termsFrom(store, terms, [
      ...(text === undefined || text === null ? [] : [text]),
      ...(texts ?? []),
    ]);
    if (wanted.length === 0) throw new PhraseEmptyError();
    return present(await phraseTable(store, { ...scope, levels: level ?? scope?.levels }, wanted, role ?? null));
  }

  @FieldResolver(() => [CitingType], {
    description: "Jurisdictions that cite it, with counts and quotes: most prints first.",
    complexity: ({ childComplexity, args }) => 1 + (args.first ?? 15) * childComplexity,
  })
  async citedBy(
    @Root() strategy: { id: string },
    @Ctx() { store }: ApiContext,
    @Arg("level", () => [LevelEnum], { nullable: true, description: "Only jurisdictions of these levels." })
    level?: string[],
    @Arg("province", () => String, { nullable: true, description: "Only of this province: name, code or id." })
    province?: string,
    @Arg("year", () => [Int], { nullable: true, description: "Only reports of these plan years." }) year?: number[],
    @Arg("first", () => Int, { defaultValue: 100, description: "How many, at most 1000." }) first?: number,
  ): Promise<unknown> {
    const rows = await citedBy(store, strategy.id, { levels: level, province, years: year });
    return present(rows.slice(0, Math.min(1000, Math.max(0, first ?? 100))));
  }
}
