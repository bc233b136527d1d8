import { NO_FIGURES } from "../../src/domain/amount.ts";
import type {
  DocumentContribution,
  FactEvidence,
  GraphNode,
  GraphRelation,
  NodeKind,
  NodeProperties,
  NodeReference,
  RelationProperties,
  RelationType,
} from "../../src/domain/graph-model.ts";

/** Properties of each kind, all there and plain: what a test does not care for. */
const PLAIN: { readonly [K in NodeKind]: NodeProperties[K] } = {
  Document: {
    title: "政府工作报告",
    kind: "GOVERNMENT_WORK_REPORT",
    jurisdictionPrinted: null,
    level: null,
    masked: false,
    partial: false,
    reviewYear: null,
    planYear: null,
    deliveredOn: null,
    meeting: null,
    speaker: null,
    text: "",
    characters: 0,
    readShare: 0,
    damage: 0,
    maskedValues: 0,
    warnings: [],
    extractor: "1",
    issuerCandidates: [],
  },
  Report: { kind: "GOVERNMENT_WORK_REPORT", planYear: null, issuer: "" },
  Section: { document: "", ordinal: 1, heading: "", role: "REVIEW", start: 0, end: 0 },
  Jurisdiction: {
    name: "",
    nameEn: null,
    code: null,
    level: "COUNTY",
    codes: [],
    names: [],
    province: null,
    masked: false,
  },
  Enterprise: { name: "", aliases: [], registryId: null, ownership: "UNKNOWN" },
  Project: { name: "", home: "" },
  PolicyTheme: { prefLabelZh: "", prefLabelEn: "", altLabels: [], definition: null, top: false },
  Strategy: { name: "", nameEn: null, forms: [], level: "UNKNOWN", owner: null, issuingBody: null, since: null },
  Indicator: { name: "", nameEn: "", synonyms: [], unit: "", family: "", goodSide: "more" },
  Observation: {
    report: "",
    indicator: null,
    object: null,
    of: null,
    measure: "LEVEL",
    year: null,
    estimated: false,
    ...amount(),
  },
  Commitment: {
    report: "",
    kind: "QUANTITY",
    indicator: null,
    object: null,
    verbClass: null,
    measure: null,
    dueYear: null,
    horizon: "YEAR",
    ...amount(),
  },
};

function amount() {
  return { ...NO_FIGURES, form: "POINT", comparator: "=" as const };
}

/** A node with plain properties but these. */
export function node<K extends NodeKind>(
  kind: K,
  id: string,
  properties: Partial<NodeProperties[K]> = {},
): GraphNode<K> {
  return { kind, id, properties: { ...PLAIN[kind], ...properties } };
}

/** A relation between two references. */
export function relation<T extends RelationType>(
  type: T,
  from: NodeReference,
  to: NodeReference,
  properties: RelationProperties[T],
  more: {
    readonly key?: string;
    readonly evidence?: readonly FactEvidence[];
    readonly confidence?: number | null;
  } = {},
): GraphRelation<T> {
  return {
    type,
    from: { kind: from.kind, id: from.id },
    to: { kind: to.kind, id: to.id },
    key: more.key ?? "",
    properties,
    evidence: more.evidence ?? [],
    confidence: more.confidence ?? null,
  };
}

/** A print of `form` at `start` of a document, its clause four units wider on both sides. */
export function print(document: string, start: number, form: string): FactEvidence {
  const end = start + form.length;
  return { document, at: [start, end], span: [Math.max(0, start - 4), end + 4], form };
}

/** A contribution of a document with its report and whatever else. */
export function contribution(
  document: string,
  report: string,
  text: string,
  more: {
    readonly nodes?: readonly GraphNode[];
    readonly relations?: readonly GraphRelation[];
    readonly extractor?: string;
  } = {},
): DocumentContribution {
  const documentNode = node("Document", document, {
    text,
    characters: text.length,
    extractor: more.extractor ?? "1",
    title: `${document} 工作报告`,
  });
  const reportNode = node("Report", report);
  return {
    document,
    nodes: [documentNode, reportNode, ...(more.nodes ?? [])],
    relations: [relation("TEXT_OF", documentNode, reportNode, { part: null }), ...(more.relations ?? [])],
  };
}
