import { Arg, Field, ID, InputType, Int } from "type-graphql";
import type { ReportScope } from "../../questions/report-scope.ts";
import { LevelEnum, ReportKindEnum } from "../vocabulary/enums.ts";

@InputType("ReportScope", {
  description: "Which reports a question is about: every condition that is given must hold.",
})
export class ReportScopeInput implements ReportScope {
  @Field(() => [ID], { nullable: true, description: "Only these reports." })
  reports?: string[] | null;
  @Field(() => [ID], { nullable: true, description: "Only reports of these jurisdictions: ids, codes or names." })
  jurisdictions?: string[] | null;
  @Field(() => [LevelEnum], { nullable: true, description: "Only reports of jurisdictions of these levels." })
  levels?: string[] | null;
  @Field(() => String, { nullable: true, description: "Only reports of this province: name, code or id." })
  province?: string | null;
  @Field(() => ID, {
    nullable: true,
    description: "Only reports of this jurisdiction (id, code or name) and of those that lie in it.",
  })
  within?: string | null;
  @Field(() => [Int], { nullable: true, description: "Only reports of these plan years." })
  years?: number[] | null;
  @Field(() => Int, { nullable: true, description: "Plan year from." })
  from?: number | null;
  @Field(() => Int, { nullable: true, description: "Plan year to." })
  to?: number | null;
  @Field(() => [ReportKindEnum], { nullable: true, description: "Only reports of these kinds." })
  kinds?: string[] | null;
}

/** The argument of a question that looks only in some reports. */
export const OnlyInReports = Arg("scope", () => ReportScopeInput, {
  nullable: true,
  description: "Only in these reports; all unless said.",
});
