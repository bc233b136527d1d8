import neo4j from "neo4j-driver";
import { type Neo4jConnection, type Run, WHOLE_GRAPH_TIMEOUT } from "./connection.ts";
import { type Change, derivedChanges } from "./derived-changes.ts";
import { groupRelations } from "./group-relations.ts";
import { Neo4jReader } from "./neo4j-reader.ts";
import { relationRow, wholeRow } from "./relation-mapping.ts";
import { statement } from "./statement.ts";

/** Derived relations written in one transaction. */
export const DERIVED_BATCH = 1_000;

async function write(run: Run, changes: readonly Change[]): Promise<void> {
  for (const gone of [true, false]) {
    const relations = changes.filter((change) => change.gone === gone).map((change) => change.relation);
    for (const { blanks, relations: group } of groupRelations(relations)) {
      await run(statement(gone ? "write/delete-relations" : "write/set-relations", blanks), {
        batch: { rows: group.map((relation) => (gone ? relationRow(relation) : wholeRow(relation, []))) },
      });
    }
  }
}

async function stateOf(connection: Neo4jConnection): Promise<{ writes: number; derived: number }> {
  const [state] = await connection.write((run) => run<{ writes: number; derived: number }>(statement("write/lock")));
  return state!;
}

/**
 * Brings the derived relations in step with the facts. What changed since the last pass is known by the store's count of
 * writes, which each load raises in its own transaction: a pass that was killed is due again.
 */
export async function writeDerived(connection: Neo4jConnection, batch: number): Promise<void> {
  const { writes, derived } = await stateOf(connection);
  if (writes === derived) return;
  const store = async (changes: readonly Change[]) => {
    if (changes.length === 0) return;
    await connection.write(async (run) => {
      await run(statement("write/lock"));
      await write(run, changes);
    });
  };
  let changes: Change[] = [];
  for await (const change of derivedChanges(new Neo4jReader(connection, WHOLE_GRAPH_TIMEOUT))) {
    if (changes.push(change) < batch) continue;
    await store(changes);
    changes = [];
  }
  await store(changes);
  await connection.write(async (run) => {
    await run(statement("write/lock"));
    await run(statement("write/set-derived"), { writes: neo4j.int(writes) });
  });
}
