import type { GraphNode } from "../domain/graph-model.ts";
import type { GraphReader } from "../graph/graph-store.ts";
import { foldName } from "../graph/search/fold-name.ts";
import { EVERY_ROW } from "./every-row.ts";

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

/**
 * Which members count as their group: none; those whose names carry the group's (国网（辽宁）综合服务 of 国家电网, which a reader
 * sees); or all that the registry knows (本钢 of 鞍钢, 龙源 of 国家能源).
 */
export type GroupMembers = "NONE" | "NAMED" | "ALL";

const LEGAL = /(?:（集团）|\(集团\)|集团|控股|投资)?(?:股份|有限责任|有限)*公司$|集团$/;

function foldedNames({ properties }: GraphNode<"Enterprise">): string[] {
  return [properties.name, properties.name.replace(LEGAL, ""), ...properties.aliases].map(foldName);
}

/** Whether a name of a member holds one of its group. */
function carriesName(member: GraphNode<"Enterprise">, group: GraphNode<"Enterprise">): boolean {
  const names = foldedNames(group).filter((name) => name.length >= 2);
  return foldedNames(member).some((own) => names.some((name) => own.includes(name)));
}

interface Folding {
  /** Nodes that are one business, by id: with the members of groups that count, and with all members. */
  readonly folded: Union;
  readonly owned: Union;
  readonly heads: ReadonlySet<string>;
  readonly nodes: ReadonlyMap<string, GraphNode<"Enterprise">>;
}

async function joined(
  store: GraphReader,
  nodes: readonly GraphNode<"Enterprise">[],
  groups: GroupMembers,
): Promise<Folding> {
  const held = new Map(nodes.map((node) => [node.id, node]));
  const [folded, owned] = [new Union(), new Union()];
  const heads = new Set<string>();
  let ring = [...held.keys()];
  while (ring.length > 0) {
    const [same, above] = await Promise.all([
      store.related("SAME_AS", "out", "Enterprise", ring, { kind: "Enterprise", limit: EVERY_ROW }),
      store.related("BELONGS_TO", "out", "Enterprise", ring, { kind: "Enterprise", limit: EVERY_ROW }),
    ]);
    const next: string[] = [];
    ring.forEach((id, index) => {
      for (const row of same[index]!) {
        if (!held.has(row.node.id)) continue;
        folded.join(id, row.node.id);
        owned.join(id, row.node.id);
      }
      for (const row of above[index]!) {
        const group = row.node as GraphNode<"Enterprise">;
        owned.join(id, group.id);
        if (groups === "ALL" || (groups === "NAMED" && carriesName(held.get(id)!, group))) {
          folded.join(id, group.id);
          heads.add(group.id);
        }
        if (held.has(group.id)) continue;
        held.set(group.id, group);
        next.push(group.id);
      }
    });
    ring = next;
  }
  return { folded, owned, heads, nodes: held };
}

function components(nodes: Iterable<GraphNode<"Enterprise">>, union: Union): Map<string, GraphNode<"Enterprise">[]> {
  const byRoot = new Map<string, GraphNode<"Enterprise">[]>();
  for (const node of [...nodes].sort((left, right) => (left.id < right.id ? -1 : 1))) {
    const root = union.find(node.id);
    byRoot.set(root, [...(byRoot.get(root) ?? []), node]);
  }
  return byRoot;
}

/**
 * Folds businesses into one where the graph ties them: SAME_AS always, BELONGS_TO (a group and its members) by `groups`. Who
 * owns one is known by its whole group, whatever is folded.
 */
export async function foldEnterprises(
  store: GraphReader,
  nodes: readonly GraphNode<"Enterprise">[],
  groups: GroupMembers,
): Promise<Map<string, EnterpriseFold>> {
  const { folded, owned, heads, nodes: held } = await joined(store, nodes, groups);
  const owners = components(held.values(), owned);
  const folds = new Map<string, EnterpriseFold>();
  for (const members of components(held.values(), folded).values()) {
    const head =
      members.find((member) => heads.has(member.id)) ??
      members.find((member) => member.properties.registryId) ??
      members[0]!;
    const ownership = ownershipOf(owners.get(owned.find(head.id))!);
    for (const member of members) folds.set(member.id, { head, members, ownership });
  }
  return folds;
}
