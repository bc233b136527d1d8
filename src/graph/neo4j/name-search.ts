import neo4j from "neo4j-driver";
import type { GraphNode, NodeKind, NodeReference } from "../../domain/graph-model.ts";
import type { NameHit } from "../graph-store.ts";
import { byRank } from "../search/by-rank.ts";
import { foldName } from "../search/fold-name.ts";
import { nameScore } from "../search/name-score.ts";
import { soundOf, soundScore } from "../search/pinyin.ts";
import { simplified } from "../search/simplified.ts";
import type { Neo4jConnection } from "./connection.ts";
import { byKind, nameOf } from "./group-relations.ts";
import { gramQuery, soundQuery } from "./names.ts";
import { readTrees } from "./read-trees.ts";
import { statement } from "./statement.ts";

/** Candidates that the full-text indexes bring before names are weighed one by one. */
const CANDIDATES = 5_000;

interface Candidate extends Record<string, unknown> {
  readonly kind: NodeKind;
  readonly id: string;
  readonly names: readonly string[];
}

/** A name that was found, before its node is. */
interface NamedHit {
  readonly node: NodeReference;
  readonly matched: string;
  readonly score: number;
}

async function withNodes(connection: Neo4jConnection, hits: readonly NamedHit[]): Promise<NameHit[]> {
  const nodes = new Map<string, GraphNode>();
  const asked = [...byKind(hits.map(({ node }) => node))].map(async ([kind, group]) => {
    const ids = group.map(({ id }) => id);
    for (const tree of await readTrees(connection, kind, ids, { branches: [] }))
      if (tree) nodes.set(nameOf(tree.node), tree.node);
  });
  await Promise.all(asked);
  return hits.flatMap(({ node: reference, matched, score }) => {
    const node = nodes.get(nameOf(reference));
    return node === undefined ? [] : [{ node, matched, score }];
  });
}

/** See GraphReader.searchNames: candidates by full-text index, weighed as the store in memory weighs them. */
export async function searchNames(
  connection: Neo4jConnection,
  text: string,
  kinds: readonly NodeKind[],
  limit: number,
): Promise<NameHit[]> {
  const wanted = new Set<string>(kinds);
  const hits = new Map<string, NamedHit>();
  const perKind = new Map<string, number>();
  const weigh = (candidates: readonly Candidate[], scoreOf: (folded: string) => number) => {
    for (const { kind, id, names } of candidates) {
      if (!wanted.has(kind)) continue;
      const key = nameOf({ kind, id });
      for (const matched of names) {
        const score = scoreOf(foldName(matched));
        const held = hits.get(key);
        if (score <= 0) continue;
        if (held === undefined) perKind.set(kind, (perKind.get(kind) ?? 0) + 1);
        if (held === undefined || score > held.score || (score === held.score && matched < held.matched)) {
          hits.set(key, { node: { kind, id }, matched, score });
        }
      }
    }
  };
  const parameters = { limit: neo4j.int(CANDIDATES) };
  for (const query of new Set([foldName(text), foldName(simplified(text))])) {
    if (query === "") continue;
    const grams = await connection.read<Candidate>(statement("read/names-by-grams"), {
      ...parameters,
      query: gramQuery(query),
    });
    weigh(grams, (folded) => nameScore(query, folded));
    const latin = /^[a-z]/.test(query);
    const silent = kinds.filter((kind) => (perKind.get(kind) ?? 0) === 0);
    if (!latin && silent.length === 0) continue;
    const heard = soundOf(query).full;
    const sounds = soundQuery(heard);
    if (sounds === null) continue;
    const found = await connection.read<Candidate>(statement("read/names-by-sound"), { ...parameters, query: sounds });
    weigh(
      found.filter(({ kind }) => latin || silent.includes(kind)),
      (folded) => soundScore(heard, soundOf(folded)),
    );
  }
  return withNodes(connection, [...hits.values()].sort(byRank).slice(0, Math.max(limit, 0)));
}
