import type { Span } from "./span.ts";

export type ReportKind = "GOVERNMENT_WORK_REPORT" | "DEVELOPMENT_PLAN_REPORT" | "BUDGET_REPORT" | "OTHER";
export type Level = "NATION" | "PROVINCE" | "PREFECTURE" | "COUNTY" | "TOWNSHIP";
export type SectionRole = "REVIEW" | "PROBLEMS" | "REQUIREMENTS" | "PLAN" | "SELF_BUILDING" | "OTHER" | "UNKNOWN";
/** Whether a fact is said of the past or of the future. */
export type Part = "REVIEW" | "PLAN";

export interface Section {
  readonly heading: string;
  readonly role: SectionRole;
  readonly span: Span;
}

/** What a document prints of itself (gold GUIDELINES, `report`). */
export interface ReportDescription {
  readonly title: string;
  readonly kind: ReportKind;
  /** As printed; `XX县` where the text masks it. */
  readonly jurisdiction: string | null;
  readonly level: Level | null;
  readonly masked: boolean;
  readonly reviewYear: number | null;
  readonly planYear: number | null;
  /** ISO date, or null. */
  readonly deliveredOn: string | null;
  readonly meeting: string | null;
  readonly speaker: string | null;
  readonly partial: boolean;
}

export interface Warning {
  readonly code: string;
  readonly span: Span;
  readonly message: string;
}

/** How much of a document was read. `share`: part of the characters inside a section of known role, 0–1. */
export interface ReadShare {
  readonly characters: number;
  readonly share: number;
  readonly damage: number;
  readonly masked: number;
}
