import { Field, ID, Int, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";
import { SectionRoleEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Section"];

@ObjectType("Section", {
  implements: NodeInterface,
  description: "A heading's part of a document.",
  simpleResolvers: true,
})
export class SectionType extends NodeInterface {
  @Field(() => ID, { description: "Id of the document." })
  documentId!: Properties["document"];
  @Field(() => Int, { description: "Place within the document, from 0 or 1 as the document counts." })
  ordinal!: Properties["ordinal"];
  @Field(() => String, { description: "Heading as printed; empty where there is none." })
  heading!: Properties["heading"];
  @Field(() => SectionRoleEnum, { description: "What the section is for." })
  role!: Properties["role"];
  @Field(() => Int, { description: "Where it begins in the document's text (UTF-16 units)." })
  start!: Properties["start"];
  @Field(() => Int, { description: "Where it ends (not included)." })
  end!: Properties["end"];
}
