import { setImmediate } from "node:timers/promises";
import type { DocumentContribution, GraphNode, GraphRelation, NodeKind } from "../../domain/graph-model.ts";
import { extractorOf, reportOf } from "../contribution/contribution-source.ts";
import { saidBeside } from "./contribution-store.ts";
import { byKind, distinct } from "./group-relations.ts";
import { packContribution } from "./kept-contribution.ts";
import { formsPrinted, nameProperties } from "./name-writer.ts";
import { storedNode } from "./node-mapping.ts";
import { storedRelation } from "./relation-mapping.ts";

/** Row of write/nodes. */
export interface NodeRow {
  readonly id: string;
  readonly properties: object;
}

/** A document as it goes to the server: all that can be worked out before its transaction begins. */
export interface PreparedDocument {
  readonly document: string;
  readonly report: string | null;
  readonly extractor: string | null;
  readonly contribution: DocumentContribution;
  /** The contribution as it is kept. */
  readonly kept: string;
  /** Each node once. */
  readonly nodes: readonly GraphNode[];
  readonly rows: ReadonlyMap<NodeKind, readonly NodeRow[]>;
  /** The relations by name, without those that are always there. */
  readonly relations: ReadonlyMap<string, GraphRelation>;
  /** The properties of each relation as long as nobody else says it. */
  readonly stored: ReadonlyMap<GraphRelation, object>;
  /** The forms in which the relations print nodes, by `<kind> <id>`. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

/** Items that are worked on in one go, before others of this thread have their turn. */
const SLICE = 50;

async function inSlices<T, R>(items: readonly T[], make: (item: T) => R): Promise<R[]> {
  const made: R[] = [];
  for (const [at, item] of items.entries()) {
    if (at % SLICE === 0) await setImmediate();
    made.push(make(item));
  }
  return made;
}

/**
 * Works a document's rows out, in small steps: while another document is written, what that one waits for comes between.
 * `always` names the relations of the shipped vocabulary, which stand whoever says them.
 */
export async function prepareDocument(
  contribution: DocumentContribution,
  always: ReadonlySet<string>,
): Promise<PreparedDocument> {
  const { document } = contribution;
  const nodes = distinct(contribution.nodes);
  const relations = saidBeside(always, contribution);
  const forms = formsPrinted(relations.values());
  const rows = new Map<NodeKind, readonly NodeRow[]>();
  for (const [kind, group] of byKind(nodes)) {
    const properties = (node: GraphNode) => ({ ...storedNode(node), ...nameProperties(node, forms) });
    rows.set(kind, await inSlices(group, (node) => ({ id: node.id, properties: properties(node) })));
  }
  const stored = new Map(
    await inSlices([...relations.values()], (relation) => [relation, storedRelation(relation, [document])]),
  );
  await setImmediate();
  const kept = packContribution(contribution);
  const [report, extractor] = [reportOf(contribution), extractorOf(contribution)];
  return { document, report, extractor, contribution, kept, nodes, rows, relations, stored, forms };
}
