import { normalObject } from "../../resolve/outcome/normal-object.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import type { PlaceRecord, ReportRecord, StatedCommitment, StatedObservation } from "./place-record.ts";
import { isTelling } from "./telling-object.ts";

/** Reports of the place whose review year is the due year: of the promise's own kind first, then by id. */
export function settlingReports(record: PlaceRecord, promisedIn: ReportRecord, dueYear: number): ReportRecord[] {
  const isOther = (report: ReportRecord) => Number(report.kind !== promisedIn.kind);
  return record.reports
    .filter((report) => report.id !== promisedIn.id && report.reviewYears.includes(dueYear))
    .sort((left, right) => isOther(left) - isOther(right) || byCodeUnit(left.id, right.id));
}

/** Indicators that are counts of what their object says: two of them are the same only if the objects are. */
const COUNTS: ReadonlySet<string> = new Set(["high_tech_firms", "projects_signed", "projects_started"]);

/**
 * Whether an observation is of the very thing that was promised, whatever the measure; both of the issuer as a whole. A counted
 * thing of vague words (总投资, 续建项目) is never the same as another.
 */
export function isOfTheSame(promise: StatedCommitment, actual: StatedObservation): boolean {
  const { indicator, object } = promise.node.properties;
  const seen = actual.node.properties;
  if (seen.of !== null || indicator !== seen.indicator) return false;
  if (indicator !== null && !COUNTS.has(indicator)) return true;
  const thing = normalObject(object ?? "");
  return thing === normalObject(seen.object ?? "") && (indicator !== null || isTelling(thing));
}

/** What a report gives of the promised thing for the due year and in its measure, final before estimated, then by id. */
export function actualsIn(report: ReportRecord, promise: StatedCommitment): StatedObservation[] {
  const { dueYear, measure } = promise.node.properties;
  return report.observations
    .filter(({ node }) => node.properties.year === dueYear && node.properties.measure === measure)
    .filter((actual) => isOfTheSame(promise, actual))
    .sort(
      (left, right) =>
        Number(left.node.properties.estimated) - Number(right.node.properties.estimated) ||
        byCodeUnit(left.node.id, right.node.id),
    );
}

/** The economic growth that a report gives for a year, final before estimated; null where it gives none. */
export function economicGrowth(report: ReportRecord, year: number): StatedObservation | null {
  const found = report.observations
    .filter(({ node }) => {
      const { indicator, measure, of, form } = node.properties;
      const whole = indicator === "gdp" && measure === "GROWTH" && of === null && form !== "MASKED";
      return whole && node.properties.year === year;
    })
    .sort(
      (left, right) =>
        Number(left.node.properties.estimated) - Number(right.node.properties.estimated) ||
        byCodeUnit(left.node.id, right.node.id),
    );
  return found[0] ?? null;
}
