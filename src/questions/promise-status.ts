import type { GraphNode, GraphRelation } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import type { Corpus } from "./corpus.ts";
import type { Figure } from "./figure.ts";

const ALL = 1_000_000;

/** What became of a promise, read from the graph as it stands now. */
export interface PromiseOutcome {
  readonly status: "OPEN" | "MET" | "EXCEEDED" | "MISSED" | "UNREPORTED" | "UNKNOWN";
  readonly observation: GraphNode<"Observation"> | null;
  readonly settling: GraphRelation<"SETTLES"> | null;
}

/** Years that the reports of each place review, of those loaded. */
function reviewedYears(corpus: Corpus): Map<string, Set<number>> {
  const years = new Map<string, Set<number>>();
  for (const { issuer, node, documents } of corpus.reports) {
    const held = years.get(issuer.id) ?? new Set<number>();
    const { planYear } = node.properties;
    if (planYear !== null) held.add(planYear - 1);
    for (const document of documents) {
      const { reviewYear } = document.node.properties;
      if (reviewYear !== null) held.add(reviewYear);
    }
    years.set(issuer.id, held);
  }
  return years;
}

/** OPEN without a report of the place for the due year or later; silent where the later report is there. */
function unsettled(figure: Figure, reviewed: ReadonlySet<number>): PromiseOutcome["status"] {
  const { year, node } = figure;
  if (year === null) return "UNKNOWN";
  if (![...reviewed].some((each) => each >= year)) return "OPEN";
  if (!reviewed.has(year)) return "UNKNOWN";
  const { kind, indicator } = (node as GraphNode<"Commitment">).properties;
  return kind === "QUANTITY" && indicator !== null ? "UNREPORTED" : "UNKNOWN";
}

/**
 * The outcome of each promise: the verdict of what settles it, else what its silence means. `corpus` must hold every loaded
 * report of the places concerned. One call to the store.
 */
export async function outcomesOf(
  store: GraphReader,
  corpus: Corpus,
  promises: readonly Figure[],
): Promise<Map<Figure, PromiseOutcome>> {
  const ids = promises.map((promise) => promise.node.id);
  const settled = ids.length
    ? await store.related("SETTLES", "in", "Commitment", ids, { kind: "Observation", limit: ALL })
    : [];
  const reviewed = reviewedYears(corpus);
  return new Map(
    promises.map((promise, index): [Figure, PromiseOutcome] => {
      const row = settled[index]?.[0];
      if (row) {
        const settling = row.relation as GraphRelation<"SETTLES">;
        return [
          promise,
          { status: settling.properties.verdict, observation: row.node as GraphNode<"Observation">, settling },
        ];
      }
      const status = unsettled(promise, reviewed.get(promise.report.issuer.id) ?? new Set());
      return [promise, { status, observation: null, settling: null }];
    }),
  );
}
