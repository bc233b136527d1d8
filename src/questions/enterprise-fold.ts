import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";

const ALL = 1_000_000;

/** Nodes that are one business, or one group with its members. `head` names them: the group, else the first by id. */
export interface EnterpriseFold {
  readonly head: GraphNode<"Enterprise">;
  readonly members: readonly GraphNode<"Enterprise">[];
  readonly ownership: string;
}

class Union {
  readonly #parent = new Map<string, string>();
  find(id: string): string {
    let root = id;
    for (let next = this.#parent.get(root); next !== undefined; next = this.#parent.get(root)) root = next;
    return root;
  }
  join(left: string, right: string): void {
    const [a, b] = [this.find(left), this.find(right)];
    if (a === b) return;
    const [smaller, larger] = a < b ? [a, b] : [b, a];
    this.#parent.set(larger, smaller);
  }
}

/** The owner that counts: the surest that any member is known by. */
function ownershipOf(members: readonly GraphNode<"Enterprise">[]): string {
  const known = members.map((member) => member.properties.ownership);
  return (["CENTRAL", "LOCAL_STATE", "OTHER"] as const).find((each) => known.includes(each)) ?? "UNKNOWN";
}

/** Folds businesses into one where the graph ties them: SAME_AS always, BELONGS_TO (a group and its members) if `groups`. */
export async function foldEnterprises(
  store: GraphReader,
  nodes: readonly GraphNode<"Enterprise">[],
  groups: boolean,
): Promise<Map<string, EnterpriseFold>> {
  const held = new Map(nodes.map((node) => [node.id, node]));
  const union = new Union();
  const heads = new Set<string>();
  let ring = [...held.keys()];
  while (ring.length > 0) {
    const same = await store.related("SAME_AS", "out", "Enterprise", ring, { kind: "Enterprise", limit: ALL });
    const above = groups
      ? await store.related("BELONGS_TO", "out", "Enterprise", ring, { kind: "Enterprise", limit: ALL })
      : ring.map(() => []);
    const next: string[] = [];
    ring.forEach((id, index) => {
      for (const row of same[index]!) if (held.has(row.node.id)) union.join(id, row.node.id);
      for (const row of above[index]!) {
        union.join(id, row.node.id);
        heads.add(row.node.id);
        if (held.has(row.node.id)) continue;
        held.set(row.node.id, row.node as GraphNode<"Enterprise">);
        next.push(row.node.id);
      }
    });
    ring = next;
  }
  const byRoot = new Map<string, GraphNode<"Enterprise">[]>();
  for (const node of [...held.values()].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    byRoot.set(union.find(node.id), [...(byRoot.get(union.find(node.id)) ?? []), node]);
  }
  const folds = new Map<string, EnterpriseFold>();
  for (const members of byRoot.values()) {
    const head =
      members.find((member) => heads.has(member.id)) ??
      members.find((member) => member.properties.registryId) ??
      members[0]!;
    for (const member of members) folds.set(member.id, { head, members, ownership: ownershipOf(members) });
  }
  return folds;
}
