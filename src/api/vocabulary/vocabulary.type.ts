import { Field, ObjectType } from "type-graphql";

@ObjectType("VocabularyTerm", { description: "One value of a closed vocabulary.", simpleResolvers: true })
export class VocabularyTermType {
  @Field(() => String, { description: "Name in GraphQL." })
  name!: string;
  @Field(() => String, { description: "Chinese." })
  zh!: string;
  @Field(() => String, { description: "English." })
  en!: string;
  @Field(() => String, { description: "What it means." })
  description!: string;
}

@ObjectType("Vocabulary", {
  description: "A closed vocabulary: an enum of this schema with its words.",
  simpleResolvers: true,
})
export class VocabularyType {
  @Field(() => String, { description: "Name of the enum." })
  name!: string;
  @Field(() => [VocabularyTermType], { description: "Its values." })
  terms!: readonly VocabularyTermType[];
}
