import type { ContributionContext } from "./contribution-context.ts";

/** The report, and who issued it. */
export function contributeReport({ extracted, builder, report, issuer }: ContributionContext): void {
  const { kind, planYear, resolved } = extracted.report;
  builder.node("Report", report.id, { kind, planYear, issuer: issuer.id });
  const confidence = resolved.status === "STATED" ? 1000 : (resolved.candidates[0]?.score ?? null);
  builder.relation("ISSUED_BY", report, issuer, { resolution: resolved.status }, { confidence });
}
