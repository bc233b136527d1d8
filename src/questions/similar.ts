import type { GraphNode, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { type Corpus, loadCorpus } from "./corpus.ts";
import { EVERY_ROW } from "./every-row.ts";
import { figuresOf, numberOf } from "./figure.ts";
import { NodeNotFoundError } from "./question-error.ts";

export type SimilarBy = "THEMES" | "STRATEGIES" | "INDUSTRIES" | "TARGETS";

export interface Similar {
  readonly jurisdiction: GraphNode<"Jurisdiction">;
  /** Cosine in thousandths, the mean over what was compared. */
  readonly score: number;
  readonly parts: readonly { readonly by: SimilarBy; readonly score: number }[];
  /** What makes them alike: the features that add most to the cosine. */
  readonly shared: readonly string[];
}

type Vector = Map<string, number>;

/** Weights of features by jurisdiction. */
type Vectors = Map<string, Vector>;

function note(vectors: Vectors, place: string, feature: string, weight: number): void {
  const vector = vectors.get(place) ?? new Map<string, number>();
  vector.set(feature, (vector.get(feature) ?? 0) + weight);
  vectors.set(place, vector);
}

async function byRelation(
  store: GraphReader,
  corpus: Corpus,
  type: RelationType,
  kind: NodeKind,
  weight: (row: { evidence: number; weight: number }) => number,
): Promise<Vectors> {
  const vectors: Vectors = new Map();
  const rows = await store.related(type, "out", "Report", corpus.reportIds, { kind, limit: EVERY_ROW });
  rows.forEach((list, index) => {
    for (const { node, relation } of list) {
      const own = (relation.properties as { weight?: number }).weight ?? 0;
      note(
        vectors,
        corpus.reports[index]!.issuer.id,
        node.id,
        weight({ evidence: relation.evidence.length, weight: own }),
      );
    }
  });
  return vectors;
}

/** Themes that the projects told of concern. */
async function industries(store: GraphReader, corpus: Corpus): Promise<Vectors> {
  const projects = await byRelation(store, corpus, "MENTIONS", "Project", () => 1);
  const ids = [...new Set([...projects.values()].flatMap((vector) => [...vector.keys()]))];
  const themes = await store.related("CONCERNS", "out", "Project", ids, { kind: "PolicyTheme", limit: EVERY_ROW });
  const themesOf = new Map(ids.map((id, index) => [id, themes[index]!.map((row) => row.node.id)]));
  const vectors: Vectors = new Map();
  for (const [place, vector] of projects) {
    for (const project of vector.keys())
      for (const theme of themesOf.get(project) ?? []) note(vectors, place, theme, 1);
  }
  return vectors;
}

/** Which indicators a place sets growth targets for, in steps of two points. */
async function targets(store: GraphReader, corpus: Corpus): Promise<Vectors> {
  const vectors: Vectors = new Map();
  for (const figure of await figuresOf(store, corpus, "TARGET", [{ field: "indicator", op: "notNull" }])) {
    const number = figure.measure === "GROWTH" ? numberOf(figure) : null;
    const step = number === null ? "" : ` ${Math.floor(Number(number) / 2) * 2}`;
    note(vectors, figure.report.issuer.id, `${figure.node.properties.indicator}${step}`, 1);
  }
  return vectors;
}

function vectorsBy(store: GraphReader, corpus: Corpus, by: SimilarBy): Promise<Vectors> {
  if (by === "THEMES") return byRelation(store, corpus, "ADDRESSES", "PolicyTheme", ({ weight }) => weight);
  if (by === "STRATEGIES")
    return byRelation(store, corpus, "CITES", "Strategy", ({ evidence }) => 1 + Math.log(Math.max(1, evidence)));
  return by === "INDUSTRIES" ? industries(store, corpus) : targets(store, corpus);
}

/** Weighs every feature by how few places have it. */
function inverseFrequency(vectors: Vectors): Vectors {
  const holders = new Map<string, number>();
  for (const vector of vectors.values())
    for (const feature of vector.keys()) holders.set(feature, (holders.get(feature) ?? 0) + 1);
  const total = vectors.size;
  return new Map(
    [...vectors].map(([place, vector]) => [
      place,
      new Map(
        [...vector]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([feature, weight]) => [feature, weight * Math.log((1 + total) / holders.get(feature)!)]),
      ),
    ]),
  );
}

function cosine(left: Vector, right: Vector): { score: number; shared: [string, number][] } {
  const shared: [string, number][] = [];
  let product = 0;
  for (const [feature, weight] of left) {
    const other = right.get(feature);
    if (other === undefined) continue;
    shared.push([feature, weight * other]);
    product += weight * other;
  }
  const length = (vector: Vector) => Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
  const lengths = length(left) * length(right);
  return { score: lengths === 0 ? 0 : Math.round((product / lengths) * 1000), shared };
}

/** Places most alike to one: cosine of vectors weighed by tf-idf, the mean over the kinds of features; ties in order of id. Throws NodeNotFoundError. */
export async function similarJurisdictions(
  store: GraphReader,
  id: string,
  by: readonly SimilarBy[],
  first: number,
): Promise<Similar[]> {
  const [node] = await store.nodesById("Jurisdiction", [id]);
  if (!node) throw new NodeNotFoundError("Jurisdiction", id);
  const corpus = await loadCorpus(store, {});
  const issuers = new Map(corpus.reports.map((report) => [report.issuer.id, report.issuer]));
  const spaces = await Promise.all(by.map(async (each) => inverseFrequency(await vectorsBy(store, corpus, each))));
  const similar = [...issuers.values()]
    .filter((issuer) => issuer.id !== id)
    .map((jurisdiction): Similar => {
      const compared = spaces.map((space) =>
        cosine(space.get(id) ?? new Map(), space.get(jurisdiction.id) ?? new Map()),
      );
      const shared = compared.flatMap((each) => each.shared).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
      return {
        jurisdiction,
        score: Math.round(compared.reduce((sum, each) => sum + each.score, 0) / Math.max(1, compared.length)),
        parts: by.map((each, index) => ({ by: each, score: compared[index]!.score })),
        shared: shared.slice(0, 8).map(([feature]) => feature),
      };
    });
  similar.sort((left, right) => right.score - left.score || (left.jurisdiction.id < right.jurisdiction.id ? -1 : 1));
  return similar.filter((each) => each.score > 0).slice(0, first);
}
