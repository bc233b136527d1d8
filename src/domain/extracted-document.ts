import type { Amount, Comparator, Measure } from "./amount.ts";
import type { Part, ReadShare, ReportDescription, Section, Warning } from "./report.ts";
import type { Span } from "./span.ts";

/** What every row of every list carries. `quote` is `text.slice(...span)`. */
export interface RowEvidence {
  /** The name or figure itself, at its first print in this form. */
  readonly at: Span;
  /** The clause that shows it: holds `at`, 8 to 80 units. */
  readonly span: Span;
  readonly quote: string;
  /** Every print (the `at` of each). */
  readonly evidence: readonly Span[];
  readonly count: number;
  /** 0–1000. */
  readonly confidence: number;
  /** Page of the file on which `at` stands, from 1, where the file has pages (a PDF). */
  readonly page?: number;
}

export type PlaceRole = "PLACE" | "PARTNER" | "MARKET" | "OWN_PARENT";

export interface PlaceRow extends RowEvidence {
  readonly name: string;
  /** GB/T 2260 code in force in the plan year (today's without a year); null unless RESOLVED; null for a region. */
  readonly code: string | null;
  readonly resolution: "RESOLVED" | "AMBIGUOUS" | "UNRESOLVED";
  readonly candidates: readonly string[];
  readonly role: PlaceRole;
  /** Node id of the jurisdiction (`cn-210921`, `region-…`) when resolved, else null. */
  readonly id: string | null;
}

export interface EnterpriseRow extends RowEvidence {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Registry id where schema/enterprises.tsv knows the firm, else null. */
  readonly registryId: string | null;
  /** Registry id of its group, else null. */
  readonly groupId: string | null;
}

export type ProjectStatus = "PLANNED" | "SIGNED" | "STARTED" | "COMPLETED" | "OPERATING";

export interface ProjectRow extends RowEvidence {
  readonly name: string;
  readonly status: ProjectStatus;
  readonly investmentYuan: number | null;
  /** Exact decimal string of the investment in yuan. */
  readonly investmentBase: string | null;
  /** Investment in another currency as printed, else null. */
  readonly investment: Amount | null;
  /** Names, as in the enterprises list of this document. */
  readonly enterprises: readonly string[];
  readonly part: Part;
  /** Node id of the one division that it is said to lie in, else null (then the issuer). */
  readonly locatedIn: string | null;
  readonly themes: readonly string[];
}

export type StrategyLevel = "NATIONAL" | "REGIONAL" | "PROVINCIAL" | "PREFECTURE" | "COUNTY" | "UNKNOWN";

export interface StrategyRow extends RowEvidence {
  readonly name: string;
  /** As the guidelines want it: REGIONAL has become NATIONAL or PROVINCIAL. */
  readonly level: Exclude<StrategyLevel, "REGIONAL">;
  /** Registry slug (schema/strategies.tsv), else null. */
  readonly registryId: string | null;
}

export type Modality = "ACTUAL" | "TARGET";

export interface IndicatorRow extends RowEvidence {
  /** One of the guidelines' 35 ids. */
  readonly indicator: string;
  readonly modality: Modality;
  readonly year: number;
  /** The guidelines' three measures. */
  readonly measure: "LEVEL" | "GROWTH" | "GROWTH_AVG";
  readonly value: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  /** high_tech_firms, projects_signed, projects_started: what is counted. */
  readonly object?: string;
  readonly amount: Amount;
  /** The graph's measure (ontology.md), finer than `measure`. */
  readonly graphMeasure: Measure;
  readonly estimated: boolean;
  /** Printed scope that differs from the whole jurisdiction or qualifies the figure (可比口径), else null. */
  readonly scope: string | null;
  readonly horizon: "YEAR" | "FIVE_YEAR_PLAN" | "DATE";
  /** Ties the two rows of a floor and a stretch. */
  readonly promise?: string;
}

export interface CommitmentRow extends RowEvidence {
  readonly text: string;
  readonly object: string;
  readonly value: number;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly year: number;
  readonly amount: Amount;
  readonly measure: Measure;
  /** Indicator id of schema/indicators.tsv beyond the guidelines' 35, else null. */
  readonly indicator: string | null;
  readonly horizon: "YEAR" | "FIVE_YEAR_PLAN" | "DATE";
  readonly promise?: string;
}

/** A promise without a number of its own: it leans on another quantity (RELATIVE: 高于全省平均), says that none is
 * set (ABSENT) or prints it masked (MASKED). */
export interface OpenPromiseRow extends RowEvidence {
  readonly text: string;
  readonly object: string;
  readonly indicator: string | null;
  readonly year: number;
  /** `form` RELATIVE, `relativeTo` telling to what, ABSENT or MASKED. */
  readonly amount: Amount;
  readonly measure: Measure;
  readonly horizon: "YEAR" | "FIVE_YEAR_PLAN" | "DATE";
}

export interface ObservationRow extends RowEvidence {
  readonly text: string;
  readonly object: string;
  /** Indicator id of schema/indicators.tsv beyond the guidelines' 35, or one of the 35 outside the whole jurisdiction; else null. */
  readonly indicator: string | null;
  /** Whose figure it is where the text says other than the issuer (高新区), else null. */
  readonly of: string | null;
  readonly value: number | null;
  readonly unit: string;
  readonly comparator: Comparator;
  readonly year: number | null;
  readonly amount: Amount;
  readonly measure: Measure;
  readonly estimated: boolean;
  /** 前三季度, 五年来 (a sum over several years), 可比口径; null for a whole year of the whole jurisdiction. */
  readonly scope?: string | null;
}

export interface ActionRow extends RowEvidence {
  readonly text: string;
  readonly verb: string;
  readonly verbClass: string;
  readonly object: string;
  readonly year: number | null;
}

export interface WithinNameRow extends RowEvidence {
  readonly name: string;
  readonly within: string;
  /** Node id of the jurisdiction, where the name means one only; else null or left out. */
  readonly id?: string | null;
}

export interface ThemeWeight {
  readonly id: string;
  /** Thousandths. */
  readonly weight: number;
}

/** A figure or name that the extractor saw and could not read (`extract --unread`). */
export interface UnreadRow {
  readonly kind: "figure" | "place" | "masked";
  readonly at: Span;
  readonly text: string;
  readonly why: string;
}

export type ResolutionStatus = "STATED" | "INFERRED" | "ANCESTOR" | "MASKED";

export interface IssuerCandidate {
  readonly code: string;
  readonly name: string;
  /** Integer thousandths. */
  readonly score: number;
  readonly evidence: readonly string[];
}

export interface ResolvedIssuer {
  readonly status: ResolutionStatus;
  readonly code: string | null;
  readonly name: string | null;
  /** Node id of the issuer: `cn-…`, or `masked-<document id>`. */
  readonly id: string;
  readonly ancestor: { readonly code: string; readonly name: string } | null;
  readonly candidates: readonly IssuerCandidate[];
}

export interface ExtractedReport extends ReportDescription {
  /** Report id: `<issuer id>/<kind>/<plan year>`. */
  readonly id: string;
  /** Document id: hash of the readable text. */
  readonly document: string;
  readonly file: string;
  readonly ordinal: number;
  readonly resolved: ResolvedIssuer;
  readonly sections: readonly Section[];
  readonly read: ReadShare;
  readonly warnings: readonly Warning[];
}

/** The whole of what is read from one document (contract.md, `extract`). */
export interface ExtractedDocument {
  readonly report: ExtractedReport;
  readonly places: readonly PlaceRow[];
  readonly enterprises: readonly EnterpriseRow[];
  readonly projects: readonly ProjectRow[];
  readonly strategies: readonly StrategyRow[];
  readonly indicators: readonly IndicatorRow[];
  readonly commitments: readonly CommitmentRow[];
  readonly observations: readonly ObservationRow[];
  readonly actions: readonly ActionRow[];
  readonly openPromises?: readonly OpenPromiseRow[];
  readonly mentionsWithinNames: readonly WithinNameRow[];
  readonly themes: readonly ThemeWeight[];
  readonly unread: readonly UnreadRow[];
  readonly text: string;
}
