import type { FactEvidence } from "../domain/graph-model.ts";

/** One place in a document's text: what is named (`start`, `end`) and the clause that shows it. UTF-16 units. */
export interface Evidence {
  readonly documentId: string;
  readonly start: number;
  readonly end: number;
  readonly quoteStart: number;
  readonly quoteEnd: number;
}

export function evidenceOf(fact: FactEvidence): Evidence {
  return {
    documentId: fact.document,
    start: fact.at[0],
    end: fact.at[1],
    quoteStart: fact.span[0],
    quoteEnd: fact.span[1],
  };
}
