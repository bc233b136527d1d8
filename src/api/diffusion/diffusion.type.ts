import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { EvidenceType } from "../evidence/evidence.type.ts";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { boundedLists, evidenceFields } from "../question/bounded-list.ts";
import { LevelEnum } from "../vocabulary/enums.ts";

@ObjectType("DiffusionLevel", { description: "One level in one year.", simpleResolvers: true })
class DiffusionLevelType {
  @Field(() => LevelEnum, { description: "Level." })
  level!: string;
  @Field(() => Int, { description: "Jurisdictions that print it." })
  citing!: number;
  @Field(() => Int, { description: "Jurisdictions with a report." })
  reporting!: number;
}

@ObjectType("DiffusionYear", { description: "One plan year.", simpleResolvers: true })
class DiffusionYearType {
  @Field(() => Int, { description: "Plan year." })
  year!: number;
  @Field(() => [DiffusionLevelType], { description: "By level." })
  levels!: object[];
}

@ObjectType("Diffusion", { description: "How a strategy or phrase spread.", simpleResolvers: true })
export class DiffusionType {}

export const DIFFUSION_FIELDS: readonly ClassType[] = [
  ...evidenceFields(DiffusionType, "first", "firstEvidence"),
  ...boundedLists(DiffusionYearType, {
    newcomers: [() => JurisdictionType, "Jurisdictions that print it for the first time."],
    silent: [() => JurisdictionType, "Jurisdictions with a report that does not print it."],
    withoutReport: [() => JurisdictionType, "Jurisdictions without a report of the year: not counted as silent."],
  }),
  ...boundedLists(DiffusionType, { years: [() => DiffusionYearType, "Year by year."] }),
];

@ObjectType("SharedPassage", { description: "A passage that two documents print alike.", simpleResolvers: true })
export class SharedPassageType {
  @Field(() => EvidenceType, { description: "Its place in the one document." })
  first!: object;
  @Field(() => EvidenceType, { description: "Its place in the other." })
  second!: object;
  @Field(() => Int, { description: "Length in UTF-16 units." })
  length!: number;
}
