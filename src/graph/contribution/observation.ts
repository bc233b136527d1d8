import type { IndicatorRow, ObservationRow } from "../../domain/extracted-document.ts";
import type { NodeProperties } from "../../domain/graph-model.ts";
import { observationId } from "../../resolve/figure-identity.ts";
import { hasIndicator } from "../vocabulary/indicators.ts";
import { type ContributionContext, evidenceOf } from "./contribution-context.ts";
import { storedAmount } from "./stored-amount.ts";

type Observed = Pick<
  NodeProperties["Observation"],
  "report" | "indicator" | "object" | "of" | "measure" | "year" | "estimated"
>;

function observed(context: ContributionContext, row: IndicatorRow | ObservationRow): Observed {
  const report = context.report.id;
  if ("modality" in row)
    return {
      report,
      indicator: row.indicator,
      object: row.object ?? null,
      of: null,
      measure: row.graphMeasure,
      year: row.year,
      estimated: row.estimated,
    };
  const { indicator, object, of, measure, year, estimated } = row;
  return { report, indicator, object, of, measure, year, estimated };
}

/** Every value that the report gives of the past. */
export function contributeObservations(context: ContributionContext): void {
  const { builder, extracted, report } = context;
  const rows = [...extracted.indicators.filter((row) => row.modality === "ACTUAL"), ...extracted.observations];
  for (const row of rows.sort((left, right) => left.at[0] - right.at[0])) {
    const facts = observed(context, row);
    const id = observationId(report.id, row);
    const observation = builder.node("Observation", id, { ...facts, ...storedAmount(row.amount) });
    const shown = { evidence: evidenceOf(context, row), confidence: row.confidence };
    const text = "text" in row ? row.text : extracted.text.slice(row.at[0], row.at[1]);
    builder.relation("STATES", report, observation, { wording: row.amount.wording, text, scope: scopeOf(row) }, shown);
    if (facts.indicator !== null && hasIndicator(facts.indicator))
      builder.relation("OF", observation, { kind: "Indicator", id: facts.indicator }, {});
  }
}

function scopeOf(row: IndicatorRow | ObservationRow): string | null {
  return row.scope ?? null;
}
