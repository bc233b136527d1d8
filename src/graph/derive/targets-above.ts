import type { GraphNode, GraphRelation } from "../../domain/graph-model.ts";
import { subtract } from "../../extract/quantity/decimal.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { relationByRule } from "../relation-by-rule.ts";
import type { PlaceRecord } from "./place-record.ts";
import { coversTheWhole } from "./scope.ts";

type Commitment = GraphNode<"Commitment">;

/** What must be equal for one target to lie under another. */
function targetKey({ properties }: Commitment): string | null {
  const { indicator, measure, dueYear, horizon } = properties;
  return indicator === null || dueYear === null ? null : `${indicator} ${measure} ${dueYear} ${horizon}`;
}

/** The single number that a target stands for, in the base unit: a floor of two goals, the lower end of a range; else null. */
function boundOf({ properties }: Commitment): string | null {
  return properties.base ?? properties.baseLow;
}

/**
 * By how much a target exceeds the one above it: percentage points for rates; null for amounts, where a county's is a part of
 * the city's, and where one of the two has no number.
 */
function addOn(own: Commitment, above: Commitment): string | null {
  const [mine, theirs] = [boundOf(own), boundOf(above)];
  const isRate = own.properties.measure !== "LEVEL" || own.properties.baseUnit === "percent";
  if (!isRate || mine === null || theirs === null || own.properties.baseUnit !== above.properties.baseUnit) return null;
  return subtract(mine, theirs);
}

/** Targets of indicators of a place by key; of several the one of a government work report, then the smallest id. */
function targetsOf(record: PlaceRecord): Map<string, Commitment> {
  const targets = new Map<string, Commitment>();
  const reports = [...record.reports].sort(
    (left, right) =>
      Number(right.kind === "GOVERNMENT_WORK_REPORT") - Number(left.kind === "GOVERNMENT_WORK_REPORT") ||
      byCodeUnit(left.id, right.id),
  );
  for (const report of reports)
    for (const { node, scope } of report.commitments) {
      const key = targetKey(node);
      if (key !== null && coversTheWhole(scope) && !targets.has(key)) targets.set(key, node);
    }
  return targets;
}

/**
 * UNDER from each target of a place to the target of the division directly above it, for the same indicator, measure, year
 * and horizon. `above(year)` gives the record of what the place was part of in a year, null where it is not there.
 */
export function targetsAbove(
  record: PlaceRecord,
  above: (year: number) => PlaceRecord | null,
): GraphRelation<"UNDER">[] {
  const relations: GraphRelation<"UNDER">[] = [];
  const known = new Map<PlaceRecord, Map<string, Commitment>>();
  for (const report of record.reports)
    for (const { node, scope } of report.commitments) {
      const key = targetKey(node);
      const parent = key === null || !coversTheWhole(scope) ? null : above(node.properties.dueYear!);
      if (parent === null) continue;
      if (!known.has(parent)) known.set(parent, targetsOf(parent));
      const target = known.get(parent)!.get(key!);
      if (target !== undefined) relations.push(relationByRule("UNDER", node, target, { addOn: addOn(node, target) }));
    }
  return relations;
}
