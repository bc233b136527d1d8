import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { diffusion } from "../../questions/diffusion.ts";
import { PhraseEmptyError } from "../../questions/question-error.ts";
import { sharedPassages } from "../../questions/shared-passages.ts";
import { pageSize } from "../connection/page-size.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { OnlyInReports, ReportScopeInput } from "../question/scope.input.ts";
import { TermInput, termsFrom } from "../question/term.input.ts";
import { pageCost } from "../register/page-cost.ts";
import { DiffusionType, SharedPassageType } from "./diffusion.type.ts";

@Resolver()
export class DiffusionResolver {
  @Query(() => DiffusionType, {
    description:
      "How a strategy or phrase spread: who printed it first, at which level, year by year; jurisdictions without a report are marked, not counted as silent.",
  })
  async diffusion(
    @Ctx() { store }: ApiContext,
    @Arg("strategy", () => ID, { nullable: true, description: "A strategy." }) strategy?: string,
    @Arg("text", () => String, { nullable: true, description: "A phrase." }) text?: string,
    @Arg("term", () => TermInput, { nullable: true, description: "A phrase with variants." }) term?: TermInput,
    @OnlyInReports
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    const inputs = [...(term ? [term] : []), ...(strategy ? [{ strategy } as TermInput] : [])];
    const [wanted] = await termsFrom(store, inputs, text === undefined || text === null ? [] : [text]);
    if (!wanted) throw new PhraseEmptyError();
    return present(await diffusion(store, { ...scope }, wanted));
  }

  @Query(() => [SharedPassageType], {
    description: "Copied text: passages that two documents print alike, with their places in both, longest first.",
    complexity: pageCost,
  })
  async sharedPassages(
    @Ctx() { store }: ApiContext,
    @Arg("scope", () => ReportScopeInput, {
      nullable: true,
      description: "Only between these reports; all unless said.",
    })
    scope?: ReportScopeInput,
    @Arg("first", () => Int, { nullable: true, description: "How many: 20 unless said, at most 200." }) first?: number,
  ): Promise<unknown> {
    return (await sharedPassages(store, { ...scope })).slice(0, pageSize(first));
  }
}
