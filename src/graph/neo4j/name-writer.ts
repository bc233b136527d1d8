import type { Node } from "neo4j-driver";
import type { GraphNode, GraphRelation, NodeKind, NodeReference } from "../../domain/graph-model.ts";
import { NAMING_RELATIONS, namesOf } from "../search/node-names.ts";
import type { Run } from "./connection.ts";
import { byKind } from "./group-relations.ts";
import { storedNames } from "./names.ts";
import { graphNode } from "./node-mapping.ts";
import { statement } from "./statement.ts";

/** The forms in which relations print each node that they name, by `<kind> <id>`. */
export function formsPrinted(relations: Iterable<GraphRelation>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const { type, to, evidence } of relations) {
    if (!NAMING_RELATIONS.includes(type)) continue;
    const name = `${to.kind} ${to.id}`;
    forms.set(name, [...(forms.get(name) ?? []), ...evidence.map((print) => print.form)]);
  }
  return forms;
}

async function setNames(run: Run, kind: NodeKind, nodes: readonly (readonly [GraphNode, readonly string[]])[]) {
  const rows = nodes.map(([node, forms]) => ({ id: node.id, ...storedNames(node, forms) }));
  if (rows.length > 0) await run(statement("write/set-names", { Kind: kind }), { rows });
}

/** Gives nodes that a document names the forms it prints, beside those known before. */
export async function addNames(
  run: Run,
  nodes: readonly GraphNode[],
  forms: ReadonlyMap<string, readonly string[]>,
  held: ReadonlySet<string>,
): Promise<void> {
  for (const [kind, group] of byKind(nodes)) {
    const named = group.filter((node) => namesOf(node).length > 0 || forms.has(`${kind} ${node.id}`));
    if (named.length === 0) continue;
    const before = new Map<string, readonly string[]>();
    const ids = named.filter((node) => held.has(`${kind} ${node.id}`)).map((node) => node.id);
    if (ids.length > 0) {
      const rows = await run<{ id: string; names: string[] | null }>(statement("write/names", { Kind: kind }), { ids });
      for (const row of rows) before.set(row.id, row.names ?? []);
    }
    const changed = named.flatMap((node): [GraphNode, string[]][] => {
      const known = before.get(node.id);
      const printed = forms.get(`${kind} ${node.id}`) ?? [];
      if (known?.length && printed.every((form) => known.includes(form))) return [];
      return [[node, [...(known ?? []), ...printed]]];
    });
    await setNames(run, kind, changed);
  }
}

/** Works the names of nodes out anew from what the graph still prints of them. Ids that are gone are passed over. */
export async function renewNames(run: Run, references: readonly NodeReference[]): Promise<void> {
  for (const [kind, group] of byKind(references)) {
    const rows = await run<{ n: Node; forms: string[] }>(statement("write/printed-forms", { Kind: kind }), {
      ids: group.map(({ id }) => id),
    });
    await setNames(
      run,
      kind,
      rows.map(({ n, forms }) => [graphNode(n), forms]),
    );
  }
}
