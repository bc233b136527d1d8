import type { NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { NODE_KINDS } from "../graph/kinds.ts";
import { loadCorpus } from "./corpus.ts";
import { EVERY_ROW } from "./every-row.ts";

interface Count {
  readonly key: string;
  readonly count: number;
}

export interface Stats {
  readonly store: string;
  readonly nodes: readonly { readonly kind: NodeKind; readonly count: number }[];
  readonly reportsByLevel: readonly Count[];
  readonly reportsByYear: readonly Count[];
  readonly reportsByKind: readonly Count[];
  readonly reportsByResolution: readonly Count[];
  readonly characters: number;
  /** Facts by confidence, in steps of a hundred thousandths: `900` holds 900 to 1000. */
  readonly confidence: readonly Count[];
  readonly facts: number;
}

function tally(values: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([key, count]) => ({ key, count })).sort((left, right) => (left.key < right.key ? -1 : 1));
}

/** What kinds of relation are facts that a report states. */
const FACTS: readonly (readonly [RelationType, NodeKind])[] = [
  ["MENTIONS", "Jurisdiction"],
  ["MENTIONS", "Enterprise"],
  ["MENTIONS", "Project"],
  ["CITES", "Strategy"],
  ["PROMISES", "Commitment"],
  ["STATES", "Observation"],
];

/** What is loaded. */
export async function stats(store: GraphReader): Promise<Stats> {
  const counts = await Promise.all(NODE_KINDS.map((kind) => store.count(kind)));
  const corpus = await loadCorpus(store, {});
  const ids = corpus.reportIds;
  const facts = ids.length
    ? await Promise.all(
        FACTS.map(([type, kind]) => store.related(type, "out", "Report", ids, { kind, limit: EVERY_ROW })),
      )
    : [];
  const issued = ids.length
    ? await store.related("ISSUED_BY", "out", "Report", ids, { kind: "Jurisdiction", limit: EVERY_ROW })
    : [];
  const confidences = facts.flat(2).map((row) => Math.min(900, Math.floor((row.relation.confidence ?? 0) / 100) * 100));
  return {
    store: store.name,
    nodes: NODE_KINDS.map((kind, index) => ({ kind, count: counts[index]! })),
    reportsByLevel: tally(corpus.reports.map((report) => report.issuer.properties.level)),
    reportsByYear: tally(corpus.reports.map((report) => String(report.node.properties.planYear ?? "unknown"))),
    reportsByKind: tally(corpus.reports.map((report) => report.node.properties.kind)),
    reportsByResolution: tally(
      issued.flat().map((row) => (row.relation.properties as { resolution: string }).resolution),
    ),
    characters: corpus.reports
      .flatMap((report) => report.documents)
      .reduce((sum, { node }) => sum + node.properties.characters, 0),
    confidence: tally(confidences.map((value) => String(value).padStart(3, "0"))),
    facts: confidences.length,
  };
}
