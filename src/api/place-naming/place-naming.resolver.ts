import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { namedBy, namedPlaces } from "../../questions/named-places.ts";
import { NodeNotFoundError } from "../../questions/question-error.ts";
import type { ApiContext } from "../context.ts";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { present } from "../question/present.ts";
import { OnlyInReports, ReportScopeInput } from "../question/scope.input.ts";
import { MentionRoleEnum } from "../vocabulary/enums.ts";
import { PlaceNamingsType, PlaceNamingType } from "./place-naming.type.ts";

@Resolver(() => JurisdictionType)
export class PlaceNamingResolver {
  @FieldResolver(() => [PlaceNamingType], {
    description:
      "Reports that name it, and as what: a place, a market, a partner of a paired tie, or only inside the name of an institution.",
    complexity: ({ childComplexity }) => 1 + 15 * childComplexity,
  })
  async namedBy(
    @Root() jurisdiction: { id: string },
    @Ctx() { store }: ApiContext,
    @Arg("role", () => [MentionRoleEnum], { nullable: true, description: "Only in one of these roles." })
    role?: string[],
    @Arg("inside", () => Boolean, { defaultValue: false, description: "Places that lie in it count as it." })
    inside?: boolean,
    @Arg("othersOnly", () => Boolean, {
      defaultValue: false,
      description: "Without its own reports and those of places that lie in it.",
    })
    othersOnly?: boolean,
    @OnlyInReports
    scope?: ReportScopeInput,
    @Arg("first", () => Int, { defaultValue: 200, description: "How many, at most 1000." }) first?: number,
  ): Promise<unknown> {
    const [place] = await store.nodesById("Jurisdiction", [jurisdiction.id]);
    if (!place) throw new NodeNotFoundError("Jurisdiction", jurisdiction.id);
    const request = { roles: role ?? null, inside: inside ?? false, othersOnly: othersOnly ?? false };
    const rows = await namedBy(store, { ...scope }, place, request);
    return present(rows.slice(0, Math.min(1000, Math.max(0, first ?? 200))));
  }

  @Query(() => [PlaceNamingsType], {
    description:
      "Which reports name each of several places, and as what. Names as printed (深圳, 江苏省) or ids; at most 50.",
    complexity: ({ childComplexity, args }) =>
      1 + (Array.isArray(args.names) ? args.names.length : 10) * childComplexity,
  })
  async placesNamed(
    @Ctx() { store }: ApiContext,
    @Arg("names", () => [String], { description: "Names or ids." }) names: string[],
    @Arg("role", () => [MentionRoleEnum], { nullable: true, description: "Only in one of these roles." })
    role?: string[],
    @Arg("inside", () => Boolean, { defaultValue: false, description: "Places that lie in it count as it." })
    inside?: boolean,
    @Arg("othersOnly", () => Boolean, {
      defaultValue: false,
      description: "Without its own reports and those of places that lie in it.",
    })
    othersOnly?: boolean,
    @OnlyInReports
    scope?: ReportScopeInput,
  ): Promise<unknown> {
    const request = { roles: role ?? null, inside: inside ?? false, othersOnly: othersOnly ?? false };
    return present(await namedPlaces(store, { ...scope }, names, request));
  }
}
