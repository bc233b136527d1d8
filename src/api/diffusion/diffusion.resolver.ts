import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { diffusion } from "../../questions/diffusion.ts";
import { PhraseEmptyError } from "../../questions/question-error.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { ReportScopeInput } from "../question/scope.input.ts";
import { TermInput, termsFrom } from "../question/term.input.ts";
import { DiffusionType } from "./diffusion.type.ts";

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
    @Arg("scope", () => ReportScopeInput, { nullable: true, description: "Only in these reports; all unless said." })
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    const inputs = [...(term ? [term] : []), ...(strategy ? [{ strategy } as TermInput] : [])];
    const [wanted] = await termsFrom(store, inputs, text === undefined || text === null ? [] : [text]);
    if (!wanted) throw new PhraseEmptyError();
    return present(await diffusion(store, { ...scope }, wanted));
  }
}
