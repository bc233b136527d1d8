import type { ClassType } from "type-graphql";
import type { NodeKind } from "../../domain/graph-model.ts";
import { CommitmentType } from "../commitment/commitment.type.ts";
import { DocumentType } from "../document/document.type.ts";
import { EnterpriseType } from "../enterprise/enterprise.type.ts";
import { IndicatorType } from "../indicator/indicator.type.ts";
import { JurisdictionType } from "../jurisdiction/jurisdiction.type.ts";
import { ObservationType } from "../observation/observation.type.ts";
import { PolicyThemeType } from "../policy-theme/policy-theme.type.ts";
import { ProjectType } from "../project/project.type.ts";
import { ReportType } from "../report/report.type.ts";
import { SectionType } from "../section/section.type.ts";
import { StrategyType } from "../strategy/strategy.type.ts";

/** The GraphQL type of every kind of node: a kind without one does not compile. */
export const NODE_TYPES: { readonly [K in NodeKind]: ClassType } = {
  Document: DocumentType,
  Report: ReportType,
  Section: SectionType,
  Jurisdiction: JurisdictionType,
  Enterprise: EnterpriseType,
  Project: ProjectType,
  PolicyTheme: PolicyThemeType,
  Strategy: StrategyType,
  Indicator: IndicatorType,
  Observation: ObservationType,
  Commitment: CommitmentType,
};
