import { createHash } from "node:crypto";
import type { NodeKind } from "../../domain/graph-model.ts";
import { NODE_KINDS } from "../kinds.ts";
import type { Vocabulary } from "../vocabulary/vocabulary.ts";
import type { Neo4jConnection, Run } from "./connection.ts";
import { byKind, groupRelations, nameOf } from "./group-relations.ts";
import { addNames } from "./name-writer.ts";
import { storedNode } from "./node-mapping.ts";
import { wholeRow } from "./relation-mapping.ts";
import { statement } from "./statement.ts";

/** Fields by which lists are filtered often enough for an index. */
export const INDEXED_FIELDS: { readonly [K in NodeKind]?: readonly string[] } = {
  Commitment: ["report", "indicator", "dueYear"],
  Document: ["planYear"],
  Enterprise: ["registryId", "ownership"],
  Jurisdiction: ["code", "level", "province"],
  Observation: ["report", "indicator", "year"],
  Report: ["planYear", "issuer", "kind"],
  Strategy: ["level", "owner"],
};

/** Every schema command, in order. */
export function schemaCommands(): string[] {
  const fields = Object.entries(INDEXED_FIELDS) as [NodeKind, readonly string[]][];
  return [
    ...NODE_KINDS.map((kind) => statement("schema/node-id", { Kind: kind })),
    ...fields.flatMap(([Kind, names]) => names.map((Field) => statement("schema/field-index", { Kind, Field }))),
    ...["text-index", "name-index", "sound-index", "record-document", "record-report", "source-path", "state-id"].map(
      (name) => statement(`schema/${name}`),
    ),
  ];
}

/** Makes constraints and indexes that are not there yet and waits until they answer. */
export async function ensureSchema(connection: Neo4jConnection): Promise<void> {
  for (const command of schemaCommands()) await connection.command(command);
  await connection.command(statement("schema/await-indexes"), { seconds: 120 });
}

export function fingerprint(vocabulary: Vocabulary): string {
  return createHash("sha256").update(JSON.stringify(vocabulary)).digest("hex").slice(0, 32);
}

/** Lays the shipped vocabulary into the graph, as the tables now say. Within a transaction that holds the write lock. */
export async function writeVocabulary(run: Run, vocabulary: Vocabulary): Promise<void> {
  for (const [kind, nodes] of byKind(vocabulary.nodes)) {
    const rows = nodes.map((node) => ({ id: node.id, properties: storedNode(node) }));
    await run(statement("write/vocabulary-nodes", { Kind: kind }), { batch: { rows } });
  }
  await addNames(run, vocabulary.nodes, new Map(), new Map(vocabulary.nodes.map((node) => [nameOf(node), []])));
  for (const { blanks, relations } of groupRelations(vocabulary.relations)) {
    await run(statement("write/vocabulary-relations", blanks), {
      step: 0,
      batch: { rows: relations.map((relation) => wholeRow(relation, [])) },
    });
  }
  await run(statement("write/set-vocabulary"), { vocabulary: fingerprint(vocabulary) });
}
