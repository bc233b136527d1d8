import type { GraphNode, GraphRelation, NodeReference } from "../../domain/graph-model.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Run } from "./connection.ts";
import { isVocabulary, mergeSaid, relationName, saidBeside } from "./contribution-store.ts";
import { byKind, distinct, groupRelations, nameOf, type RelationBlanks } from "./group-relations.ts";
import { type KeptContribution, unpackContribution } from "./kept-contribution.ts";
import { addNames, formsPrinted, renewNames } from "./name-writer.ts";
import { nodeRow, type PreparedDocument } from "./prepared-document.ts";
import { relationRow, storedDocuments, wholeRow } from "./relation-mapping.ts";
import { statement } from "./statement.ts";
import { newRelationsStatement, ownNodesStatement } from "./write-statements.ts";

/** Rows a statement takes at once. */
const BATCH = 2_000;

/** Sends every batch of every group at once: the server works them off in order, and nobody waits for one answer after another. */
async function inBatches<G, T>(
  groups: Iterable<readonly [G, readonly T[]]>,
  send: (group: G, batch: T[]) => Promise<unknown>,
): Promise<void> {
  const sent: Promise<unknown>[] = [];
  for (const [group, rows] of groups)
    for (let at = 0; at < rows.length; at += BATCH) sent.push(send(group, rows.slice(at, at + BATCH)));
  await Promise.all(sent);
}

function grouped(relations: Iterable<GraphRelation>): (readonly [RelationBlanks, readonly GraphRelation[]])[] {
  return groupRelations(relations).map((group) => [group.blanks, group.relations]);
}

/** Who says each relation now, by name; only relations both of whose ends are held are looked up. */
async function documentsOf(run: Run, relations: readonly GraphRelation[]): Promise<Map<string, readonly string[]>> {
  const said = new Map<string, readonly string[]>();
  await inBatches(grouped(relations), async (blanks, batch) => {
    const rows = await run<{ i: number; documents: string | string[] }>(statement("write/held-relations", blanks), {
      batch: { rows: batch.map((relation, i) => ({ i, ...relationRow(relation) })) },
    });
    for (const { i, documents } of rows) said.set(relationName(batch[i]!), storedDocuments(documents));
  });
  return said;
}

async function contributionsOf(run: Run, documents: readonly string[]): Promise<KeptContribution[]> {
  if (documents.length === 0) return [];
  const rows = await run<{ contribution: string }>(statement("write/contributions"), {
    batch: { documents },
  });
  return rows.map((row) => unpackContribution(row.contribution));
}

/** Rows of write/new-relations: each start once, with the ends and values of what goes out from it. */
function byStart(relations: readonly GraphRelation[], { values }: PreparedDocument): unknown[] {
  const starts = groupBy(relations, ({ from }) => from.id);
  return [...starts].map(([from, out]) => [from, out.map((one) => [one.to.id, values.get(one)])]);
}

/** Makes relations that nothing says yet. */
async function createRelations(run: Run, prepared: PreparedDocument, relations: readonly GraphRelation[]) {
  const { document } = prepared;
  await inBatches(grouped(relations), (blanks, batch) =>
    run(newRelationsStatement(blanks), { document, batch: { rows: byStart(batch, prepared) } }),
  );
}

/** Sets relations that stand, as they are said now. */
async function setRelations(
  run: Run,
  said: readonly { readonly relation: GraphRelation; readonly documents: readonly string[] }[],
): Promise<void> {
  const documents = new Map(said.map((row) => [row.relation, row.documents]));
  await inBatches(grouped(documents.keys()), (blanks, batch) =>
    run(statement("write/set-relations", blanks), {
      batch: { rows: batch.map((relation) => wholeRow(relation, documents.get(relation)!)) },
    }),
  );
}

async function holdVocabulary(run: Run, relations: readonly GraphRelation[]): Promise<void> {
  await inBatches(grouped(relations), (blanks, batch) =>
    run(statement("write/vocabulary-relations", blanks), {
      step: 1,
      batch: { rows: batch.map((relation) => wholeRow(relation, [])) },
    }),
  );
}

/**
 * Puts one document's nodes into the graph, within a transaction that holds the write lock. Returns which were there before, by
 * `<kind> <id>`, with their names. `fresh`: none of the report's own nodes is there; they are made without a look, with
 * the relation by which the report says them and those that go out from them.
 */
export async function putNodes(
  run: Run,
  prepared: PreparedDocument,
  fresh: boolean,
): Promise<Map<string, readonly string[]>> {
  const { document, report, rows, own, fromOwn, forms } = prepared;
  const held = new Map<string, readonly string[]>();
  const looked = fresh
    ? []
    : own.map(({ kind, nodes }) => [kind, nodes.map(([node]) => nodeRow(node, forms))] as const);
  const merged = inBatches([...rows, ...looked], async (kind, batch) => {
    const there = await run<{ id: string; names: string[] | null }>(statement("write/nodes", { Kind: kind }), {
      batch: { rows: batch },
    });
    for (const { id, names } of there) held.set(nameOf({ kind, id }), names ?? []);
  });
  const made = inBatches(fresh ? own.map((group) => [group, group.rows] as const) : [], ({ kind, type }, batch) =>
    run(ownNodesStatement(kind, type), { report, document, batch: { rows: batch } }),
  );
  await Promise.all([merged, made, createRelations(run, prepared, fresh ? fromOwn : [])]);
  return held;
}

/** Puts relations between nodes that were there before: they may be said already, and are then merged with what others say. */
async function putAmongHeld(run: Run, document: PreparedDocument, relations: readonly GraphRelation[]) {
  if (relations.length === 0) return;
  const said = await documentsOf(run, relations);
  const others = [...new Set([...said.values()].flat())];
  const shared = mergeSaid([document.contribution, ...(await contributionsOf(run, others))], new Set(said.keys()));
  const unsaid = relations.filter((relation) => !said.has(relationName(relation)));
  await Promise.all([createRelations(run, document, unsaid), setRelations(run, [...shared.values()])]);
}

/**
 * Puts the relations of a document whose nodes are written, and the names that its relations print. `held`: which of its nodes
 * were there before; `fresh`: as with putNodes, so that some relations stand already.
 */
export async function putRelations(
  run: Run,
  document: PreparedDocument,
  held: ReadonlyMap<string, readonly string[]>,
  fresh: boolean,
): Promise<void> {
  const { nodes, relations, forms, own, fromOwn } = document;
  const stands = new Set(fresh ? [...own.flatMap((group) => group.nodes.map(([, said]) => said)), ...fromOwn] : []);
  const brought = new Set(nodes.map(nameOf));
  const wasThere = (reference: NodeReference) => held.has(nameOf(reference)) || !brought.has(nameOf(reference));
  const vocabulary: GraphRelation[] = [];
  const amongHeld: GraphRelation[] = [];
  const unsaid: GraphRelation[] = [];
  for (const relation of relations.values()) {
    if (stands.has(relation)) continue;
    if (isVocabulary(relation)) vocabulary.push(relation);
    else if (wasThere(relation.from) && wasThere(relation.to)) amongHeld.push(relation);
    else unsaid.push(relation);
  }
  await Promise.all([
    putAmongHeld(run, document, amongHeld),
    createRelations(run, document, unsaid),
    addNames(run, nodes, forms, held),
    holdVocabulary(run, vocabulary),
  ]);
}

/** Takes one document's facts out, and what nothing else holds, within a transaction that holds the write lock. */
export async function takeFacts(run: Run, contribution: KeptContribution, always: ReadonlySet<string>): Promise<void> {
  const relations = saidBeside(always, contribution);
  const facts = [...relations.values()].filter((relation) => !isVocabulary(relation));
  const said = await documentsOf(run, facts);
  const others = [...new Set([...said.values()].flat())].filter((id) => id !== contribution.document);
  const left = mergeSaid(await contributionsOf(run, others), new Set(relations.keys()));
  await setRelations(
    run,
    [...left.values()].filter(({ relation }) => !isVocabulary(relation)),
  );
  await inBatches(grouped(facts.filter((fact) => !left.has(relationName(fact)))), (blanks, batch) =>
    run(statement("write/delete-relations", blanks), { batch: { rows: batch.map(relationRow) } }),
  );
  await inBatches(grouped([...relations.values()].filter(isVocabulary)), (blanks, batch) =>
    run(statement("write/release-vocabulary-relations", blanks), { batch: { rows: batch.map(relationRow) } }),
  );
  await inBatches(byKind(distinct(contribution.nodes)), (kind, batch) =>
    run(statement("write/release-nodes", { Kind: kind }), { batch: { ids: batch.map(({ id }) => id) } }),
  );
  const named = [...formsPrinted(relations.values()).keys()].map((name) => {
    const blank = name.indexOf(" ");
    return { kind: name.slice(0, blank) as GraphNode["kind"], id: name.slice(blank + 1) };
  });
  await renewNames(run, named);
}
