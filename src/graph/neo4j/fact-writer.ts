import type { DocumentContribution, GraphNode, GraphRelation } from "../../domain/graph-model.ts";
import type { Run } from "./connection.ts";
import { isVocabulary, mergeAll, mergeSaid, relationName, unpackContribution } from "./contribution-store.ts";
import { byKind, groupRelations } from "./group-relations.ts";
import { addNames, formsPrinted, renewNames } from "./name-writer.ts";
import { storedNode } from "./node-mapping.ts";
import { storedRelation } from "./relation-mapping.ts";
import { statement } from "./statement.ts";

/** Rows a statement takes at once. */
const BATCH = 2_000;

async function inBatches<T>(rows: readonly T[], send: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += BATCH) await send(rows.slice(at, at + BATCH));
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
  for (const { blanks, relations: group } of groupRelations(relations)) {
    await inBatches(group, async (batch) => {
      const rows = await run<{ i: number; documents: string[] }>(statement("write/held-relations", blanks), {
        rows: batch.map((relation, i) => ({ i, ...ends(relation) })),
      });
      for (const { i, documents } of rows) said.set(relationName(batch[i]!), documents);
    });
  }
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
  for (const { blanks, relations } of groupRelations(rows.map((row) => row.relation))) {
    await inBatches(relations, (batch) =>
      run(statement(name, blanks), {
        rows: batch.map((relation) => ({
          ...ends(relation),
          properties: storedRelation(relation, documents.get(relation)!),
        })),
      }),
    );
  }
}

async function holdVocabulary(run: Run, relations: readonly GraphRelation[]): Promise<void> {
  for (const { blanks, relations: group } of groupRelations(relations)) {
    await inBatches(group, (batch) =>
      run(statement("write/vocabulary-relations", blanks), {
        step: 1,
        rows: batch.map((relation) => ({ ...ends(relation), properties: storedRelation(relation, []) })),
      }),
    );
  }
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
  const held = new Set<string>();
  for (const [kind, group] of byKind(nodes)) {
    await inBatches(group, async (batch) => {
      const rows = await run<{ id: string; held: boolean }>(statement("write/nodes", { Kind: kind }), {
        rows: batch.map((node) => ({ id: node.id, properties: storedNode(node) })),
      });
      for (const row of rows) if (row.held) held.add(`${kind} ${row.id}`);
    });
  }
  const brought = new Set(nodes.map(nameOf));
  const relations = saidBeside(always, contribution);
  await addNames(run, nodes, formsPrinted(relations.values()), held);
  const facts = [...relations.values()].filter((relation) => !isVocabulary(relation));
  await holdVocabulary(run, [...relations.values()].filter(isVocabulary));
  const wasThere = (reference: { kind: string; id: string }) =>
    held.has(nameOf(reference)) || !brought.has(nameOf(reference));
  const said = await documentsOf(
    run,
    facts.filter(({ from, to }) => wasThere(from) && wasThere(to)),
  );
  const others = [...new Set([...said.values()].flat())];
  const shared = mergeSaid([contribution, ...(await contributionsOf(run, others))], new Set(said.keys()));
  await writeRelations(
    run,
    "write/new-relations",
    facts
      .filter((relation) => !said.has(relationName(relation)))
      .map((relation) => ({ relation, documents: [contribution.document] })),
  );
  await writeRelations(run, "write/set-relations", [...shared.values()]);
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
  for (const { blanks, relations: group } of groupRelations(facts.filter((fact) => !left.has(relationName(fact))))) {
    await inBatches(group, (batch) => run(statement("write/delete-relations", blanks), { rows: batch.map(ends) }));
  }
  for (const { blanks, relations: group } of groupRelations([...relations.values()].filter(isVocabulary))) {
    await inBatches(group, (batch) =>
      run(statement("write/release-vocabulary-relations", blanks), { rows: batch.map(ends) }),
    );
  }
  const nodes = distinct(contribution.nodes);
  for (const [kind, group] of byKind(nodes)) {
    await inBatches(group, (batch) =>
      run(statement("write/release-nodes", { Kind: kind }), { ids: batch.map(({ id }) => id) }),
    );
  }
  const named = [...formsPrinted(relations.values()).keys()].map((name) => {
    const blank = name.indexOf(" ");
    return { kind: name.slice(0, blank) as GraphNode["kind"], id: name.slice(blank + 1) };
  });
  await renewNames(run, named);
}
