import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { type SimilarBy, similarJurisdictions } from "../../questions/similar.ts";
import { pageSize } from "../connection/page-size.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { pageCost } from "../register/page-cost.ts";
import { SimilarByEnum } from "../vocabulary/enums.ts";
import { SimilarType } from "./similar.type.ts";

@Resolver()
export class SimilarResolver {
  @Query(() => [SimilarType], {
    description:
      "Jurisdictions most alike to one: cosine of tf-idf-weighed vectors of its reports' themes, strategies, industries or targets; the mean of those asked for; ties in order of id.",
    complexity: pageCost,
  })
  async similarJurisdictions(
    @Ctx() { store }: ApiContext,
    @Arg("id", () => ID, { description: "The jurisdiction." }) id: string,
    @Arg("by", () => [SimilarByEnum], {
      nullable: true,
      description: "What to compare; strategies and themes unless said.",
    })
    by?: SimilarBy[],
    @Arg("first", () => Int, { nullable: true, description: "How many: 20 unless said, at most 200." }) first?: number,
  ): Promise<unknown> {
    const wanted = by && by.length > 0 ? [...new Set(by)] : (["STRATEGIES", "THEMES"] as const);
    return present(await similarJurisdictions(store, id, wanted, pageSize(first)));
  }
}
