import type { Comparator, Measure } from "./amount.ts";
import type { PlaceRole, ProjectStatus, ResolutionStatus, StrategyLevel } from "./extracted-document.ts";
import type { Level, Part, ReportKind, SectionRole } from "./report.ts";
import type { Span } from "./span.ts";

/** An amount as stores keep it: flat, decimals as strings. See Amount. */
export interface StoredAmount {
  form: string;
  value: string | null;
  low: string | null;
  high: string | null;
  unit: string | null;
  base: string | null;
  baseLow: string | null;
  baseHigh: string | null;
  baseUnit: string | null;
  currency: string | null;
  comparator: Comparator;
  floor: string | null;
  stretch: string | null;
  relativeTo: string | null;
}

/**
 * Properties of each kind of node: scalars and lists of strings only, so that every store holds them alike.
 * A node that several documents share keeps only what follows from its identity.
 */
export interface NodeProperties {
  Document: {
    title: string;
    kind: ReportKind;
    jurisdictionPrinted: string | null;
    level: Level | null;
    masked: boolean;
    partial: boolean;
    reviewYear: number | null;
    planYear: number | null;
    deliveredOn: string | null;
    meeting: string | null;
    speaker: string | null;
    /** Empty in what a store answers: see GraphReader.texts. */
    text: string;
    characters: number;
    /** Thousandths. */
    readShare: number;
    damage: number;
    maskedValues: number;
    /** `<code> <start>-<end> <message>`. */
    warnings: string[];
    /** Version of the extractor that read it. */
    extractor: string;
    /** `<code> <score> <name>`, ranked. */
    issuerCandidates: string[];
  };
  Report: { kind: ReportKind; planYear: number | null; issuer: string };
  Section: { document: string; ordinal: number; heading: string; role: SectionRole; start: number; end: number };
  Jurisdiction: {
    name: string;
    nameEn: string | null;
    /** Null for a masked issuer's unknown or a cross-province region. */
    code: string | null;
    level: Level | "REGION";
    /** `<code> <from>-<to>`, to open for today. */
    codes: string[];
    /** `<name> <from>-<to>`. */
    names: string[];
    province: string | null;
    masked: boolean;
  };
  Enterprise: {
    name: string;
    aliases: string[];
    registryId: string | null;
    ownership: "CENTRAL" | "LOCAL_STATE" | "OTHER" | "UNKNOWN";
  };
  Project: { name: string; home: string };
  PolicyTheme: {
    prefLabelZh: string;
    prefLabelEn: string;
    altLabels: string[];
    definition: string | null;
    top: boolean;
  };
  Strategy: {
    name: string;
    nameEn: string | null;
    forms: string[];
    level: StrategyLevel;
    owner: string | null;
    issuingBody: string | null;
    since: number | null;
  };
  Indicator: {
    name: string;
    nameEn: string;
    synonyms: string[];
    unit: string;
    family: string;
    goodSide: "more" | "less" | "none";
  };
  Observation: StoredAmount & {
    report: string;
    indicator: string | null;
    object: string | null;
    of: string | null;
    measure: Measure;
    year: number | null;
    estimated: boolean;
  };
  Commitment: StoredAmount & {
    report: string;
    kind: "QUANTITY" | "ACTION";
    indicator: string | null;
    object: string | null;
    verbClass: string | null;
    measure: Measure | null;
    dueYear: number | null;
    horizon: "YEAR" | "FIVE_YEAR_PLAN" | "DATE";
  };
}

export type NodeKind = keyof NodeProperties;

export interface NodeReference<K extends NodeKind = NodeKind> {
  readonly kind: K;
  readonly id: string;
}

export interface GraphNode<K extends NodeKind = NodeKind> extends NodeReference<K> {
  readonly properties: Readonly<NodeProperties[K]>;
}

/** Properties of each type of relation beside its evidence. Empty where there are none. */
export interface RelationProperties {
  TEXT_OF: { part: number | null };
  HAS_SECTION: Record<string, never>;
  ISSUED_BY: { resolution: ResolutionStatus };
  PART_OF: { from: number | null; to: number | null };
  SUCCEEDED_BY: { year: number };
  MENTIONS: {
    role: PlaceRole | "WITHIN_NAME" | null;
    status: ProjectStatus | null;
    investmentYuan: string | null;
    part: Part | null;
  };
  CITES: Record<string, never>;
  /** Thousandths. */
  ADDRESSES: { weight: number };
  BROADER: Record<string, never>;
  CONCERNS: Record<string, never>;
  COVERS: Record<string, never>;
  LOCATED_IN: Record<string, never>;
  UNDERTAKES: Record<string, never>;
  BELONGS_TO: { basis: string };
  /** `scope`: what the figure covers or how it is compared, as printed (可比口径, 区本级), where it is said. */
  PROMISES: { wording: string; text: string; scope: string | null };
  STATES: { wording: string; text: string; scope: string | null };
  OF: Record<string, never>;
  ADVANCES: Record<string, never>;
  SETTLES: { verdict: Verdict; margin: string | null; arithmetic: string };
  UNDER: { addOn: string | null };
  SAME_AS: { basis: string };
  CONTINUES: Record<string, never>;
  DUPLICATE_OF: Record<string, never>;
  SHARES_TEXT_WITH: { passages: string[] };
}

export type RelationType = keyof RelationProperties;

/** A verdict stored on SETTLES; OPEN, UNREPORTED and UNKNOWN are worked out on reading. */
export type Verdict = "MET" | "EXCEEDED" | "MISSED" | "UNKNOWN";

interface RelationShape {
  readonly from: readonly NodeKind[];
  readonly to: readonly NodeKind[];
  /** FACT: said by a document; VOCABULARY: follows from the shipped tables; DERIVED: made from the set of reports. */
  readonly origin: "FACT" | "VOCABULARY" | "DERIVED";
}

/** Which relation leads from what to what. One typed map: a type without a shape does not compile. */
export const RELATION_SHAPES: { readonly [T in RelationType]: RelationShape } = {
  TEXT_OF: { from: ["Document"], to: ["Report"], origin: "FACT" },
  HAS_SECTION: { from: ["Document"], to: ["Section"], origin: "FACT" },
  ISSUED_BY: { from: ["Report"], to: ["Jurisdiction"], origin: "FACT" },
  PART_OF: { from: ["Jurisdiction"], to: ["Jurisdiction"], origin: "VOCABULARY" },
  SUCCEEDED_BY: { from: ["Jurisdiction"], to: ["Jurisdiction"], origin: "DERIVED" },
  MENTIONS: { from: ["Report"], to: ["Jurisdiction", "Enterprise", "Project"], origin: "FACT" },
  CITES: { from: ["Report"], to: ["Strategy"], origin: "FACT" },
  ADDRESSES: { from: ["Report"], to: ["PolicyTheme"], origin: "FACT" },
  BROADER: { from: ["PolicyTheme"], to: ["PolicyTheme"], origin: "VOCABULARY" },
  CONCERNS: { from: ["Strategy", "Indicator", "Project"], to: ["PolicyTheme"], origin: "FACT" },
  COVERS: { from: ["Strategy"], to: ["Jurisdiction"], origin: "VOCABULARY" },
  LOCATED_IN: { from: ["Project"], to: ["Jurisdiction"], origin: "FACT" },
  UNDERTAKES: { from: ["Enterprise"], to: ["Project"], origin: "FACT" },
  BELONGS_TO: { from: ["Enterprise"], to: ["Enterprise"], origin: "VOCABULARY" },
  PROMISES: { from: ["Report"], to: ["Commitment"], origin: "FACT" },
  STATES: { from: ["Report"], to: ["Observation"], origin: "FACT" },
  OF: { from: ["Commitment", "Observation"], to: ["Indicator"], origin: "FACT" },
  ADVANCES: { from: ["Commitment"], to: ["PolicyTheme", "Strategy", "Project"], origin: "FACT" },
  SETTLES: { from: ["Observation"], to: ["Commitment"], origin: "DERIVED" },
  UNDER: { from: ["Commitment"], to: ["Commitment"], origin: "DERIVED" },
  SAME_AS: { from: ["Enterprise", "Project"], to: ["Enterprise", "Project"], origin: "DERIVED" },
  CONTINUES: { from: ["Document"], to: ["Document"], origin: "DERIVED" },
  DUPLICATE_OF: { from: ["Document"], to: ["Document"], origin: "DERIVED" },
  SHARES_TEXT_WITH: { from: ["Document"], to: ["Document"], origin: "DERIVED" },
};

/** One print of a fact. `form` is the text at `at`. */
export interface FactEvidence {
  readonly document: string;
  readonly at: Span;
  readonly span: Span;
  readonly form: string;
}

export interface GraphRelation<T extends RelationType = RelationType> {
  readonly type: T;
  readonly from: NodeReference;
  readonly to: NodeReference;
  /** Tells apart parallel relations of one type between the same two nodes (a mention's role); "" otherwise. */
  readonly key: string;
  readonly properties: Readonly<RelationProperties[T]>;
  /** Sorted by document, then start. Empty for VOCABULARY. */
  readonly evidence: readonly FactEvidence[];
  /** 0–1000; null for VOCABULARY and DERIVED. */
  readonly confidence: number | null;
}

/** All that one document puts into the graph: pure, made from its ExtractedDocument alone. */
export interface DocumentContribution {
  readonly document: string;
  readonly nodes: readonly GraphNode[];
  readonly relations: readonly GraphRelation[];
}
