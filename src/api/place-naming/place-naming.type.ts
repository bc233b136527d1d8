import { type ClassType, Field, ObjectType } from "type-graphql";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { PhraseReportType } from "../phrase/phrase.type.ts";
import { boundedLists, evidenceFields } from "../question/bounded-list.ts";
import { ReportType } from "../report/report.type.ts";
import { MentionRoleEnum } from "../vocabulary/enums.ts";

@ObjectType("NamingRole", { description: "As what a report names a place.", simpleResolvers: true })
class NamingRoleType {
  @Field(() => MentionRoleEnum, { description: "The role." })
  role!: string;
}

@ObjectType("PlaceNaming", { description: "A report that names a place.", simpleResolvers: true })
export class PlaceNamingType {
  @Field(() => ReportType, { description: "The report." })
  report!: object;
  @Field(() => JurisdictionType, { description: "The place." })
  place!: object;
  @Field(() => Boolean, { description: "Whether it is named only inside the names of institutions and firms." })
  onlyWithinNames!: boolean;
}

@ObjectType("PlaceNamings", { description: "Who names one place.", simpleResolvers: true })
export class PlaceNamingsType {
  @Field(() => String, { description: "The name as asked." })
  name!: string;
}

export const PLACE_NAMING_FIELDS: readonly ClassType[] = [
  ...evidenceFields(NamingRoleType),
  ...boundedLists(PlaceNamingType, { roles: [() => NamingRoleType, "The roles, with the places in the text."] }),
  ...boundedLists(PlaceNamingsType, {
    places: [
      () => JurisdictionType,
      "What the name stands for; several where it is ambiguous, none where nobody names it.",
    ],
    namings: [() => PlaceNamingType, "Reports that name it."],
    otherPrints: [
      () => PhraseReportType,
      "Reports that print the name where nothing was read as this place: part of another word or name (复合肥 for 合肥), or a place that was missed. The quotes decide.",
    ],
  }),
];
