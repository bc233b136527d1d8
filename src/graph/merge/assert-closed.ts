import type { DocumentContribution, GraphNode, NodeReference } from "../../domain/graph-model.ts";
import { DanglingRelationError } from "../store-errors.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

function name({ kind, id }: NodeReference): string {
  return `${kind} ${id}`;
}

const vocabularyNames = new WeakMap<Vocabulary, ReadonlySet<string>>();

function namesIn(vocabulary: Vocabulary): ReadonlySet<string> {
  let names = vocabularyNames.get(vocabulary);
  if (names === undefined) {
    names = new Set(vocabulary.nodes.map((node: GraphNode) => name(node)));
    vocabularyNames.set(vocabulary, names);
  }
  return names;
}

/** Throws DanglingRelationError unless both ends of every relation are in the contribution or in the vocabulary. */
export function assertClosed(contribution: DocumentContribution, vocabulary: Vocabulary): void {
  const always = namesIn(vocabulary);
  const brought = new Set(contribution.nodes.map(name));
  for (const relation of contribution.relations)
    for (const end of [relation.from, relation.to])
      if (!brought.has(name(end)) && !always.has(name(end)))
        throw new DanglingRelationError({ document: contribution.document, type: relation.type, ...end });
}
