import { ID, Int } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import type { Condition } from "../../graph/graph-store.ts";
import {
  CommitmentKindEnum,
  GoodSideEnum,
  HorizonEnum,
  LevelEnum,
  MeasureEnum,
  OwnershipEnum,
  ReportKindEnum,
  SectionRoleEnum,
  StrategyLevelEnum,
} from "../vocabulary/enums.ts";

/** One field of a filter: the condition on the node's own property that it stands for. */
export interface FilterField {
  readonly name: string;
  readonly type: () => object;
  readonly property: string;
  readonly op: Condition["op"];
  readonly description: string;
}

type Row = readonly [name: string, type: () => object, property: string, op: Condition["op"], description: string];
const rows = (...list: Row[]): FilterField[] =>
  [["ids", () => [ID], "id", "in", "Only these ids."] satisfies Row, ...list].map(
    ([name, type, property, op, description]) => ({ name, type, property, op, description }),
  );

const text = () => String;
const int = () => Int;
const bool = () => Boolean;
const ids = () => [ID];

/** Conditions on a node's own properties, by kind; all that are given must hold. */
export const FILTERS: { readonly [K in NodeKind]: readonly FilterField[] } = {
  Document: rows(
    ["titleContains", text, "title", "contains", "Title holds this."],
    ["kind", () => [ReportKindEnum], "kind", "in", "One of these kinds."],
    ["level", () => [LevelEnum], "level", "in", "One of these levels."],
    ["masked", bool, "masked", "eq", "Whether the issuer is masked."],
    ["partial", bool, "partial", "eq", "Whether only a part is there."],
    ["planYearFrom", int, "planYear", "gte", "Plan year from."],
    ["planYearTo", int, "planYear", "lte", "Plan year to."],
  ),
  Report: rows(
    ["kind", () => [ReportKindEnum], "kind", "in", "One of these kinds."],
    ["planYear", () => [Int], "planYear", "in", "One of these plan years."],
    ["planYearFrom", int, "planYear", "gte", "Plan year from."],
    ["planYearTo", int, "planYear", "lte", "Plan year to."],
    ["jurisdictions", ids, "issuer", "in", "Issued by one of these."],
  ),
  Section: rows(
    ["documents", ids, "document", "in", "Of one of these documents."],
    ["role", () => [SectionRoleEnum], "role", "in", "One of these roles."],
    ["headingContains", text, "heading", "contains", "Heading holds this."],
  ),
  Jurisdiction: rows(
    ["nameContains", text, "name", "contains", "Name holds this."],
    ["level", () => [LevelEnum], "level", "in", "One of these levels."],
    ["province", text, "province", "eq", "Lies in this province, as `province` gives it."],
    ["code", () => [String], "code", "in", "One of these codes."],
    ["codeStartsWith", text, "code", "startsWith", "Code begins so: `2109` for a prefecture's."],
    ["masked", bool, "masked", "eq", "Whether it stands for a masked issuer."],
  ),
  Enterprise: rows(
    ["nameContains", text, "name", "contains", "Name holds this."],
    ["ownership", () => [OwnershipEnum], "ownership", "in", "One of these owners."],
    ["registered", bool, "registryId", "notNull", "true: only those of the shipped registry."],
  ),
  Project: rows(
    ["nameContains", text, "name", "contains", "Name holds this."],
    ["home", ids, "home", "in", "Said to lie in one of these, or told of by one of these."],
  ),
  PolicyTheme: rows(
    ["top", bool, "top", "eq", "Whether it is one of the 24 domains."],
    ["labelContains", text, "prefLabelZh", "contains", "Chinese label holds this."],
  ),
  Strategy: rows(
    ["nameContains", text, "name", "contains", "Name holds this."],
    ["level", () => [StrategyLevelEnum], "level", "in", "One of these levels."],
    ["owner", ids, "owner", "in", "Strategy of one of these."],
    ["sinceFrom", int, "since", "gte", "In force since this year or later."],
    ["sinceTo", int, "since", "lte", "In force since this year or earlier."],
  ),
  Indicator: rows(
    ["nameContains", text, "name", "contains", "Name holds this."],
    ["family", () => [String], "family", "in", "One of these families."],
    ["goodSide", () => [GoodSideEnum], "goodSide", "in", "One of these good sides."],
  ),
  Observation: rows(
    ["reports", ids, "report", "in", "Stated by one of these reports."],
    ["indicators", ids, "indicator", "in", "Of one of these indicators."],
    ["objectContains", text, "object", "contains", "What is counted holds this."],
    ["measure", () => [MeasureEnum], "measure", "in", "One of these measures."],
    ["year", () => [Int], "year", "in", "One of these years."],
    ["estimated", bool, "estimated", "eq", "Whether it is an estimate."],
    ["unit", () => [String], "unit", "in", "One of these units, as printed."],
  ),
  Commitment: rows(
    ["reports", ids, "report", "in", "Promised by one of these reports."],
    ["kind", () => [CommitmentKindEnum], "kind", "in", "With or without a number."],
    ["indicators", ids, "indicator", "in", "Of one of these indicators."],
    ["objectContains", text, "object", "contains", "What is promised holds this."],
    ["measure", () => [MeasureEnum], "measure", "in", "One of these measures."],
    ["dueYear", () => [Int], "dueYear", "in", "Due in one of these years."],
    ["horizon", () => [HorizonEnum], "horizon", "in", "One of these horizons."],
    ["unit", () => [String], "unit", "in", "One of these units, as printed."],
  ),
};

/** What lists may be ordered by beside the id, by kind. */
export const ORDERS: { readonly [K in NodeKind]: readonly string[] } = {
  Document: ["title", "planYear", "characters"],
  Report: ["planYear", "issuer"],
  Section: ["document", "ordinal"],
  Jurisdiction: ["name", "code", "level"],
  Enterprise: ["name", "ownership"],
  Project: ["name", "home"],
  PolicyTheme: ["prefLabelZh", "prefLabelEn"],
  Strategy: ["name", "level", "since"],
  Indicator: ["name", "nameEn", "family"],
  Observation: ["year", "indicator", "report", "object"],
  Commitment: ["dueYear", "indicator", "report", "object"],
};
