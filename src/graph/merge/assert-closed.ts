import type { DocumentContribution, GraphNode, NodeKind } from "../../domain/graph-model.ts";
import { NODE_KINDS } from "../kinds.ts";
import { DanglingRelationError } from "../store-errors.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";

type IdsByKind = Readonly<Record<NodeKind, ReadonlySet<string>>>;

const vocabularyIds = new WeakMap<Vocabulary, IdsByKind>();

function idsByKind(nodes: readonly GraphNode[]): IdsByKind {
  const ids = Object.fromEntries(NODE_KINDS.map((kind) => [kind, new Set<string>()]));
  for (const { kind, id } of nodes) ids[kind]!.add(id);
  return ids as unknown as IdsByKind;
}

function idsIn(vocabulary: Vocabulary): IdsByKind {
  let ids = vocabularyIds.get(vocabulary);
  if (ids === undefined) {
    ids = idsByKind(vocabulary.nodes);
    vocabularyIds.set(vocabulary, ids);
  }
  return ids;
}

/** Throws DanglingRelationError unless both ends of every relation are in the contribution or in the vocabulary. */
export function assertClosed(contribution: DocumentContribution, vocabulary: Vocabulary): void {
  const always = idsIn(vocabulary);
  const brought = idsByKind(contribution.nodes);
  for (const { type, from, to } of contribution.relations)
    for (const { kind, id } of [from, to])
      if (!brought[kind].has(id) && !always[kind].has(id))
        throw new DanglingRelationError({ document: contribution.document, type, kind, id });
}
