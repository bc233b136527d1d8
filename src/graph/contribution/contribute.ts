import type { ExtractedDocument } from "../../domain/extracted-document.ts";
import type { DocumentContribution } from "../../domain/graph-model.ts";
import type { ReadKind } from "../../extract/read-by.ts";
import { contributeCommitments } from "./commitment.ts";
import { ContributionBuilder } from "./contribution-builder.ts";
import type { ContributionContext } from "./contribution-context.ts";
import { contributeDocument } from "./document.ts";
import { contributeEnterprises } from "./enterprise.ts";
import { contributeJurisdictions } from "./jurisdiction.ts";
import { contributeObservations } from "./observation.ts";
import { contributeThemes } from "./policy-theme.ts";
import { contributeProjects } from "./project.ts";
import { contributeReport } from "./report.ts";
import { contributeSections } from "./section.ts";
import { contributeStrategies } from "./strategy.ts";

/**
 * What each kind of node takes out of an extracted document. One typed map: a kind that is read and has no entry does not
 * compile. Indicators are always there: what a report says of them comes with its observations and commitments.
 */
const CONTRIBUTORS: { readonly [K in ReadKind]: (context: ContributionContext) => void } = {
  Commitment: contributeCommitments,
  Document: contributeDocument,
  Enterprise: contributeEnterprises,
  Jurisdiction: contributeJurisdictions,
  Observation: contributeObservations,
  PolicyTheme: contributeThemes,
  Project: contributeProjects,
  Report: contributeReport,
  Section: contributeSections,
  Strategy: contributeStrategies,
};

/** All that one document puts into the graph. Pure: the same document and tables give the same contribution. */
export function contribute(extracted: ExtractedDocument): DocumentContribution {
  const { id, document, resolved } = extracted.report;
  const builder = new ContributionBuilder();
  const context: ContributionContext = {
    extracted,
    builder,
    document: { kind: "Document", id: document },
    report: { kind: "Report", id },
    issuer: { kind: "Jurisdiction", id: resolved.id },
  };
  for (const add of Object.values(CONTRIBUTORS)) add(context);
  return builder.build(document);
}
