import type { Measure } from "../domain/amount.ts";
import type { ReportRecord } from "./corpus.ts";
import { type Figure, numberOf } from "./figure.ts";

/** What a cell rests on; ontology: a missing year and a missing report are rows that say so. */
export type PanelState =
  | "STATED"
  | "NOT_STATED"
  | "SAID_NONE"
  | "MASKED"
  | "LEVEL_ONLY"
  | "OTHER_MEASURE"
  | "RELATIVE"
  | "NOT_READ"
  | "NO_REPORT";

/** A document that was read for less than this share (thousandths) does not show that something is not said. */
const READ_ENOUGH = 600;

/** Whether the part of the report that would say so was read: its review for results, its plan for targets. */
function wasRead(report: ReportRecord, modality: "TARGET" | "ACTUAL"): boolean {
  const role = modality === "TARGET" ? "PLAN" : "REVIEW";
  return report.documents.some(
    ({ node, sections }) =>
      node.properties.readShare >= READ_ENOUGH && sections.some((section) => section.role === role),
  );
}

/** State of a cell: `figure` is the one of the measure asked for, `others` those of the same indicator and year in any measure. */
export function panelState(
  report: ReportRecord | null,
  modality: "TARGET" | "ACTUAL",
  measure: Measure | null,
  figure: Figure | null,
  others: readonly Figure[],
): PanelState {
  if (report === null) return "NO_REPORT";
  if (figure) {
    const { form } = figure.node.properties;
    if (form === "MASKED") return "MASKED";
    if (form === "ABSENT") return "SAID_NONE";
    if (numberOf(figure) === null) return form === "RELATIVE" ? "RELATIVE" : "NOT_STATED";
    return "STATED";
  }
  const rest = others.map((each) => each.node.properties.form);
  if (rest.includes("RELATIVE")) return "RELATIVE";
  if (rest.includes("ABSENT")) return "SAID_NONE";
  if (
    measure !== "LEVEL" &&
    others.some((each) => each.measure === "LEVEL" && each.node.properties.form !== "MASKED")
  ) {
    return "LEVEL_ONLY";
  }
  if (rest.includes("MASKED")) return "MASKED";
  if (others.some((each) => each.measure !== measure && numberOf(each) !== null)) return "OTHER_MEASURE";
  return wasRead(report, modality) ? "NOT_STATED" : "NOT_READ";
}
