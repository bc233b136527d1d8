import type { GraphNode, NodeKind } from "../../domain/graph-model.ts";
import type { NameHit } from "../graph-store.ts";
import { foldName } from "../search/fold-name.ts";
import { bigrams, nameScore } from "../search/name-score.ts";
import { NAMING_RELATIONS, namesOf } from "../search/node-names.ts";
import { type Sound, soundOf, soundScore } from "../search/pinyin.ts";
import { simplified } from "../search/simplified.ts";
import type { MergedGraph } from "./merged-graph.ts";

interface Entry {
  readonly node: GraphNode;
  readonly name: string;
  readonly folded: string;
}

const NO_ENTRIES: readonly number[] = [];

/** Names of one kind of node: posting lists of their characters and bigrams, sounds made when first asked for. */
export class NameIndex {
  readonly #entries: Entry[] = [];
  readonly #postings = new Map<string, number[]>();
  #sounds: Sound[] | null = null;

  constructor(graph: MergedGraph, kind: NodeKind) {
    for (const node of graph.table(kind).nodes) {
      const names = new Map(namesOf(node).map((name) => [foldName(name), name]));
      const number = graph.number(node);
      for (const type of NAMING_RELATIONS)
        graph.relations[type].visit("in", number, (relation) => {
          for (const { form } of relation.evidence) {
            const folded = foldName(form);
            if (!names.has(folded)) names.set(folded, form);
          }
          return true;
        });
      for (const [folded, name] of names) if (folded !== "") this.#add({ node, name, folded });
    }
  }

  /** Best hit of each node, unsorted. */
  search(text: string): NameHit[] {
    const hits = new Map<string, NameHit>();
    const keep = (entry: Entry, score: number) => {
      const held = hits.get(entry.node.id);
      if (
        score > 0 &&
        (held === undefined || score > held.score || (score === held.score && entry.name < held.matched))
      )
        hits.set(entry.node.id, { node: entry.node, matched: entry.name, score });
    };
    const queries = new Set([foldName(text), foldName(simplified(text))]);
    for (const query of queries) {
      if (query === "") continue;
      for (const at of this.#candidates(query)) keep(this.#entries[at]!, nameScore(query, this.#entries[at]!.folded));
      if (hits.size === 0 || /^[a-z]/.test(query)) {
        const heard = soundOf(query).full;
        for (const [at, sound] of this.#heard().entries()) keep(this.#entries[at]!, soundScore(heard, sound));
      }
    }
    return [...hits.values()];
  }

  #add(entry: Entry): void {
    const at = this.#entries.push(entry) - 1;
    for (const gram of new Set([...bigrams(entry.folded), ...entry.folded.split("")])) {
      const list = this.#postings.get(gram);
      if (list === undefined) this.#postings.set(gram, [at]);
      else list.push(at);
    }
  }

  /** Entries that share a bigram with the query, or hold its only character. */
  #candidates(query: string): Iterable<number> {
    if (query.length === 1) return this.#postings.get(query) ?? NO_ENTRIES;
    return new Set(bigrams(query).flatMap((gram) => this.#postings.get(gram) ?? NO_ENTRIES));
  }

  #heard(): Sound[] {
    this.#sounds ??= this.#entries.map((entry) => soundOf(entry.folded));
    return this.#sounds;
  }
}
