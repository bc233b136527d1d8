import { Field, Int, ObjectType } from "type-graphql";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { SimilarByEnum } from "../vocabulary/enums.ts";

@ObjectType("SimilarPart", { description: "How alike by one kind of features.", simpleResolvers: true })
class SimilarPartType {
  @Field(() => SimilarByEnum, { description: "What was compared." })
  by!: string;
  @Field(() => Int, { description: "Cosine in thousandths." })
  score!: number;
}

@ObjectType("SimilarJurisdiction", { description: "A jurisdiction that is alike.", simpleResolvers: true })
export class SimilarType {
  @Field(() => JurisdictionType, { description: "The jurisdiction." })
  jurisdiction!: object;
  @Field(() => Int, {
    description:
      "Mean of the parts' scores in thousandths: cosine of vectors weighed by how few places have a feature (tf-idf).",
  })
  score!: number;
  @Field(() => [SimilarPartType], { description: "The score's parts." })
  parts!: object[];
  @Field(() => [String], { description: "Ids of the features that add most to the score, at most 8." })
  shared!: string[];
}
