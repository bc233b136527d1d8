import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { FigureType } from "../figure/figure.type.ts";
import { ObservationType } from "../observation/observation.type.ts";
import { PhraseReportType } from "../phrase/phrase.type.ts";
import { boundedLists } from "../question/bounded-list.ts";
import { RelationFact } from "../relation/relation-fact.type.ts";
import { ReportType } from "../report/report.type.ts";
import { CommitmentStatusEnum, ProgressEnum } from "../vocabulary/enums.ts";

@ObjectType("PromiseOutcome", {
  description: "What became of a promise, by the reports that are loaded.",
  simpleResolvers: true,
})
export class PromiseOutcomeType {
  @Field(() => CommitmentStatusEnum, { description: "What became of it." })
  status!: string;
  @Field(() => ObservationType, { nullable: true, description: "The observation that settles it." })
  observation!: object | null;
  @Field(() => RelationFact, { nullable: true, description: "Verdict, margin and arithmetic." })
  settling!: object | null;
  @Field(() => ProgressEnum, {
    nullable: true,
    description: "Of a goal of several years that is open: how far it is on its way.",
  })
  progress!: string | null;
}

@ObjectType("PromisedRow", { description: "One promise, or one thing reported as done.", simpleResolvers: true })
export class PromisedRowType {
  @Field(() => FigureType, { description: "The promise, or what was reported." })
  figure!: object;
  @Field(() => String, {
    nullable: true,
    description: "Its number in the unit asked for, else in the base unit; null without one.",
  })
  value!: string | null;
}

@ObjectType("PromisedByReport", {
  description: "What one report promises, or reports as done, of the kind asked for.",
  simpleResolvers: true,
})
class PromisedByReportType {
  @Field(() => ReportType, { description: "The report." })
  report!: object;
  @Field(() => String, {
    nullable: true,
    description: "Its largest figure, in the unit that most reports use; null where it gives none.",
  })
  largest!: string | null;
  @Field(() => String, {
    nullable: true,
    description: "Unit of `largest` and `sum`; another than most reports use where this one does not use it.",
  })
  unit!: string | null;
  @Field(() => String, { nullable: true, description: "Sum of its figures in that unit." })
  sum!: string | null;
}

@ObjectType("Promised", { description: "Who promises what, or reports it as done.", simpleResolvers: true })
export class PromisedType {
  @Field(() => String, {
    nullable: true,
    description: "Unit that `most` and `least` are in: the one asked for, else that of most numbers.",
  })
  unit!: string | null;
}

@ObjectType("StatusCount", { description: "How many promises of one status.", simpleResolvers: true })
export class StatusCountType {
  @Field(() => CommitmentStatusEnum, { description: "Status." })
  status!: string;
  @Field(() => Int, { description: "How many." })
  count!: number;
}

@ObjectType("LedgerEntry", { description: "A promise and what came of it.", simpleResolvers: true })
class LedgerEntryType {
  @Field(() => FigureType, { description: "The promise." })
  figure!: object;
  @Field(() => PromiseOutcomeType, { description: "What became of it." })
  outcome!: object;
}

@ObjectType("LedgerYear", {
  description: "A year's promises; a year without a report has none.",
  simpleResolvers: true,
})
export class LedgerYearType {
  @Field(() => Int, { description: "Plan year." })
  year!: number;
  @Field(() => [StatusCountType], { description: "Promises by status." })
  counts!: StatusCountType[];
}

export const PROMISE_FIELDS: readonly ClassType[] = [
  ...boundedLists(PromisedByReportType, { rows: [() => PromisedRowType, "Its rows, largest first."] }),
  ...boundedLists(PromisedType, {
    rows: [() => PromisedRowType, "Every row, largest first; those without a number last."],
    byReport: [() => PromisedByReportType, "By report, the largest first."],
    most: [
      () => PromisedByReportType,
      "Of the reports that count the same kind of quantity, those with the largest figure.",
    ],
    least: [
      () => PromisedByReportType,
      "Of the reports that count the same kind of quantity, those with the smallest largest figure.",
    ],
    otherPrints: [
      () => PhraseReportType,
      "Reports whose plan (of what was done: whose review) prints the words where no row was read: something else, or a promise that was missed. The quotes decide.",
    ],
  }),
  ...boundedLists(LedgerYearType, {
    reports: [() => ReportType, "Reports for the year."],
    entries: [() => LedgerEntryType, "What was promised, and what came of it."],
  }),
];
