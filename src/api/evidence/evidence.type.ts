import { Field, ID, Int, ObjectType } from "type-graphql";
import type { Evidence } from "../../questions/evidence.ts";

@ObjectType("Evidence", {
  description: "One place in a report's text that shows a fact. The quote is cut from the text when asked for.",
})
export class EvidenceType implements Evidence {
  @Field(() => ID, { description: "Id of the document that prints it.", simple: true })
  documentId!: string;
  @Field(() => Int, {
    description: "Where the name or figure itself begins in the document's text (UTF-16 units).",
    simple: true,
  })
  start!: number;
  @Field(() => Int, { description: "Where it ends (not included).", simple: true })
  end!: number;
  @Field(() => Int, { description: "Where the quote begins.", simple: true })
  quoteStart!: number;
  @Field(() => Int, { description: "Where the quote ends (not included).", simple: true })
  quoteEnd!: number;
}
