import { type ClassType, Field, ID, Int, ObjectType } from "type-graphql";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { TermType } from "../phrase/phrase.type.ts";
import { boundedLists, evidenceFields } from "../question/bounded-list.ts";
import { ReportType } from "../report/report.type.ts";

@ObjectType("SharingUnit", {
  description: "What is compared: a report, or all reports of one jurisdiction taken as one.",
  simpleResolvers: true,
})
class SharingUnitType {
  @Field(() => ID, { description: "Id of the report or of the jurisdiction." })
  key!: string;
  @Field(() => ReportType, { nullable: true, description: "The report; null where jurisdictions are compared." })
  report!: object | null;
  @Field(() => JurisdictionType, { description: "The jurisdiction." })
  jurisdiction!: object;
}

@ObjectType("TermHolder", { description: "One that prints a term.", simpleResolvers: true })
class TermHolderType {
  @Field(() => SharingUnitType, { description: "Which report or jurisdiction." })
  unit!: SharingUnitType;
}

@ObjectType("SharedTerm", { description: "A term and who prints it.", simpleResolvers: true })
class SharedTermType {
  @Field(() => TermType, { description: "The term." })
  term!: TermType;
}

@ObjectType("ParticularTerm", { description: "A term that only one prints.", simpleResolvers: true })
class ParticularTermType {
  @Field(() => SharingUnitType, { description: "Which one." })
  unit!: SharingUnitType;
  @Field(() => TermType, { description: "The term." })
  term!: TermType;
}

@ObjectType("SharingPair", { description: "Two that share terms.", simpleResolvers: true })
class SharingPairType {
  @Field(() => Int, { description: "1 for the pairs that share most; equal counts have equal ranks." })
  rank!: number;
  @Field(() => SharingUnitType, { description: "The one." })
  first!: SharingUnitType;
  @Field(() => SharingUnitType, { description: "The other." })
  second!: SharingUnitType;
  @Field(() => Int, { description: "How many terms both print." })
  count!: number;
}

@ObjectType("Shared", { description: "What reports or jurisdictions have in common.", simpleResolvers: true })
export class SharedType {}

export const SHARED_FIELDS: readonly ClassType[] = [
  ...evidenceFields(TermHolderType),
  ...boundedLists(SharedTermType, { holders: [() => TermHolderType, "Who prints it."] }),
  ...boundedLists(SharingPairType, { terms: [() => TermType, "What both print."] }),
  ...boundedLists(SharedType, {
    units: [() => SharingUnitType, "What was compared."],
    terms: [() => SharedTermType, "Every term with those that print it."],
    common: [() => TermType, "Terms that all print."],
    particular: [() => ParticularTermType, "Terms that only one prints."],
    pairs: [() => SharingPairType, "Pairs by how many terms they share, most first."],
  }),
];
