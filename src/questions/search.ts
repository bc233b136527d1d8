import type { GraphNode, NodeKind } from "../domain/graph-model.ts";
import { groupBy } from "../domain/group-by.ts";
import { labelOf } from "../domain/vocabulary-table.ts";
import { byCodeUnit } from "../graph/code-unit-order.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { foldName } from "../graph/search/fold-name.ts";
import { EXACT, nameScore } from "../graph/search/name-score.ts";
import { namesOf } from "../graph/search/node-names.ts";
import { simplified } from "../graph/search/simplified.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import { placesOfCode } from "./place-lookup.ts";
import { PhraseEmptyError } from "./question-error.ts";
import { searchHeadings, WORDED } from "./search-headings.ts";
import { findTerms, type Print, phraseTerm } from "./term.ts";

export interface SearchHit {
  readonly node: GraphNode;
  /** The name, alias or form that matched; for a report, the words found in its text. */
  readonly matched: string;
  /** Thousandths: 1000 is an exact name. */
  readonly score: number;
  /** Where a report's text prints it. */
  readonly prints: readonly Print[];
  readonly report: ReportRecord | null;
}

/** Kinds that are searched unless others are asked for. */
const USUAL: readonly NodeKind[] = [
  "Jurisdiction",
  "Enterprise",
  "Project",
  "PolicyTheme",
  "Strategy",
  "Indicator",
  "Report",
];
/** Kinds that have names. */
const NAMED: readonly NodeKind[] = [...USUAL.filter((kind) => kind !== "Report"), "Document"];
/** Prints of a report that are shown. */
const SHOWN = 3;

/** The name that matched as the node gives it first: names that differ in quotes and width only are one. */
function printedName(node: GraphNode, matched: string): string {
  return namesOf(node).find((name) => foldName(name) === foldName(matched)) ?? matched;
}

/** The name of a report (阜新蒙古族自治县2024年政府工作报告) where the text is of it, and not of its place or kind alone. */
function namedBy(asked: string, { node, issuer }: ReportRecord): string | null {
  const { kind, planYear } = node.properties;
  const parts = [issuer.properties.name, planYear === null ? "" : `${planYear}年`, labelOf("ReportKind", kind, "zh")];
  const name = parts.join("");
  return foldName(name).includes(asked) && !parts.some((part) => foldName(part).includes(asked)) ? name : null;
}

/** Reports by their name, and those that print the text, by how often. */
async function searchReports(store: GraphReader, text: string): Promise<SearchHit[]> {
  const corpus = await loadCorpus(store, {});
  const [found] = await findTerms(store, corpus, [phraseTerm(text)]);
  const prints = groupBy(found!.prints, (print) => print.report);
  const printsOf = (report: ReportRecord): readonly Print[] => prints.get(report) ?? [];
  const asked = foldName(simplified(text));
  return [...corpus.reports]
    .sort((left, right) => printsOf(right).length - printsOf(left).length || byCodeUnit(left.node.id, right.node.id))
    .flatMap((report) => {
      const shown = printsOf(report);
      const name = namedBy(asked, report);
      if (name === null && shown.length === 0) return [];
      const score = name === null ? Math.min(499, 200 + shown.length) : nameScore(asked, foldName(name));
      return [{ node: report.node, matched: name ?? text, score, prints: shown.slice(0, SHOWN), report }];
    });
}

/**
 * Nodes by names, aliases, forms and pinyin, places by their code too, reports by their name (place, year, kind) and by the
 * exact phrase in their text; if asked for, documents by title, sections by heading, commitments and observations by object;
 * simplified or traditional. Names first by score; reports that print it by how often. Throws PhraseEmptyError.
 */
export async function search(
  store: GraphReader,
  text: string,
  kinds: readonly NodeKind[] | null,
  first: number,
): Promise<SearchHit[]> {
  if (text.trim() === "") throw new PhraseEmptyError();
  const asked = text.trim();
  const wanted = kinds ?? USUAL;
  const named = wanted.filter((kind) => NAMED.includes(kind));
  const names = named.length > 0 ? await store.searchNames(asked, named, first) : [];
  const coded = named.includes("Jurisdiction") ? await placesOfCode(store, asked) : [];
  const worded = await Promise.all(
    WORDED.filter((kind) => wanted.includes(kind)).map((kind) => searchHeadings(store, asked, kind)),
  );
  const hits: SearchHit[] = [
    ...coded.map((node) => ({ node, matched: asked, score: EXACT })),
    ...names.map(({ node, matched, score }) => ({ node, matched: printedName(node, matched), score })),
    ...worded.flat(),
  ].map((hit) => ({ ...hit, prints: [], report: null }));
  if (wanted.includes("Report")) hits.push(...(await searchReports(store, asked)));
  return hits.sort((left, right) => right.score - left.score).slice(0, first);
}
