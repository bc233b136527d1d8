import type { GraphNode, NodeKind } from "../domain/graph-model.ts";
import { groupBy } from "../domain/group-by.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { foldName } from "../graph/search/fold-name.ts";
import { namesOf } from "../graph/search/node-names.ts";
import { loadCorpus, type ReportRecord } from "./corpus.ts";
import { placesOfCode } from "./place-lookup.ts";
import { PhraseEmptyError } from "./question-error.ts";
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

const NAMED: readonly NodeKind[] = ["Jurisdiction", "Enterprise", "Project", "PolicyTheme", "Strategy", "Indicator"];
/** Prints of a report that are shown. */
const SHOWN = 3;

/** The name that matched as the node gives it first: names that differ in quotes and width only are one. */
function printedName(node: GraphNode, matched: string): string {
  return namesOf(node).find((name) => foldName(name) === foldName(matched)) ?? matched;
}

/**
 * Nodes by names, aliases, forms and pinyin, places by their code too, and reports by the exact phrase in their text; simplified or traditional.
 * Names first by score; reports by how often they print it. Throws PhraseEmptyError.
 */
export async function search(
  store: GraphReader,
  text: string,
  kinds: readonly NodeKind[] | null,
  first: number,
): Promise<SearchHit[]> {
  if (text.trim() === "") throw new PhraseEmptyError();
  const wanted = kinds ?? [...NAMED, "Report"];
  const named = wanted.filter((kind) => NAMED.includes(kind));
  const names = named.length > 0 ? await store.searchNames(text.trim(), named, first) : [];
  const coded = named.includes("Jurisdiction") ? await placesOfCode(store, text.trim()) : [];
  const byCode = coded.map((node) => ({ node, matched: text.trim(), score: 1000, prints: [], report: null }));
  const byName = names.map(({ node, matched, score }) => ({
    node,
    matched: printedName(node, matched),
    score,
    prints: [],
    report: null,
  }));
  const hits: SearchHit[] = [...byCode, ...byName];
  if (wanted.includes("Report") || wanted.includes("Document")) {
    const corpus = await loadCorpus(store, {});
    const [found] = await findTerms(store, corpus, [phraseTerm(text)]);
    const reports = [...groupBy(found!.prints, (print) => print.report)].sort(
      (left, right) => right[1].length - left[1].length || (left[0].node.id < right[0].node.id ? -1 : 1),
    );
    for (const [report, prints] of reports) {
      hits.push({
        node: report.node,
        matched: text.trim(),
        score: Math.min(499, 200 + prints.length),
        prints: prints.slice(0, SHOWN),
        report,
      });
    }
  }
  return hits.sort((left, right) => right.score - left.score).slice(0, first);
}
