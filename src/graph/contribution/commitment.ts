import type {
  ActionRow,
  CommitmentRow,
  IndicatorRow,
  OpenPromiseRow,
  RowEvidence,
} from "../../domain/extracted-document.ts";
import type { NodeProperties, NodeReference } from "../../domain/graph-model.ts";
import { commitmentId } from "../../resolve/figure-identity.ts";
import { hasIndicator } from "../vocabulary/indicators.ts";
import { type ContributionContext, evidenceOf } from "./contribution-context.ts";
import { projectReference } from "./project.ts";
import { NO_AMOUNT, storedAmount } from "./stored-amount.ts";
import { strategyReference } from "./strategy.ts";
import { themesOfPhrase } from "./themes-of-phrase.ts";

type PromiseRow = IndicatorRow | CommitmentRow | OpenPromiseRow | ActionRow;

function promised(context: ContributionContext, row: PromiseRow): NodeProperties["Commitment"] {
  const report = context.report.id;
  if ("verb" in row)
    return {
      report,
      kind: "ACTION",
      indicator: null,
      object: row.object,
      verbClass: row.verbClass,
      measure: null,
      dueYear: row.year,
      horizon: "YEAR",
      ...NO_AMOUNT,
    };
  return {
    report,
    kind: "QUANTITY",
    indicator: row.indicator,
    object: row.object ?? null,
    verbClass: null,
    measure: "graphMeasure" in row ? row.graphMeasure : row.measure,
    dueYear: row.year,
    horizon: row.horizon,
    ...storedAmount(row.amount),
  };
}

function wordingOf(context: ContributionContext, row: PromiseRow) {
  return {
    wording: "amount" in row ? row.amount.wording : "",
    text: "text" in row ? row.text : context.extracted.text.slice(row.at[0], row.at[1]),
    scope: "scope" in row ? row.scope : null,
  };
}

/** Whether a row's clause holds a print of another row. */
function shows(clause: RowEvidence, named: RowEvidence): boolean {
  return named.evidence.some((at) => at[0] >= clause.span[0] && at[1] <= clause.span[1]);
}

/** The strategies and projects that the promise's own clause names, and the themes of what has no indicator to tell them. */
function advanced(context: ContributionContext, row: PromiseRow): NodeReference[] {
  const { strategies, projects } = context.extracted;
  const themes = "text" in row && !("indicator" in row && row.indicator !== null) ? themesOfPhrase(row.text) : [];
  return [
    ...themes,
    ...strategies.filter((named) => shows(row, named)).map((named) => strategyReference(context, named)),
    ...projects.filter((named) => shows(row, named)).map((named) => projectReference(context, named)),
  ];
}

/** Every promise: targets of indicators, counted things, and actions without a number. */
export function contributeCommitments(context: ContributionContext): void {
  const { builder, extracted, report } = context;
  const rows: PromiseRow[] = [
    ...extracted.indicators.filter((row) => row.modality === "TARGET"),
    ...extracted.commitments,
    ...(extracted.openPromises ?? []),
    ...extracted.actions,
  ];
  const ids = new Map<string, string>();
  for (const row of rows.sort((left, right) => left.at[0] - right.at[0])) {
    const pair = "promise" in row ? row.promise : undefined;
    const id = (pair === undefined ? undefined : ids.get(pair)) ?? commitmentId(report.id, row);
    if (pair !== undefined) ids.set(pair, id);
    const facts = promised(context, row);
    const commitment = builder.node("Commitment", id, facts);
    const shown = { evidence: evidenceOf(context, row), confidence: row.confidence };
    builder.relation("PROMISES", report, commitment, wordingOf(context, row), shown);
    if (facts.indicator !== null && hasIndicator(facts.indicator))
      builder.relation("OF", commitment, { kind: "Indicator", id: facts.indicator }, {});
    for (const aim of advanced(context, row)) builder.relation("ADVANCES", commitment, aim, {}, shown);
  }
}
