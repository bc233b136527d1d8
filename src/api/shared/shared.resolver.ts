import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { shared } from "../../questions/shared.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { OnlyInReports, ReportScopeInput } from "../question/scope.input.ts";
import { TermInput, termsFrom } from "../question/term.input.ts";
import { SharedByEnum } from "../vocabulary/enums.ts";
import { SharedType } from "./shared.type.ts";

@Resolver()
export class SharedResolver {
  @Query(() => SharedType, {
    description:
      "What reports or jurisdictions have in common: terms that all print, that one alone prints, and which pairs share most. Terms are given, or (none given) every strategy that one of them cites. Two reports of one place are one jurisdiction.",
  })
  async shared(
    @Ctx() { store }: ApiContext,
    @Arg("jurisdictions", () => [ID], { nullable: true, description: "Only these jurisdictions: ids, codes or names." })
    jurisdictions?: string[],
    @Arg("reports", () => [ID], { nullable: true, description: "Only these reports; then reports are compared." })
    reports?: string[],
    @Arg("terms", () => [TermInput], { nullable: true, description: "What to look for." }) terms?: TermInput[],
    @Arg("texts", () => [String], { nullable: true, description: "What to look for, as plain phrases." })
    texts?: string[],
    @Arg("by", () => SharedByEnum, {
      nullable: true,
      description: "Compare reports or jurisdictions: jurisdictions unless said or reports are given.",
    })
    by?: "REPORT" | "JURISDICTION",
    @OnlyInReports
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    const wanted = terms || texts ? await termsFrom(store, terms, texts) : null;
    const limits = { ...scope, ...(reports ? { reports } : {}), ...(jurisdictions ? { jurisdictions } : {}) };
    return present(await shared(store, limits, by ?? (reports ? "REPORT" : "JURISDICTION"), wanted));
  }
}
