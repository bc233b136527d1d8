import { Arg, Ctx, Int, Query, Resolver } from "type-graphql";
import type { RelationType } from "../../domain/graph-model.ts";
import { neighbourhood, paths } from "../../questions/paths.ts";
import type { ApiContext } from "../context.ts";
import { apiError } from "../errors/api-error.ts";
import { present } from "../question/present.ts";
import { RelationTypeEnum } from "../vocabulary/enums.ts";
import { NeighbourhoodType, NodeReferenceInput, PathType } from "./path.type.ts";

function bounded(name: string, value: number, max: number): number {
  if (value >= 1 && value <= max) return value;
  throw apiError("ARGUMENT_INVALID", `${name} must be 1 to ${max} (is ${value}).`, { limit: max });
}

@Resolver()
export class PathResolver {
  @Query(() => [PathType], {
    description: "The shortest ways between two nodes, with the evidence of each step; none if none is short enough.",
    complexity: ({ childComplexity, args }) => 1 + (args.first ?? 5) * childComplexity,
  })
  async path(
    @Ctx() { store }: ApiContext,
    @Arg("from", () => NodeReferenceInput, { description: "Where to begin." }) from: NodeReferenceInput,
    @Arg("to", () => NodeReferenceInput, { description: "Where to end." }) to: NodeReferenceInput,
    @Arg("maxLength", () => Int, { defaultValue: 4, description: "Steps at most, up to 6." }) maxLength: number,
    @Arg("via", () => [RelationTypeEnum], { nullable: true, description: "Only along these types of relation." })
    via?: RelationType[],
    @Arg("first", () => Int, { defaultValue: 5, description: "Ways at most, up to 50." }) first?: number,
  ): Promise<unknown> {
    const ways = await paths(
      store,
      { kind: from.kind, id: from.id },
      { kind: to.kind, id: to.id },
      bounded("maxLength", maxLength, 6),
      via ?? null,
      bounded("first", first ?? 5, 50),
    );
    return present(ways.map((way) => ({ ...way, length: way.steps.length })));
  }

  @Query(() => NeighbourhoodType, {
    description: "All within a few steps of a node, nearest first, with the relations among them.",
  })
  async neighbourhood(
    @Ctx() { store }: ApiContext,
    @Arg("of", () => NodeReferenceInput, { description: "The node." }) of: NodeReferenceInput,
    @Arg("depth", () => Int, { defaultValue: 1, description: "Steps, up to 3." }) depth: number,
    @Arg("limit", () => Int, { defaultValue: 100, description: "Nodes at most, up to 500." }) limit: number,
  ): Promise<unknown> {
    const found = await neighbourhood(
      store,
      { kind: of.kind, id: of.id },
      bounded("depth", depth, 3),
      bounded("limit", limit, 500),
    );
    const edges = found.relations.map((relation) => ({
      sourceId: relation.from.id,
      targetId: relation.to.id,
      relation,
    }));
    return present({ ...found, edges });
  }
}
