import type { GraphNode, GraphRelation, NodeProperties } from "../../domain/graph-model.ts";
import { type Settlement, type StatedActual, settle } from "../../resolve/outcome/settle.ts";
import { relationByRule } from "../relation-by-rule.ts";
import type { PlaceRecord, ReportRecord, StatedCommitment, StatedObservation } from "./place-record.ts";
import { actualsIn, economicGrowth, settlingReports } from "./settling-reports.ts";

export type GoodSides = ReadonlyMap<string, NodeProperties["Indicator"]["goodSide"]>;

interface Settled {
  readonly settlement: Settlement;
  readonly observation: GraphNode<"Observation">;
}

function asActual({ node, wording, scope }: StatedObservation): StatedActual {
  return { properties: node.properties, wording, scope };
}

/** What one report says became of a promise; null where it is silent. */
function settledBy(report: ReportRecord, promise: StatedCommitment, goodSides: GoodSides): Settled | null {
  const { indicator, dueYear } = promise.node.properties;
  const actuals = actualsIn(report, promise);
  const growth = economicGrowth(report, dueYear!);
  const settlement = settle({ ...promise, properties: promise.node.properties }, actuals.map(asActual), {
    goodSide: indicator === null ? "more" : (goodSides.get(indicator) ?? "none"),
    growth: growth === null ? null : asActual(growth),
  });
  return settlement === null ? null : { settlement, observation: actuals[settlement.actual]!.node };
}

/** The verdict on a promise: of the first settling report that decides, else of the first that speaks. */
function verdictOn(
  record: PlaceRecord,
  promisedIn: ReportRecord,
  promise: StatedCommitment,
  goodSides: GoodSides,
): Settled | null {
  const { dueYear, kind } = promise.node.properties;
  if (kind !== "QUANTITY" || dueYear === null) return null;
  let undecided: Settled | null = null;
  for (const report of settlingReports(record, promisedIn, dueYear)) {
    const settled = settledBy(report, promise, goodSides);
    if (settled !== null && settled.settlement.verdict !== "UNKNOWN") return settled;
    undecided ??= settled;
  }
  return undecided;
}

/** SETTLES of every promise of a place that its later reports speak of: one verdict a promise. */
export function settlements(record: PlaceRecord, goodSides: GoodSides): GraphRelation<"SETTLES">[] {
  return record.reports.flatMap((promisedIn) =>
    promisedIn.commitments.flatMap((promise) => {
      const settled = verdictOn(record, promisedIn, promise, goodSides);
      if (settled === null) return [];
      const { verdict, margin, arithmetic } = settled.settlement;
      return [relationByRule("SETTLES", settled.observation, promise.node, { verdict, margin, arithmetic })];
    }),
  );
}
