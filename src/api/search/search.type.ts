import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { NodeInterface } from "../node/node.type.ts";
import { evidenceFields } from "../question/bounded-list.ts";

@ObjectType("SearchHit", { description: "A node that a search found.", simpleResolvers: true })
export class SearchHitType {
  @Field(() => NodeInterface, { description: "The node." })
  node!: object;
  @Field(() => String, { description: "The name, alias or form that matched; for a report, what its text prints." })
  matched!: string;
  @Field(() => Int, { description: "How well it matches, in thousandths: 1000 is an exact name." })
  score!: number;
}

export const SEARCH_FIELDS: readonly ClassType[] = evidenceFields(SearchHitType, "prints", "highlights");
