import type { StrategyRow } from "../../domain/extracted-document.ts";
import type { NodeReference } from "../../domain/graph-model.ts";
import { strategyId } from "../../resolve/strategy-identity.ts";
import { isRegistryStrategy } from "../vocabulary/strategies.ts";
import { type ContributionContext, evidenceOf } from "./contribution-context.ts";
import { bringDivision } from "./jurisdiction.ts";
import { normalName } from "./normal-name.ts";

/** The node of a strategy of this document's list. */
export function strategyReference(context: ContributionContext, row: StrategyRow): NodeReference<"Strategy"> {
  return { kind: "Strategy", id: strategyId(row, context.extracted.report).id };
}

/** The normal form of a local strategy, in upper and lower case as printed. */
function nameOf(row: StrategyRow, form: string): string {
  const printed = normalName(row.name);
  return printed.toLowerCase().startsWith(form) ? printed.slice(0, form.length) : form;
}

/** Every strategy cited. Those of the registry are always there; a local one is named after its identity. */
export function contributeStrategies(context: ContributionContext): void {
  const { builder, extracted, report } = context;
  for (const row of extracted.strategies) {
    const { id, owner } = strategyId(row, extracted.report);
    const strategy = { kind: "Strategy", id } as const;
    const known = isRegistryStrategy(id);
    if (!known)
      builder.node("Strategy", id, {
        name: nameOf(row, id.slice((owner ?? report.id).length + 1)),
        nameEn: null,
        forms: [],
        level: row.level,
        owner,
        issuingBody: null,
        since: null,
      });
    if (owner !== null) bringDivision(builder, owner);
    builder.relation("CITES", report, strategy, {}, { evidence: evidenceOf(context, row), confidence: row.confidence });
  }
}
