import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { network } from "../../questions/network.ts";
import type { NetworkKind } from "../../questions/network-edges.ts";
import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { present } from "../question/present.ts";
import { ReportScopeInput } from "../question/scope.input.ts";
import { NetworkKindEnum } from "../vocabulary/enums.ts";
import { NetworkType } from "./network.type.ts";

/** Nodes of a network at most: a layout compares each with each. */
const MAX_NODES = 1000;

@Resolver()
export class NetworkResolver {
  @Query(() => NetworkType, {
    description:
      "A network for drawing: nodes with degree, community and (on request) position, weighted edges; when cut, it says so and gives the true totals.",
  })
  async network(
    @Ctx() { store }: ApiContext,
    @Arg("kind", () => NetworkKindEnum, { description: "Which network." }) kind: NetworkKind,
    @Arg("scope", () => ReportScopeInput, { nullable: true, description: "Only of these reports; all unless said." })
    scope?: ReportScopeInput,
    @Arg("minWeight", () => Int, { defaultValue: 1, description: "Edges of this weight or more." }) minWeight?: number,
    @Arg("limit", () => Int, { defaultValue: 200, description: "Nodes at most, those tied strongest; up to 1000." })
    limit?: number,
    @Arg("layout", () => Boolean, { defaultValue: false, description: "With positions." }) layout?: boolean,
  ): Promise<unknown> {
    const nodes = limit ?? 200;
    if (nodes < 1 || nodes > MAX_NODES) {
      throw apiError("ARGUMENT_INVALID", `limit must be 1 to ${MAX_NODES} (is ${nodes}).`, { limit: MAX_NODES });
    }
    const found = await network(
      store,
      { ...scope },
      { kind, minWeight: minWeight ?? 1, limit: nodes, layout: layout ?? false },
    );
    const edges = found.edges.map((edge) => ({ ...edge, sourceId: edge.source.id, targetId: edge.target.id }));
    return present({ ...found, edges });
  }
}
