import type { GraphNode } from "../../domain/graph-model.ts";
import type { PhraseHit } from "../graph-store.ts";
import { startsOf } from "../search/starts-of.ts";

/** Bigrams and characters as one number: code units, or one and 0. */
function gram(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Which documents hold which characters and bigrams; a phrase is then looked for in the few that hold all of its own. */
export class PhraseIndex {
  readonly #documents: readonly GraphNode<"Document">[];
  readonly #postings = new Map<number, number[]>();

  /** `documents` sorted by id. */
  constructor(documents: readonly GraphNode<"Document">[]) {
    this.#documents = documents;
    for (const [at, document] of documents.entries()) {
      const { text } = document.properties;
      for (let offset = 0; offset < text.length; offset++) {
        const unit = text.charCodeAt(offset);
        this.#note(gram(unit, 0), at);
        if (offset + 1 < text.length) this.#note(gram(unit, text.charCodeAt(offset + 1)), at);
      }
    }
  }

  /** Every print, by document id. */
  search(phrase: string, among?: ReadonlySet<string>): PhraseHit[] {
    if (phrase === "") return [];
    const hits: PhraseHit[] = [];
    for (const at of this.#candidates(phrase)) {
      const document = this.#documents[at]!;
      if (among !== undefined && !among.has(document.id)) continue;
      const starts = startsOf(document.properties.text, phrase);
      if (starts.length > 0) hits.push({ document: document.id, starts });
    }
    return hits;
  }

  #note(key: number, at: number): void {
    const list = this.#postings.get(key);
    if (list === undefined) this.#postings.set(key, [at]);
    else if (list[list.length - 1] !== at) list.push(at);
  }

  #candidates(phrase: string): readonly number[] {
    if (phrase.length === 1) return this.#postings.get(gram(phrase.charCodeAt(0), 0)) ?? [];
    let shortest: readonly number[] | null = null;
    for (let at = 0; at + 1 < phrase.length; at++) {
      const list = this.#postings.get(gram(phrase.charCodeAt(at), phrase.charCodeAt(at + 1)));
      if (list === undefined) return [];
      if (shortest === null || list.length < shortest.length) shortest = list;
    }
    return shortest ?? [];
  }
}
