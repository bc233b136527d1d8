import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { search } from "../../questions/search.ts";
import { pageSize } from "../connection/page-size.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { pageCost } from "../register/page-cost.ts";
import { NodeKindEnum } from "../vocabulary/enums.ts";
import { SearchHitType } from "./search.type.ts";

@Resolver()
export class SearchResolver {
  @Query(() => [SearchHitType], {
    description:
      "Nodes by names, aliases, forms and pinyin (whole or initials), also misspelt or in part, places also by code (GB/T 2260), reports by name (place, year, kind) and exact text, documents by title, sections by heading, commitments and observations by object; simplified and traditional alike; ranked.",
    complexity: pageCost,
  })
  async search(
    @Ctx() { store }: ApiContext,
    @Arg("text", () => String, { description: "What to look for." }) text: string,
    @Arg("types", () => [NodeKindEnum], {
      nullable: true,
      description: "Only these kinds; unless said all but documents, sections, commitments and observations.",
    })
    types?: NodeKind[],
    @Arg("first", () => Int, { nullable: true, description: "How many: 20 unless said, at most 200." }) first?: number,
  ): Promise<unknown> {
    return present(await search(store, text, types ?? null, pageSize(first)));
  }
}
