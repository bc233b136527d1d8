import { hasTheme } from "../vocabulary/themes.ts";
import type { ContributionContext } from "./contribution-context.ts";

/** What the report is about. The themes themselves are always there. */
export function contributeThemes({ extracted, builder, report }: ContributionContext): void {
  for (const { id, weight } of extracted.themes)
    if (weight > 0 && hasTheme(id)) builder.relation("ADDRESSES", report, { kind: "PolicyTheme", id }, { weight });
}
