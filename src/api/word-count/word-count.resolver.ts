import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { PhraseEmptyError } from "../../questions/question-error.ts";
import { wordCounts } from "../../questions/word-counts.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { OnlyInReports, ReportScopeInput } from "../question/scope.input.ts";
import { TermInput, termsFrom } from "../question/term.input.ts";
import { WordCountRowType } from "./word-count.type.ts";

@Resolver()
export class WordCountResolver {
  @Query(() => [WordCountRowType], {
    description:
      "The caller's own word list over reports: counts by report and section role, with characters, words and sentences to divide by, and the sentences themselves.",
    complexity: ({ childComplexity }) => 1 + 15 * childComplexity,
  })
  async terms(
    @Ctx() { store }: ApiContext,
    @Arg("words", () => [String], { nullable: true, description: "Words, a count each." }) words?: string[],
    @Arg("list", () => [TermInput], { nullable: true, description: "Words with variants, a count each." })
    list?: TermInput[],
    @OnlyInReports
    scope?: ReportScopeInput,
    @Arg("first", () => Int, { defaultValue: 300, description: "Rows, at most 3000." }) first?: number,
  ): Promise<unknown> {
    const wanted = await termsFrom(store, list, words);
    if (wanted.length === 0) throw new PhraseEmptyError();
    const rows = await wordCounts(store, { ...scope }, wanted);
    return present(rows.slice(0, Math.min(3000, Math.max(0, first ?? 300))));
  }
}
