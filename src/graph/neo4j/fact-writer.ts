import type { DocumentContribution, GraphNode, GraphRelation } from "../../domain/graph-model.ts";
import type { Run } from "./connection.ts";
import { isVocabulary, mergeAll, mergeSaid, relationName, unpackContribution } from "./contribution-store.ts";
import { byKind, groupRelations } from "./group-relations.ts";
import { addNames, formsPrinted, nameProperties, renewNames } from "./name-writer.ts";
import { storedNode } from "./node-mapping.ts";
import { storedRelation } from "./relation-mapping.ts";
import { type Blanks, statement } from "./statement.ts";

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

function grouped(relations: Iterable<GraphRelation>): (readonly [Blanks, readonly GraphRelation[]])[] {
  return groupRelations(relations).map((group) => [group.blanks, group.relations]);
}

function ends({ from, to, key }: GraphRelation) {
  return { from: from.id, to: to.id, key };
}

function nameOf({ kind, id }: { readonly kind: string; readonly id: string }): string {
  return `${kind} ${id}`;
}

/** Each node once. */
function distinct(nodes: readonly GraphNode[]): GraphNode[] {
  return [...new Map(nodes.map((node) => [nameOf(node), node])).values()];
}

/** Who says each relation now, by name; only relations both of whose ends are held are looked up. */
async function documentsOf(run: Run, relations: readonly GraphRelation[]): Promise<Map<string, readonly string[]>> {
  const said = new Map<string, readonly string[]>();
  await inBatches(grouped(relations), async (blanks, batch) => {
    const rows = await run<{ i: number; documents: string[] }>(statement("write/held-relations", blanks), {
      rows: batch.map((relation, i) => ({ i, ...ends(relation) })),
    });
    for (const { i, documents } of rows) said.set(relationName(batch[i]!), documents);
  });
  return said;
}

async function contributionsOf(run: Run, documents: readonly string[]): Promise<DocumentContribution[]> {
  if (documents.length === 0) return [];
  const rows = await run<{ contribution: string }>(statement("write/contributions"), { documents });
  return rows.map((row) => unpackContribution(row.contribution));
}

async function writeRelations(
  run: Run,
  name: "write/new-relations" | "write/set-relations",
  rows: readonly { readonly relation: GraphRelation; readonly documents: readonly string[] }[],
): Promise<void> {
  const documents = new Map(rows.map((row) => [row.relation, row.documents]));
  await inBatches(grouped(rows.map((row) => row.relation)), (blanks, batch) =>
    run(statement(name, blanks), {
      rows: batch.map((relation) => ({
        ...ends(relation),
        properties: storedRelation(relation, documents.get(relation)!),
      })),
    }),
  );
}

async function holdVocabulary(run: Run, relations: readonly GraphRelation[]): Promise<void> {
  await inBatches(grouped(relations), (blanks, batch) =>
    run(statement("write/vocabulary-relations", blanks), {
      step: 1,
      rows: batch.map((relation) => ({ ...ends(relation), properties: storedRelation(relation, []) })),
    }),
  );
}

/** A document's relations by name, without those that are always there. */
function saidBeside(always: ReadonlySet<string>, { relations }: DocumentContribution): Map<string, GraphRelation> {
  return new Map([...mergeAll(relations)].filter(([name]) => !always.has(name)));
}

/**
 * Puts one document's facts into the graph, within a transaction that holds the write lock. `always` names the relations of
 * the shipped vocabulary, which stand whoever says them.
 */
export async function putFacts(
  run: Run,
  contribution: DocumentContribution,
  always: ReadonlySet<string>,
): Promise<void> {
  const nodes = distinct(contribution.nodes);
  const relations = saidBeside(always, contribution);
  const forms = formsPrinted(relations.values());
  const held = new Map<string, readonly string[]>();
  await inBatches(byKind(nodes), async (kind, batch) => {
    const rows = await run<{ id: string; names: string[] | null }>(statement("write/nodes", { Kind: kind }), {
      rows: batch.map((node) => ({ id: node.id, properties: { ...storedNode(node), ...nameProperties(node, forms) } })),
    });
    for (const { id, names } of rows) held.set(`${kind} ${id}`, names ?? []);
  });
  const brought = new Set(nodes.map(nameOf));
  const facts = [...relations.values()].filter((relation) => !isVocabulary(relation));
  const wasThere = (reference: { kind: string; id: string }) =>
    held.has(nameOf(reference)) || !brought.has(nameOf(reference));
  const [said] = await Promise.all([
    documentsOf(
      run,
      facts.filter(({ from, to }) => wasThere(from) && wasThere(to)),
    ),
    addNames(run, nodes, forms, held),
    holdVocabulary(run, [...relations.values()].filter(isVocabulary)),
  ]);
  const others = [...new Set([...said.values()].flat())];
  const shared = mergeSaid([contribution, ...(await contributionsOf(run, others))], new Set(said.keys()));
  await Promise.all([
    writeRelations(
      run,
      "write/new-relations",
      facts
        .filter((relation) => !said.has(relationName(relation)))
        .map((relation) => ({ relation, documents: [contribution.document] })),
    ),
    writeRelations(run, "write/set-relations", [...shared.values()]),
  ]);
}

/** Takes one document's facts out, and what nothing else holds, within a transaction that holds the write lock. */
export async function takeFacts(
  run: Run,
  contribution: DocumentContribution,
  always: ReadonlySet<string>,
): Promise<void> {
  const relations = saidBeside(always, contribution);
  const facts = [...relations.values()].filter((relation) => !isVocabulary(relation));
  const said = await documentsOf(run, facts);
  const others = [...new Set([...said.values()].flat())].filter((id) => id !== contribution.document);
  const left = mergeSaid(await contributionsOf(run, others), new Set(relations.keys()));
  await writeRelations(
    run,
    "write/set-relations",
    [...left.values()].filter(({ relation }) => !isVocabulary(relation)),
  );
  await inBatches(grouped(facts.filter((fact) => !left.has(relationName(fact)))), (blanks, batch) =>
    run(statement("write/delete-relations", blanks), { rows: batch.map(ends) }),
  );
  await inBatches(grouped([...relations.values()].filter(isVocabulary)), (blanks, batch) =>
    run(statement("write/release-vocabulary-relations", blanks), { rows: batch.map(ends) }),
  );
  await inBatches(byKind(distinct(contribution.nodes)), (kind, batch) =>
    run(statement("write/release-nodes", { Kind: kind }), { ids: batch.map(({ id }) => id) }),
  );
  const named = [...formsPrinted(relations.values()).keys()].map((name) => {
    const blank = name.indexOf(" ");
    return { kind: name.slice(0, blank) as GraphNode["kind"], id: name.slice(blank + 1) };
  });
  await renewNames(run, named);
}
