import { z } from "zod";
import { MEASURES } from "../domain/amount.ts";

/** One question that an assistant may ask: what it is for, what it takes, and the operation that answers it. */
export interface Question {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodRawShape;
  readonly operation: string;
}

const LEVELS = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"] as const;
const levels = z.array(z.enum(LEVELS)).optional().describe("Only reports of these levels");
const measure = z
  .enum(MEASURES)
  .optional()
  .describe("Unless given, growth where any report states it, else what most state");
const indicator = z.string().describe("Id of an indicator; `search` finds it by name");
const place = z.string().describe("Node id of a place, cn-<GB/T 2260 code>: cn-210921; `search` finds it by name");

/** Kinds of nodes that a search finds. */
const NAMED = ["Report", "Jurisdiction", "Enterprise", "Project", "PolicyTheme", "Strategy", "Indicator"];
/** Prints of a name or word that no fact covers: the quotes tell whether something was missed. */
const OTHER_PRINTS = "otherPrints(first: 10) { report { label } evidence(first: 1) { documentId quote } }";
/** What is asked of things counted, promised or done. */
const COUNTED = `{ unit
      byReport { report { label } largest unit rows { value figure { text year evidence(first: 1) { documentId quote } } } }
      most { report { label } largest } least { report { label } largest } ${OTHER_PRINTS} }`;

/** The questions, each one operation; every answer that rests on text carries document ids and verbatim quotes. */
export const QUESTIONS: readonly Question[] = [
  {
    name: "search",
    title: "Find places, strategies, firms, projects, indicators",
    description:
      "Finds nodes of the graph by Chinese or English name, alias, pinyin or initials, also misspelt; and reports by exact text. Start here: other questions take the ids it gives.",
    input: { text: z.string().min(1), first: z.number().int().min(1).max(50).default(10) },
    operation: `query ($text: String!, $first: Int) { search(text: $text, first: $first) { score matched
      node { id nodeKind ${NAMED.map((type) => `... on ${type} { label }`).join(" ")} } highlights(first: 2) { documentId quote } } }`,
  },
  {
    name: "place_overview",
    title: "What a place's reports say",
    description:
      "The reports of one place: strategies cited with quotes, projects with status, firms, themes, counts of promises.",
    input: { id: place },
    operation: `query ($id: ID!) { jurisdiction(id: $id) { name reports { totalCount nodes { id planYear
      documents { nodes { id title meeting speaker deliveredOn partial } }
      strategies(first: 30) { totalCount edges { node { id name } fact { evidence(first: 1) { documentId quote } } } }
      enterprises(first: 30) { totalCount nodes { id name } }
      projects(first: 30) { totalCount edges { node { name } fact { status investmentYuan evidence(first: 1) { documentId quote } } } }
      commitments(first: 1) { totalCount } observations(first: 1) { totalCount }
      themes(first: 8) { edges { node { label } fact { weight } } } } } } }`,
  },
  {
    name: "phrase",
    title: "Who prints a phrase",
    description:
      "Every report that prints one of these Chinese phrases, with count, part of the report and quotes. Exact on the text.",
    input: { texts: z.array(z.string().min(1)).min(1).max(20), level: levels },
    operation: `query ($texts: [String!], $level: [Level!]) { phrase(texts: $texts, level: $level) { rows { count reportCount term { label }
      reports { report { id label } count roles { role count } evidence(first: 2) { documentId quote } } } } }`,
  },
  {
    name: "who_cites_strategy",
    title: "Which places cite a strategy",
    description: "Places whose reports cite a named strategy, plan or campaign, with counts and quotes.",
    input: { id: z.string().describe("Node id of a strategy; `search` finds it"), level: levels },
    operation: `query ($id: ID!, $level: [Level!]) { strategy(id: $id) { name levelLabel citedBy(level: $level) {
      jurisdiction { id name } count evidence(first: 2) { documentId quote role } } } }`,
  },
  {
    name: "shared_terms",
    title: "What reports have in common",
    description:
      "Which of these phrases all places print, which only one, and which pairs of places share most. Without phrases: every strategy cited.",
    input: { texts: z.array(z.string().min(1)).max(30).optional(), jurisdictions: z.array(place).max(50).optional() },
    operation: `query ($texts: [String!], $jurisdictions: [ID!]) { shared(texts: $texts, jurisdictions: $jurisdictions) {
      pairs(first: 10) { rank first { key } second { key } terms { label } }
      terms { term { label } holders { unit { key } evidence(first: 1) { documentId quote } } } } }`,
  },
  {
    name: "compare_indicator",
    title: "One indicator side by side",
    description:
      "An indicator (gdp, budget_revenue, fixed_investment, pm25 …) of all places, as promised or as reported, with wording, rank, median and quotes. A report without a figure is a row that says why.",
    input: {
      id: indicator,
      modality: z.enum(["TARGET", "ACTUAL"]).default("TARGET"),
      measure,
      years: z
        .array(z.number().int())
        .min(1)
        .optional()
        .describe("Unless given, each report's own plan or review year"),
    },
    operation: `query ($id: ID!, $modality: Modality!, $measure: Measure, $years: [Int!]) { indicator(id: $id) { label compare(modality: $modality, measure: $measure, years: $years) {
      measure measures { measure reports } withNumber median spread rows { report { id label } state rank figure { wording amount { value unit comparator form } evidence(first: 1) { documentId quote } } } } } }`,
  },
  {
    name: "reported_against_planned",
    title: "What was reported beside what is planned",
    description:
      "For each report: an indicator as reported for the past year beside the target for the plan year, and whether the target is higher, equal or lower.",
    input: { id: indicator, measure },
    operation: `query ($id: ID!, $measure: Measure) { indicator(id: $id) { label reportedAgainstPlanned(measure: $measure) { report { label } targetIs difference
      reported { year state figure { value evidence(first: 1) { documentId quote } } } target { year state figure { value wording evidence(first: 1) { documentId quote } } } } } }`,
  },
  {
    name: "changes",
    title: "What changed between two reports of a place",
    description:
      "Targets up or down, counted promises, projects with their statuses, strategies that came, stayed or went, goals of several years beside what followed.",
    input: {
      jurisdiction: place,
      from: z.number().int().optional().describe("Plan year of the earlier report; the first unless given"),
      to: z.number().int().optional().describe("Plan year of the later report; the last unless given"),
    },
    operation: `query ($jurisdiction: ID!, $from: Int, $to: Int) { changes(jurisdiction: $jurisdiction, from: $from, to: $to) {
      targets { indicatorId measure change difference before { text evidence(first: 1) { documentId quote } } after { text evidence(first: 1) { documentId quote } } }
      counted { sameThing change before { text evidence(first: 1) { documentId quote } } after { text evidence(first: 1) { documentId quote } } }
      goals { indicatorId actualIs targetIs goal { text evidence(first: 1) { documentId quote } } actual { text } target { text } }
      projects(first: 60) { node { name } change beforeStatus afterStatus alike { name } beforeEvidence(first: 1) { documentId quote } afterEvidence(first: 1) { documentId quote } }
      strategies(first: 60) { node { name } change beforeEvidence(first: 1) { documentId quote } afterEvidence(first: 1) { documentId quote } } } }`,
  },
  {
    name: "how_a_phrase_spread",
    title: "Who printed a phrase first",
    description:
      "A phrase through the years: newcomers, how many of each level print it, who is silent and who has no report.",
    input: { text: z.string().min(1) },
    operation: `query ($text: String!) { diffusion(text: $text) { firstEvidence(first: 5) { documentId report { label } quote }
      years { year levels { level citing reporting } newcomers { name } silent { name } withoutReport { name } } } }`,
  },
  {
    name: "what_was_done",
    title: "Who reports what as done",
    description:
      "Things counted that were done, whose words hold one of these Chinese words (高标准农田), values in one unit, the most and the least, with quotes.",
    input: {
      texts: z.array(z.string().min(1)).min(1),
      unit: z.string().optional().describe("Unit to give values in: 万亩, 亿元, 个"),
      year: z.array(z.number().int()).optional(),
    },
    operation: `query ($texts: [String!], $unit: String, $year: [Int!]) { achieved(texts: $texts, unit: $unit, year: $year) ${COUNTED} }`,
  },
  {
    name: "promises",
    title: "Who promises what",
    description:
      "Promises whose object holds one of these Chinese words (高标准农田), values in one unit, the most and the least, with quotes.",
    input: {
      texts: z.array(z.string().min(1)).min(1),
      unit: z.string().optional().describe("Unit to give values in: 万亩, 亿元, 个"),
      dueYear: z.array(z.number().int()).optional(),
    },
    operation: `query ($texts: [String!], $unit: String, $dueYear: [Int!]) { promised(texts: $texts, unit: $unit, dueYear: $dueYear) ${COUNTED} }`,
  },
  {
    name: "ledger",
    title: "What a place promised and what came of it",
    description:
      "Year by year the promises of one place with their outcome (MET, EXCEEDED, MISSED, OPEN, UNREPORTED, UNKNOWN), the arithmetic and both quotes.",
    input: { id: place },
    operation: `query ($id: ID!) { jurisdiction(id: $id) { name ledger(kind: QUANTITY) { year reportsCount counts { status count }
      entries(first: 40) { figure { text year evidence(first: 1) { documentId quote } } outcome { status settling { verdict margin arithmetic } } } } } }`,
  },
  {
    name: "shared_enterprises",
    title: "Firms named in several places",
    description: "Businesses and groups that reports of several places name, with ownership and quotes.",
    input: { ownership: z.array(z.enum(["CENTRAL", "LOCAL_STATE", "OTHER", "UNKNOWN"])).optional() },
    operation: `query ($ownership: [Ownership!]) { sharedEnterprises(ownership: $ownership) { head { id name } jurisdictions { name }
      mentions { report { label } enterprise { name } evidence(first: 1) { documentId quote } } } }`,
  },
  {
    name: "where_firms_are_named",
    title: "Which reports name these firms",
    description:
      "For each firm or group, by name or short name: the reports that name it or its subsidiaries, with quotes.",
    input: { names: z.array(z.string().min(1)).min(1).max(100) },
    operation: `query ($names: [String!]!) { enterprisesNamed(names: $names) { name enterprises { id name }
      mentions { report { id label } enterprise { name } evidence(first: 2) { documentId quote form } } ${OTHER_PRINTS} } }`,
  },
  {
    name: "who_names_places",
    title: "Which reports name these places, and as what",
    description:
      "For each place: reports that name it, as a place, a market for investment, a partner, or only inside the name of an institution.",
    input: { names: z.array(z.string().min(1)).min(1).max(50) },
    operation: `query ($names: [String!]!) { placesNamed(names: $names) { name places { id name } namings { report { id label } onlyWithinNames
      roles { role evidence(first: 2) { documentId quote form } } } ${OTHER_PRINTS} } }`,
  },
  {
    name: "coverage",
    title: "What is loaded and how much of it was read",
    description: "Reports expected, found and readable, by place and year. Ask before concluding from silence.",
    input: {},
    operation: `{ coverage { expected found readable cells { jurisdiction { name } year status share characters } } }`,
  },
];
