import type { Node } from "neo4j-driver";
import neo4j from "neo4j-driver";
import type { NodeKind } from "../../domain/graph-model.ts";
import type { NameHit } from "../graph-store.ts";
import { byRank } from "../search/by-rank.ts";
import { foldName } from "../search/fold-name.ts";
import { nameScore } from "../search/name-score.ts";
import { soundOf, soundScore } from "../search/pinyin.ts";
import { simplified } from "../search/simplified.ts";
import type { Neo4jConnection } from "./connection.ts";
import { gramQuery, soundQuery } from "./names.ts";
import { graphNode } from "./node-mapping.ts";
import { statement } from "./statement.ts";

/** Candidates that the full-text indexes bring before names are weighed one by one. */
const CANDIDATES = 5_000;

interface Candidate extends Record<string, unknown> {
  readonly n: Node;
  readonly names: readonly string[];
}

/** See GraphReader.searchNames: candidates by full-text index, weighed as the store in memory weighs them. */
export async function searchNames(
  connection: Neo4jConnection,
  text: string,
  kinds: readonly NodeKind[],
  limit: number,
): Promise<NameHit[]> {
  const wanted = new Set<string>(kinds);
  const hits = new Map<string, NameHit>();
  const perKind = new Map<string, number>();
  const weigh = (candidates: readonly Candidate[], scoreOf: (folded: string) => number) => {
    for (const { n, names } of candidates) {
      if (!wanted.has(n.labels[0]!)) continue;
      const key = `${n.labels[0]} ${n.properties.id}`;
      for (const matched of names) {
        const score = scoreOf(foldName(matched));
        const held = hits.get(key);
        if (score <= 0) continue;
        if (held === undefined) perKind.set(n.labels[0]!, (perKind.get(n.labels[0]!) ?? 0) + 1);
        if (held === undefined || score > held.score || (score === held.score && matched < held.matched)) {
          hits.set(key, { node: held?.node ?? graphNode(n), matched, score });
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
      found.filter(({ n }) => latin || silent.includes(n.labels[0] as NodeKind)),
      (folded) => soundScore(heard, soundOf(folded)),
    );
  }
  return [...hits.values()].sort(byRank).slice(0, Math.max(limit, 0));
}
