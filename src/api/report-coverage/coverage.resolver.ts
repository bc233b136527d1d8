import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { coverage } from "../../questions/coverage.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { ReportScopeInput } from "../question/scope.input.ts";
import { CoverageTableType } from "./coverage.type.ts";

@Resolver()
export class CoverageResolver {
  @Query(() => CoverageTableType, {
    description:
      "Reports expected, found, readable and the share read, by jurisdiction and year; a year missing between two is a cell that says so.",
  })
  async coverage(
    @Ctx() { store }: ApiContext,
    @Arg("scope", () => ReportScopeInput, { nullable: true, description: "Only of these reports; all unless said." })
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    return present(await coverage(store, { ...scope }));
  }
}
