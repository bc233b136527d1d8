import type { NodeKind, RelationType } from "../../domain/graph-model.ts";

/** A field that follows one relation from one kind of node to another: a page of nodes, each with the relation's fact. */
export interface Traversal {
  readonly direction: "out" | "in";
  readonly near: NodeKind;
  readonly far: NodeKind;
  readonly field: string;
  readonly description: string;
}

type Way = readonly [near: NodeKind, field: string, far: NodeKind, description: string];
type Outward = Traversal & { readonly direction: "out" };
type Inward = Traversal & { readonly direction: "in" };
const out = ([near, field, far, description]: Way): Outward => ({ direction: "out", near, field, far, description });
const back = ([near, field, far, description]: Way): Inward => ({ direction: "in", near, field, far, description });

/** Every relation, both ways: a type of relation without a field each way does not compile. */
export const TRAVERSALS: { readonly [T in RelationType]: readonly [Outward, Inward, ...Traversal[]] } = {
  TEXT_OF: [
    out(["Document", "reports", "Report", "The report that the document is a text of."]),
    back(["Report", "documents", "Document", "Texts of the report: copies, editions or parts."]),
  ],
  HAS_SECTION: [
    out(["Document", "sections", "Section", "Sections of the document."]),
    back(["Section", "documents", "Document", "The document that the section is a part of."]),
  ],
  ISSUED_BY: [
    out(["Report", "issuers", "Jurisdiction", "The jurisdiction that issued the report, and how it is known."]),
    back(["Jurisdiction", "reports", "Report", "Reports that the jurisdiction issued."]),
  ],
  PART_OF: [
    out(["Jurisdiction", "parents", "Jurisdiction", "Jurisdictions that it lies in, with the years."]),
    back(["Jurisdiction", "children", "Jurisdiction", "Jurisdictions that lie in it, with the years."]),
  ],
  SUCCEEDED_BY: [
    out(["Jurisdiction", "successors", "Jurisdiction", "Jurisdictions that it became."]),
    back(["Jurisdiction", "predecessors", "Jurisdiction", "Jurisdictions that it came from."]),
  ],
  MENTIONS: [
    out(["Report", "places", "Jurisdiction", "Places that the report names, with the role."]),
    back(["Jurisdiction", "mentionedIn", "Report", "Reports that name the place, with the role."]),
    out(["Report", "enterprises", "Enterprise", "Businesses that the report names."]),
    back(["Enterprise", "mentionedIn", "Report", "Reports that name the business."]),
    out(["Report", "projects", "Project", "Projects that the report names, with status and investment."]),
    back(["Project", "mentionedIn", "Report", "Reports that name the project, with what each says of it."]),
  ],
  CITES: [
    out(["Report", "strategies", "Strategy", "Strategies that the report cites."]),
    back(["Strategy", "citedIn", "Report", "Reports that cite the strategy."]),
  ],
  ADDRESSES: [
    out(["Report", "themes", "PolicyTheme", "Themes that the report addresses, with their weight."]),
    back(["PolicyTheme", "addressedIn", "Report", "Reports that address the theme, with its weight."]),
  ],
  BROADER: [
    out(["PolicyTheme", "broader", "PolicyTheme", "Themes that it lies under."]),
    back(["PolicyTheme", "narrower", "PolicyTheme", "Themes that lie under it."]),
  ],
  CONCERNS: [
    out(["Strategy", "themes", "PolicyTheme", "Themes that the strategy concerns."]),
    back(["PolicyTheme", "strategies", "Strategy", "Strategies that concern the theme."]),
    out(["Indicator", "themes", "PolicyTheme", "Themes that the indicator concerns."]),
    back(["PolicyTheme", "indicators", "Indicator", "Indicators that concern the theme."]),
    out(["Project", "themes", "PolicyTheme", "Themes that the project concerns."]),
    back(["PolicyTheme", "projects", "Project", "Projects that concern the theme."]),
  ],
  COVERS: [
    out(["Strategy", "covers", "Jurisdiction", "Jurisdictions that the strategy covers."]),
    back(["Jurisdiction", "coveredBy", "Strategy", "Strategies that cover the jurisdiction."]),
  ],
  LOCATED_IN: [
    out(["Project", "locatedIn", "Jurisdiction", "Where the project lies."]),
    back(["Jurisdiction", "projectsWithin", "Project", "Projects that lie in the jurisdiction."]),
  ],
  UNDERTAKES: [
    out(["Enterprise", "projects", "Project", "Projects that the business undertakes."]),
    back(["Project", "enterprises", "Enterprise", "Businesses that undertake the project."]),
  ],
  BELONGS_TO: [
    out(["Enterprise", "groups", "Enterprise", "The group that the business belongs to."]),
    back(["Enterprise", "members", "Enterprise", "Businesses that belong to the group."]),
  ],
  PROMISES: [
    out(["Report", "commitments", "Commitment", "What the report promises."]),
    back(["Commitment", "reports", "Report", "The report that promises it."]),
  ],
  STATES: [
    out(["Report", "observations", "Observation", "What the report states of the past."]),
    back(["Observation", "reports", "Report", "The report that states it."]),
  ],
  OF: [
    out(["Commitment", "indicators", "Indicator", "The indicator that the promise is of."]),
    back(["Indicator", "commitments", "Commitment", "Promises of the indicator."]),
    out(["Observation", "indicators", "Indicator", "The indicator that the observation is of."]),
    back(["Indicator", "observations", "Observation", "Observations of the indicator."]),
  ],
  ADVANCES: [
    out(["Commitment", "themes", "PolicyTheme", "Themes that the promise advances."]),
    back(["PolicyTheme", "commitments", "Commitment", "Promises that advance the theme."]),
    out(["Commitment", "strategies", "Strategy", "Strategies that the promise advances."]),
    back(["Strategy", "commitments", "Commitment", "Promises that advance the strategy."]),
    out(["Commitment", "projects", "Project", "Projects that the promise advances."]),
    back(["Project", "commitments", "Commitment", "Promises that advance the project."]),
  ],
  SETTLES: [
    out(["Observation", "settles", "Commitment", "Promises that the observation settles, with the verdict."]),
    back(["Commitment", "settledBy", "Observation", "Observations that settle the promise, with the verdict."]),
  ],
  UNDER: [
    out(["Commitment", "under", "Commitment", "The target of the level above that this one stands under."]),
    back(["Commitment", "over", "Commitment", "Targets of the level below that stand under this one."]),
  ],
  SAME_AS: [
    out([
      "Enterprise",
      "sameAs",
      "Enterprise",
      "The same business in other reports, on evidence (from the smaller id).",
    ]),
    back([
      "Enterprise",
      "sameAsOf",
      "Enterprise",
      "The same business in other reports, on evidence (from the larger id).",
    ]),
    out(["Project", "sameAs", "Project", "The same project in other reports, on evidence (from the smaller id)."]),
    back(["Project", "sameAsOf", "Project", "The same project in other reports, on evidence (from the larger id)."]),
  ],
  CONTINUES: [
    out(["Document", "continues", "Document", "The document that this one continues."]),
    back(["Document", "continuedBy", "Document", "The document that continues this one."]),
  ],
  DUPLICATE_OF: [
    out(["Document", "duplicateOf", "Document", "The longest document that this one repeats."]),
    back(["Document", "duplicates", "Document", "Documents that repeat this one."]),
  ],
  SHARES_TEXT_WITH: [
    out(["Document", "sharesTextWith", "Document", "Documents that share passages with this one (of larger id)."]),
    back(["Document", "sharesTextWithOf", "Document", "Documents that share passages with this one (of smaller id)."]),
  ],
};

/** A report, an issuer, an indicator: the one at the far end, where there is one at most. */
export interface SingleTraversal {
  readonly near: NodeKind;
  readonly field: string;
  readonly far: NodeKind;
  readonly reference: string;
  readonly nullable: boolean;
  readonly description: string;
}

const one = ([near, field, far, description]: Way, reference: string, nullable = true): SingleTraversal => ({
  near,
  field,
  far,
  reference,
  nullable,
  description,
});

/** Nodes that a node names by id among its properties. */
export const SINGLE_TRAVERSALS: readonly SingleTraversal[] = [
  one(["Report", "jurisdiction", "Jurisdiction", "The jurisdiction that issued the report."], "issuer"),
  one(["Section", "document", "Document", "The document that the section is a part of."], "document"),
  one(["Project", "home", "Jurisdiction", "The division that it is said to lie in, else the issuer."], "home"),
  one(["Strategy", "owner", "Jurisdiction", "Whose strategy it is, where known."], "owner"),
  one(["Observation", "report", "Report", "The report that states it."], "report"),
  one(["Observation", "indicator", "Indicator", "The indicator, if it is one."], "indicator"),
  one(["Commitment", "report", "Report", "The report that promises it."], "report"),
  one(["Commitment", "indicator", "Indicator", "The indicator, if it is one."], "indicator"),
];
