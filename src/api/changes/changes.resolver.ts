import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { changes } from "../../questions/changes.ts";
import type { ApiContext } from "../context.ts";
import { present } from "../question/present.ts";
import { ChangesType } from "./changes.type.ts";

@Resolver()
export class ChangesResolver {
  @Query(() => ChangesType, {
    description:
      "What changed between two reports of one place: themes, strategies and projects that came, stayed or went; projects that moved on; targets up or down; goals beside what followed.",
  })
  async changes(
    @Ctx() { store }: ApiContext,
    @Arg("jurisdiction", () => ID, { description: "The place." }) jurisdiction: string,
    @Arg("from", () => Int, { nullable: true, description: "Plan year of the earlier report; the first unless said." })
    from?: number,
    @Arg("to", () => Int, { nullable: true, description: "Plan year of the later report; the last unless said." })
    to?: number,
  ): Promise<unknown> {
    const found = await changes(store, jurisdiction, from ?? null, to ?? null);
    const named = <T extends { indicator: string }>(rows: readonly T[]) =>
      rows.map((row) => ({ ...row, indicatorId: row.indicator }));
    return present({ ...found, targets: named(found.targets), goals: named(found.goals) });
  }
}
