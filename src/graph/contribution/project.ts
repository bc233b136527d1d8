import type { ProjectRow } from "../../domain/extracted-document.ts";
import type { NodeReference } from "../../domain/graph-model.ts";
import { hasTheme } from "../vocabulary/themes.ts";
import { type ContributionContext, evidenceOf } from "./contribution-context.ts";
import { enterpriseReference } from "./enterprise.ts";
import { projectId } from "./identities.ts";
import { bringDivision } from "./jurisdiction.ts";

/** The node of a project of this document's list. */
export function projectReference(context: ContributionContext, row: ProjectRow): NodeReference<"Project"> {
  return { kind: "Project", id: projectId(row, context.issuer.id) };
}

/** Every project named: where it lies, who undertakes it, what it is about. */
export function contributeProjects(context: ContributionContext): void {
  const { builder, extracted, report } = context;
  for (const row of extracted.projects) {
    const project = projectReference(context, row);
    const home = row.locatedIn ?? context.issuer.id;
    builder.node("Project", project.id, { name: project.id.slice(home.length + 1), home });
    const shown = { evidence: evidenceOf(context, row), confidence: row.confidence };
    const { status, part, investmentBase: investmentYuan } = row;
    builder.relation("MENTIONS", report, project, { role: null, status, investmentYuan, part }, shown);
    const place = row.locatedIn === null ? null : bringDivision(builder, row.locatedIn);
    if (place !== null) builder.relation("LOCATED_IN", project, place, {}, shown);
    for (const firm of extracted.enterprises)
      if ([firm.name, ...firm.aliases].some((name) => row.enterprises.includes(name)))
        builder.relation("UNDERTAKES", enterpriseReference(context, firm), project, {}, shown);
    for (const theme of row.themes)
      if (hasTheme(theme)) builder.relation("CONCERNS", project, { kind: "PolicyTheme", id: theme }, {}, shown);
  }
}
