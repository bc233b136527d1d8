import type { GraphReader } from "../graph/graph-store.ts";
import { loadCorpus } from "./corpus.ts";
import type { Evidence } from "./evidence.ts";
import type { ReportScope } from "./report-scope.ts";

/** A passage that two documents print alike, with its place in each. */
export interface SharedPassage {
  readonly first: Evidence;
  readonly second: Evidence;
  /** UTF-16 units of the first. */
  readonly length: number;
}

/** `<start>-<end> <start>-<end>`: the place in the one document and in the other. */
function places(passage: string, documents: readonly [string, string]): [Evidence, Evidence] {
  const [first, second] = passage.split(" ").map((range, index): Evidence => {
    const [start, end] = range.split("-").map(Number) as [number, number];
    return { documentId: documents[index]!, start, end, quoteStart: start, quoteEnd: end };
  });
  return [first!, second!];
}

/** Passages that two documents of a scope share, longest first. */
export async function sharedPassages(store: GraphReader, scope: ReportScope): Promise<SharedPassage[]> {
  const corpus = await loadCorpus(store, scope);
  const found: SharedPassage[] = [];
  for await (const relation of store.scan("SHARES_TEXT_WITH")) {
    const documents = [relation.from.id, relation.to.id] as const;
    if (documents.some((id) => corpus.ofDocument(id) === null)) continue;
    for (const passage of relation.properties.passages) {
      const [first, second] = places(passage, documents);
      found.push({ first, second, length: first.end - first.start });
    }
  }
  return found.sort(
    (left, right) =>
      right.length - left.length ||
      (left.first.documentId < right.first.documentId ? -1 : 1) ||
      left.first.start - right.first.start,
  );
}
