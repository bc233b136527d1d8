import { groupBy } from "../domain/group-by.ts";
import type { SectionRole } from "../domain/report.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import type { Corpus } from "./corpus.ts";
import type { Interval } from "./interval.ts";
import { type PhraseReport, reportsPrinting } from "./phrase.ts";
import { findTerms, phraseTerm } from "./term.ts";

/** A place in a text that an answer already tells of. */
export interface Covered extends Interval {
  readonly documentId: string;
}

/** What is worked out when it is asked for, and once. */
export function once<T>(work: () => Promise<T>): () => Promise<T> {
  let held: Promise<T> | undefined;
  return () => {
    held ??= work();
    return held;
  };
}

/**
 * Reports that print a phrase where an answer tells of nothing: read by nobody as what was asked for, so perhaps something else
 * (绿地 of a park and of a firm). The quotes decide. `roles`: only in sections of these roles.
 */
export async function otherPrints(
  store: GraphReader,
  corpus: Corpus,
  phrases: readonly string[],
  covered: readonly Covered[],
  roles: readonly SectionRole[] | null = null,
): Promise<PhraseReport[]> {
  const told = groupBy(covered, (place) => place.documentId);
  const [found] = await findTerms(store, corpus, [{ ...phraseTerm(phrases[0] ?? ""), phrases }]);
  return reportsPrinting(
    found!.prints.filter(
      (print) =>
        (roles === null || roles.includes(print.role)) &&
        !told.get(print.documentId)?.some((place) => print.start < place.end && place.start < print.end),
    ),
  );
}
