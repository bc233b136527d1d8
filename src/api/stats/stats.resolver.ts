import { Ctx, Query, Resolver } from "type-graphql";
import { stats } from "../../questions/stats.ts";
import type { ApiContext } from "../context.ts";
import { StatsType } from "./stats.type.ts";

@Resolver()
export class StatsResolver {
  @Query(() => StatsType, {
    description: "What is loaded: counts by kind, level and year, and the share of facts by confidence.",
  })
  stats(@Ctx() { store }: ApiContext): Promise<unknown> {
    return stats(store);
  }
}
