import { Arg, FieldResolver, Int, Resolver, Root } from "type-graphql";
import type { Evidence } from "../../questions/evidence.ts";
import { pageSize } from "../connection/page-size.ts";
import { EvidenceType } from "../evidence/evidence.type.ts";
import { pageCost } from "../register/page-cost.ts";
import { RelationFact } from "./relation-fact.type.ts";

@Resolver(() => RelationFact)
export class RelationFactResolver {
  @FieldResolver(() => [EvidenceType], {
    description: "Places in the texts that show it, in order of document and place.",
    complexity: pageCost,
  })
  evidence(
    @Root() fact: { places: readonly Evidence[] },
    @Arg("first", () => Int, { nullable: true, description: "How many, at most 200; 20 unless said." }) first?: number,
  ): readonly Evidence[] {
    return fact.places.slice(0, pageSize(first));
  }
}
