import type { ProjectRow } from "../../domain/extracted-document.ts";
import type { NodeReference } from "../../domain/graph-model.ts";
import { hasTheme } from "../vocabulary/themes.ts";
import { type ContributionContext, evidenceOf } from "./contribution-context.ts";
import { enterpriseReference } from "./enterprise.ts";
import { bringDivision } from "./jurisdiction.ts";
import { normalName } from "./normal-name.ts";
import { themesOfPhrase } from "./themes-of-phrase.ts";

/** The one division that it is said to lie in, else the issuer. */
function homeOf(context: ContributionContext, row: ProjectRow): string {
  return row.locatedIn ?? context.issuer.id;
}

/** The node of a project of this document's list: `<home>/<normal form>`. */
export function projectReference(context: ContributionContext, row: ProjectRow): NodeReference<"Project"> {
  return { kind: "Project", id: `${homeOf(context, row)}/${normalName(row.name)}` };
}

/** The themes that its row gives, else those that its name speaks of. */
function themesOf(row: ProjectRow): NodeReference<"PolicyTheme">[] {
  const given = row.themes.filter(hasTheme).map((id) => ({ kind: "PolicyTheme", id }) as const);
  return given.length > 0 ? given : themesOfPhrase(row.name);
}

/** Every project named: where it lies, who undertakes it, what it is about. */
export function contributeProjects(context: ContributionContext): void {
  const { builder, extracted, report } = context;
  for (const row of extracted.projects) {
    const project = projectReference(context, row);
    builder.node("Project", project.id, { name: normalName(row.name), home: homeOf(context, row) });
    const shown = { evidence: evidenceOf(context, row), confidence: row.confidence };
    const { status, part, investmentBase: investmentYuan } = row;
    builder.relation("MENTIONS", report, project, { role: null, status, investmentYuan, part }, shown);
    const place = row.locatedIn === null ? null : bringDivision(builder, row.locatedIn);
    if (place !== null) builder.relation("LOCATED_IN", project, place, {}, shown);
    for (const firm of extracted.enterprises)
      if ([firm.name, ...firm.aliases].some((name) => row.enterprises.includes(name)))
        builder.relation("UNDERTAKES", enterpriseReference(context, firm), project, {}, shown);
    for (const theme of themesOf(row)) builder.relation("CONCERNS", project, theme, {}, shown);
  }
}
