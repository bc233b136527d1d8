import { Field, ObjectType } from "type-graphql";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { NodeInterface } from "../node/node.type.ts";
import { LevelEnum } from "../vocabulary/enums.ts";

type Properties = NodeProperties["Jurisdiction"];

@ObjectType("Jurisdiction", {
  implements: NodeInterface,
  description:
    "An administrative division, or a named cross-province region: one node through renaming, recoding and upgrading.",
  simpleResolvers: true,
})
export class JurisdictionType extends NodeInterface {
  @Field(() => String, { description: "Name in Chinese." })
  name!: Properties["name"];
  @Field(() => String, { nullable: true, description: "Name in English or pinyin." })
  nameEn!: Properties["nameEn"];
  @Field(() => String, { nullable: true, description: "Last GB/T 2260 code; null for a region or a masked issuer." })
  code!: Properties["code"];
  @Field(() => LevelEnum, { description: "Level." })
  level!: Properties["level"];
  @Field(() => [String], { description: "Codes by year: `<code> <from>-<to>`." })
  codes!: Properties["codes"];
  @Field(() => [String], { description: "Names by year: `<name> <from>-<to>`." })
  names!: Properties["names"];
  @Field(() => String, { nullable: true, description: "Province that it lies in." })
  province!: Properties["province"];
  @Field(() => Boolean, { description: "Whether it stands for an issuer that nothing identifies." })
  masked!: Properties["masked"];
}
