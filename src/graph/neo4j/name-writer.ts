import type { Node } from "neo4j-driver";
import type { GraphNode, GraphRelation, NodeKind, NodeReference } from "../../domain/graph-model.ts";
import { NAMING_RELATIONS, namesOf } from "../search/node-names.ts";
import type { Run } from "./connection.ts";
import { byKind, nameOf } from "./group-relations.ts";
import { storedNames } from "./names.ts";
import { graphNode } from "./node-mapping.ts";
import { statement } from "./statement.ts";

/** The forms in which relations print each node that they name, by `<kind> <id>`. */
export function formsPrinted(relations: Iterable<GraphRelation>): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const { type, to, evidence } of relations) {
    if (!NAMING_RELATIONS.includes(type)) continue;
    const name = nameOf(to);
    forms.set(name, [...(forms.get(name) ?? []), ...evidence.map((print) => print.form)]);
  }
  return forms;
}

/** A node's names as properties, with the forms that a document prints; none for a node without names. */
export function nameProperties(
  node: GraphNode,
  forms: ReadonlyMap<string, readonly string[]>,
): Record<string, string | readonly string[]> {
  const stored = storedNames(node, forms.get(nameOf(node)) ?? []);
  return stored.names.length === 0 ? {} : { _names: stored.names, _grams: stored.grams, _sounds: stored.sounds };
}

async function setNames(run: Run, kind: NodeKind, nodes: readonly (readonly [GraphNode, readonly string[]])[]) {
  const rows = nodes.map(([node, forms]) => ({ id: node.id, ...storedNames(node, forms) }));
  if (rows.length > 0) await run(statement("write/set-names", { Kind: kind }), { batch: { rows } });
}

/**
 * Gives nodes that were there before the forms that a document prints. `held`: their names so far, by `<kind> <id>`; none of
 * a node that has no names yet.
 */
export async function addNames(
  run: Run,
  nodes: readonly GraphNode[],
  forms: ReadonlyMap<string, readonly string[]>,
  held: ReadonlyMap<string, readonly string[]>,
): Promise<void> {
  const sent = [...byKind(nodes)].map(([kind, group]) =>
    setNames(
      run,
      kind,
      group.flatMap((node): [GraphNode, string[]][] => {
        const known = held.get(nameOf(node));
        const printed = forms.get(nameOf(node)) ?? [];
        if (known === undefined || (namesOf(node).length === 0 && printed.length === 0)) return [];
        if (known.length > 0 && printed.every((form) => known.includes(form))) return [];
        return [[node, [...known, ...printed]]];
      }),
    ),
  );
  await Promise.all(sent);
}

/** Works the names of nodes out anew from what the graph still prints of them. Ids that are gone are passed over. */
export async function renewNames(run: Run, references: readonly NodeReference[]): Promise<void> {
  for (const [kind, group] of byKind(references)) {
    const rows = await run<{ n: Node; forms: string[] }>(statement("write/printed-forms", { Kind: kind }), {
      batch: { ids: group.map(({ id }) => id) },
    });
    await setNames(
      run,
      kind,
      rows.map(({ n, forms }) => [graphNode(n), forms]),
    );
  }
}
