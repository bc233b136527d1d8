import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { foldName } from "../graph/search/fold-name.ts";
import { EXACT, nameScore } from "../graph/search/name-score.ts";
import { simplified } from "../graph/search/simplified.ts";

/** The property that says what a node without names is about. */
const SAID_IN = { Section: "heading", Commitment: "object", Observation: "object" } as const;

/** A kind of node that has no names, but words of its report. */
type WordedKind = keyof typeof SAID_IN;

export const WORDED = Object.keys(SAID_IN) as WordedKind[];

/** Nodes of a kind that are read and weighed, beside those that say just what was asked. */
const WEIGHED = 1000;
/** Indicators that one name may mean. */
const INDICATORS = 5;

interface WordedHit {
  readonly node: GraphNode;
  readonly matched: string;
  /** As of names: EXACT is the whole of it. */
  readonly score: number;
}

/** Commitments or observations of the indicators that are called so. */
async function ofIndicators(store: GraphReader, text: string, kind: WordedKind): Promise<WordedHit[]> {
  if (kind === "Section") return [];
  const called = (await store.searchNames(text, ["Indicator"], INDICATORS)).filter(({ score }) => score === EXACT);
  const value = called.map(({ node }) => node.id);
  const names = new Map(called.map(({ node, matched }) => [node.id, matched]));
  if (value.length === 0) return [];
  const nodes = await store.list(kind, { where: [{ field: "indicator", op: "in", value }], limit: WEIGHED });
  return nodes.map((node) => ({ node, matched: names.get(node.properties.indicator!)!, score: EXACT }));
}

/**
 * Sections by their heading, commitments and observations by their object or the name of their indicator; simplified or
 * traditional.
 */
export async function searchHeadings(store: GraphReader, text: string, kind: WordedKind): Promise<WordedHit[]> {
  const field = SAID_IN[kind];
  const value = simplified(text);
  const [whole, within, ofIndicator] = await Promise.all([
    store.list(kind, { where: [{ field, op: "eq", value }], limit: WEIGHED }),
    store.list(kind, { where: [{ field, op: "contains", value }], limit: WEIGHED }),
    ofIndicators(store, text, kind),
  ]);
  const nodes = new Map([...whole, ...within].map((node) => [node.id, node as GraphNode]));
  const worded = [...nodes.values()].map((node) => {
    const matched = String((node.properties as unknown as Record<string, unknown>)[field]);
    return { node, matched, score: nameScore(foldName(value), foldName(matched)) };
  });
  return [...worded, ...ofIndicator.filter(({ node }) => !nodes.has(node.id))];
}
