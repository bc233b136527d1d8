import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import { network } from "../../questions/network.ts";
import type { NetworkKind } from "../../questions/network-edges.ts";
import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { present } from "../question/present.ts";
import { ReportScopeInput } from "../question/scope.input.ts";
import { NetworkKindEnum } from "../vocabulary/enums.ts";
import { NetworkType } from "./network.type.ts";

/** Nodes of a network at most. */
const MAX_NODES = 5000;
/** Nodes of a network with positions at most: a layout compares each with each. */
const MAX_PLACED = 1000;

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
    @Arg("limit", () => Int, {
      defaultValue: 200,
      description: "Nodes at most, those tied strongest; up to 5000, with positions 1000.",
    })
    limit?: number,
    @Arg("layout", () => Boolean, { defaultValue: false, description: "With positions." }) layout?: boolean,
  ): Promise<unknown> {
    const nodes = limit ?? 200;
    const max = layout ? MAX_PLACED : MAX_NODES;
    if (nodes < 1 || nodes > max) {
      throw apiError("ARGUMENT_INVALID", `limit must be 1 to ${max} (is ${nodes}).`, { limit: max });
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
