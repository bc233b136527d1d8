import { setImmediate } from "node:timers/promises";
import type { DocumentContribution, GraphNode, GraphRelation, NodeKind } from "../../domain/graph-model.ts";
import { extractorOf, reportOf } from "../contribution/contribution-source.ts";
import { saidBeside } from "./contribution-store.ts";
import { byKind, distinct, nameOf } from "./group-relations.ts";
import { packContribution } from "./kept-contribution.ts";
import { formsPrinted, nameProperties } from "./name-writer.ts";
import { nodeValues, storedNode } from "./node-mapping.ts";
import { type OwnNodes, ownNodes } from "./own-nodes.ts";
import { relationValues } from "./relation-mapping.ts";

/** Row of write/nodes. */
export interface NodeRow {
  readonly id: string;
  readonly properties: object;
}

/** The report's own nodes of one kind, with rows of write/own-nodes. */
export interface OwnRows extends OwnNodes {
  readonly rows: readonly unknown[];
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
  /** Rows of write/nodes, of all nodes but the report's own. */
  readonly rows: ReadonlyMap<NodeKind, readonly NodeRow[]>;
  readonly own: readonly OwnRows[];
  /** Relations that go out from the report's own nodes. */
  readonly fromOwn: readonly GraphRelation[];
  /** The relations by name, without those that are always there. */
  readonly relations: ReadonlyMap<string, GraphRelation>;
  /** The values of each relation, as of write/new-relations. */
  readonly values: ReadonlyMap<GraphRelation, readonly unknown[]>;
  /** The forms in which the relations print nodes, by `<kind> <id>`. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
}

/** `forms`: those in which the document prints nodes, by `<kind> <id>`. */
export function nodeRow(node: GraphNode, forms: ReadonlyMap<string, readonly string[]>): NodeRow {
  return { id: node.id, properties: { ...storedNode(node), ...nameProperties(node, forms) } };
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
  const [report, extractor] = [reportOf(contribution), extractorOf(contribution)];
  const nodes = distinct(contribution.nodes);
  const relations = saidBeside(always, contribution);
  const forms = formsPrinted(relations.values());
  const values = new Map(
    await inSlices([...relations.values()], (relation) => [relation, relationValues(relation)] as const),
  );
  const own: OwnRows[] = [];
  for (const group of ownNodes(report, nodes, relations.values()))
    own.push({ ...group, rows: await inSlices(group.nodes, ([node, said]) => [nodeValues(node), values.get(said)]) });
  const ownNames = new Set(own.flatMap((group) => group.nodes.map(([node]) => nameOf(node))));
  const fromOwn = [...relations.values()].filter(({ from }) => ownNames.has(nameOf(from)));
  const rows = new Map<NodeKind, readonly NodeRow[]>();
  for (const [kind, group] of byKind(nodes.filter((node) => !ownNames.has(nameOf(node)))))
    rows.set(kind, await inSlices(group, (node) => nodeRow(node, forms)));
  await setImmediate();
  const kept = packContribution(contribution);
  return { document, report, extractor, contribution, kept, nodes, rows, own, fromOwn, relations, values, forms };
}
