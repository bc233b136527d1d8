import type { GraphNode } from "../domain/graph-model.ts";
import type { SectionRole } from "../domain/report.ts";
import type { Condition, GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus } from "./corpus.ts";
import { type Counted, countedOf, withWords } from "./counted.ts";
import { type Figure, figuresOf } from "./figure.ts";
import { once, otherPrints } from "./other-prints.ts";
import type { PhraseReport } from "./phrase.ts";
import { reachedFrom, themeWithNarrower } from "./project-scope.ts";
import { outcomesOf } from "./promise-status.ts";
import type { ReportScope } from "./report-scope.ts";
import { vocabularyIds } from "./vocabulary-lookup.ts";

export interface PromisedRequest {
  /** Words that the promise must print, any of them. */
  readonly texts: readonly string[] | null;
  /** Words that it must not print. */
  readonly without: readonly string[] | null;
  readonly indicators: readonly string[] | null;
  readonly theme: string | null;
  readonly dueYears: readonly number[] | null;
  readonly kinds: readonly string[] | null;
  readonly statuses: readonly string[] | null;
  /** Unit to give values in: 万亩, 亿元, 个 … */
  readonly unit: string | null;
}

export interface AchievedRequest {
  readonly texts: readonly string[] | null;
  readonly without: readonly string[] | null;
  readonly indicators: readonly string[] | null;
  readonly years: readonly number[] | null;
  readonly unit: string | null;
}

/** Sections that promise, and those that tell of what was done. */
const PROMISING: readonly SectionRole[] = ["PLAN", "REQUIREMENTS", "SELF_BUILDING", "OTHER", "UNKNOWN"];
const TELLING: readonly SectionRole[] = ["REVIEW", "OTHER", "UNKNOWN"];

/** Ids of the promises that a theme is about: by what they advance, and by their indicators. */
async function ofTheme(store: GraphReader, theme: string): Promise<{ promises: Set<string>; indicators: Set<string> }> {
  const themes = await themeWithNarrower(store, theme);
  const strategies = await reachedFrom(store, "CONCERNS", "in", "PolicyTheme", themes, { kind: "Strategy" });
  const projects = await reachedFrom(store, "CONCERNS", "in", "PolicyTheme", themes, { kind: "Project" });
  const promises = await Promise.all([
    reachedFrom(store, "ADVANCES", "in", "PolicyTheme", themes, { kind: "Commitment" }),
    reachedFrom(store, "ADVANCES", "in", "Strategy", strategies, { kind: "Commitment" }),
    reachedFrom(store, "ADVANCES", "in", "Project", projects, { kind: "Commitment" }),
  ]);
  const indicators = await reachedFrom(store, "CONCERNS", "in", "PolicyTheme", themes, { kind: "Indicator" });
  return { promises: new Set(promises.flat()), indicators: new Set(indicators) };
}

async function ofIndicators(store: GraphReader, indicators: readonly string[]): Promise<Condition> {
  return { field: "indicator", op: "in", value: await vocabularyIds(store, "Indicator", indicators) };
}

async function candidates(store: GraphReader, corpus: Corpus, request: PromisedRequest): Promise<Figure[]> {
  const where: Condition[] = [];
  if (request.dueYears) where.push({ field: "dueYear", op: "in", value: request.dueYears });
  if (request.kinds) where.push({ field: "kind", op: "in", value: request.kinds });
  if (request.indicators) where.push(await ofIndicators(store, request.indicators));
  const figures = withWords(await figuresOf(store, corpus, "TARGET", where), request.texts, request.without);
  if (!request.theme) return figures;
  const { promises, indicators } = await ofTheme(store, request.theme);
  return figures.filter(({ node }) => {
    const { indicator } = (node as GraphNode<"Commitment">).properties;
    return promises.has(node.id) || (indicator !== null && indicators.has(indicator));
  });
}

/** Prints of the words that no figure's clause covers; none where no words were asked for. */
function printsBeside(
  store: GraphReader,
  corpus: Corpus,
  texts: readonly string[] | null,
  figures: () => Promise<readonly Figure[]>,
  roles: readonly SectionRole[],
): () => Promise<readonly PhraseReport[]> {
  return once(async () => {
    if (texts === null || texts.length === 0) return [];
    const covered = (await figures())
      .flatMap(({ prints }) => prints)
      .map(({ documentId, quoteStart, quoteEnd }) => ({ documentId, start: quoteStart, end: quoteEnd }));
    return otherPrints(store, corpus, texts, covered, roles);
  });
}

async function ofStatus(store: GraphReader, figures: readonly Figure[], statuses: readonly string[]) {
  const outcomes = await outcomesOf(store, figures);
  return figures.filter((figure) => statuses.includes(outcomes.get(figure)!.status));
}

/** Who promises what, in one unit: largest figures first, promises without a figure last. */
export async function promised(store: GraphReader, scope: ReportScope, request: PromisedRequest): Promise<Counted> {
  const corpus = await loadCorpus(store, scope);
  const figures = await candidates(store, corpus, request);
  const kept = request.statuses ? await ofStatus(store, figures, request.statuses) : figures;
  const all = async () => withWords(await figuresOf(store, corpus, "TARGET"), request.texts, null);
  return countedOf(kept, request.unit, printsBeside(store, corpus, request.texts, all, PROMISING));
}

/** What was reported as done, in one unit: largest figures first. */
export async function achieved(store: GraphReader, scope: ReportScope, request: AchievedRequest): Promise<Counted> {
  const corpus = await loadCorpus(store, scope);
  const where: Condition[] = [];
  if (request.years) where.push({ field: "year", op: "in", value: request.years });
  if (request.indicators) where.push(await ofIndicators(store, request.indicators));
  const figures = withWords(await figuresOf(store, corpus, "ACTUAL", where), request.texts, request.without);
  const all = async () => withWords(await figuresOf(store, corpus, "ACTUAL"), request.texts, null);
  return countedOf(figures, request.unit, printsBeside(store, corpus, request.texts, all, TELLING));
}
