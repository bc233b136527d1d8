import { type GraphRelation, RELATION_SHAPES } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { mergeRelations } from "../merge/merge-relations.ts";
import type { KeptContribution } from "./kept-contribution.ts";

/** What makes a relation one: type, ends and key. */
export function relationName({ type, from, to, key }: GraphRelation): string {
  return JSON.stringify([type, from.kind, from.id, to.kind, to.id, key]);
}

/** The relations by name, each once, those of smaller documents first. `said` in order of document id. */
export function mergeAll(said: Iterable<GraphRelation>): Map<string, GraphRelation> {
  const merged = new Map<string, GraphRelation>();
  for (const relation of said) {
    const name = relationName(relation);
    const held = merged.get(name);
    merged.set(name, held === undefined ? relation : mergeRelations(held, relation));
  }
  return merged;
}

/** A contribution's relations by name, without those that are always there. */
export function saidBeside(always: ReadonlySet<string>, { relations }: KeptContribution): Map<string, GraphRelation> {
  return new Map([...mergeAll(relations)].filter(([name]) => !always.has(name)));
}

export function isVocabulary(relation: GraphRelation): boolean {
  return RELATION_SHAPES[relation.type].origin === "VOCABULARY";
}

/** What several documents say of the relations of these names, merged in order of document id. */
export function mergeSaid(
  contributions: readonly KeptContribution[],
  names: ReadonlySet<string>,
): Map<string, { readonly relation: GraphRelation; readonly documents: readonly string[] }> {
  const result = new Map<string, { relation: GraphRelation; documents: string[] }>();
  const sorted = [...contributions].sort((left, right) => byCodeUnit(left.document, right.document));
  for (const { document, relations } of sorted) {
    for (const [name, relation] of mergeAll(relations)) {
      if (!names.has(name)) continue;
      const held = result.get(name);
      if (held === undefined) result.set(name, { relation, documents: [document] });
      else {
        held.relation = mergeRelations(held.relation, relation);
        held.documents.push(document);
      }
    }
  }
  return result;
}
