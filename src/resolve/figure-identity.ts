import type { Amount } from "../domain/amount.ts";
import type {
  ActionRow,
  CommitmentRow,
  IndicatorRow,
  ObservationRow,
  OpenPromiseRow,
} from "../domain/extracted-document.ts";
import { normalObject } from "./outcome/normal-object.ts";

/** Form, value (or low and high) in the base unit and currency; for a relative amount what it leans on. Never the wording. */
function valueKey({ form, base, baseLow, baseHigh, baseUnit, currency, relativeTo }: Amount): string {
  const value = form === "RANGE" ? `${baseLow ?? ""}~${baseHigh ?? ""}` : (base ?? "");
  return [form, value, currency ?? baseUnit ?? "", relativeTo ?? ""].join(":");
}

function whatOf(row: IndicatorRow | CommitmentRow | ObservationRow | OpenPromiseRow): string {
  const object = row.object === undefined ? "" : normalObject(row.object);
  if (row.indicator === null) return object;
  return "modality" in row && object !== "" ? `${row.indicator}(${object})` : row.indicator;
}

/** Node id of what was reported: report + what + whose + measure + year + value. */
export function observationId(report: string, row: IndicatorRow | ObservationRow): string {
  const whose = "of" in row ? (row.of ?? "") : "";
  const measure = "graphMeasure" in row ? row.graphMeasure : row.measure;
  return [report, "observation", whatOf(row), whose, measure, row.year ?? "", valueKey(row.amount)].join("/");
}

/** Node id of a promise: report + what + measure + due year + value; an action: report + verb class + object + due year. */
export function commitmentId(report: string, row: IndicatorRow | CommitmentRow | OpenPromiseRow | ActionRow): string {
  if ("verbClass" in row) return [report, "action", row.verbClass, normalObject(row.object), row.year ?? ""].join("/");
  const measure = "graphMeasure" in row ? row.graphMeasure : row.measure;
  return [report, "commitment", whatOf(row), measure, row.year, valueKey(row.amount)].join("/");
}
