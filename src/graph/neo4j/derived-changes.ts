import type { GraphRelation } from "../../domain/graph-model.ts";
import { byCodeUnit } from "../code-unit-order.ts";
import { derive } from "../derive/derive.ts";
import { relationLine } from "../dump/dump-line.ts";
import { sortedLines } from "../dump/sorted-lines.ts";
import type { GraphReader } from "../graph-store.ts";
import { DERIVED_TYPES } from "../kinds.ts";
import { mergeRelations } from "../merge/merge-relations.ts";
import { relationName } from "./contribution-store.ts";

/** A derived relation to be taken out (`gone`) or to be set. */
export interface Change {
  readonly relation: GraphRelation;
  readonly gone: boolean;
}

interface Named {
  readonly name: string;
  readonly relation: GraphRelation;
}

async function* derivedIn(reader: GraphReader): AsyncGenerator<GraphRelation> {
  for (const type of DERIVED_TYPES) yield* reader.scan(type);
}

/** A name holds no tab, and none is the beginning of another: sorted lines are sorted by name. */
async function* asLines(relations: AsyncIterable<GraphRelation>): AsyncGenerator<string> {
  for await (const relation of relations) yield `${relationName(relation)}\t${JSON.stringify(relation)}`;
}

/** Relations sorted by name, each once. */
async function* byName(relations: AsyncIterable<GraphRelation>): AsyncGenerator<Named> {
  let last = null as Named | null;
  for await (const line of sortedLines(asLines(relations))) {
    const tab = line.indexOf("\t");
    const name = line.slice(0, tab);
    const relation = JSON.parse(line.slice(tab + 1)) as GraphRelation;
    if (last?.name === name) last = { name, relation: mergeRelations(last.relation, relation) };
    else {
      if (last !== null) yield last;
      last = { name, relation };
    }
  }
  if (last !== null) yield last;
}

/**
 * What has to change for the derived relations to be those that follow from the facts. Neither those nor what is there are
 * held in memory as a whole: both are sorted by name, and then compared one by one.
 */
export async function* derivedChanges(reader: GraphReader): AsyncGenerator<Change> {
  const [held, wanted] = [byName(derivedIn(reader)), byName(derive(reader))];
  try {
    let [left, right] = [await held.next(), await wanted.next()];
    while (!left.done || !right.done) {
      const order = left.done ? 1 : right.done ? -1 : byCodeUnit(left.value.name, right.value.name);
      if (order < 0) yield { relation: (left.value as Named).relation, gone: true };
      else if (order > 0 || relationLine(left.value!.relation) !== relationLine(right.value!.relation))
        yield { relation: (right.value as Named).relation, gone: false };
      if (order <= 0) left = await held.next();
      if (order >= 0) right = await wanted.next();
    }
  } finally {
    await Promise.all([held.return(undefined), wanted.return(undefined)]);
  }
}
