import type { GraphNode, NodeKind, RelationType } from "../domain/graph-model.ts";
import type { GraphReader, ListQuery, RelatedQuery, RelatedRow } from "./graph-store.ts";

/** As many as there are; every list that is asked for so is bounded by what some reports or one place hold. */
export const EVERYTHING = 2_147_483_647;

/** How many nodes one call to a store asks for or names. */
const BATCH = 500;

/** All nodes of a kind by id, a page at a time. */
export async function* pagesOf<K extends NodeKind>(
  reader: Pick<GraphReader, "list">,
  kind: K,
  query: Pick<ListQuery, "where" | "fields"> = {},
): AsyncGenerator<GraphNode<K>[]> {
  let after: ListQuery["after"];
  for (;;) {
    const page = await reader.list(kind, { ...query, limit: BATCH, ...(after && { after }) });
    const last = page.at(-1);
    if (last !== undefined) yield page;
    if (last === undefined || page.length < BATCH) return;
    after = { value: last.id, id: last.id };
  }
}

/** One relation of many nodes, in batches. */
export async function relatedOf(
  reader: Pick<GraphReader, "related">,
  type: RelationType,
  direction: "out" | "in",
  near: NodeKind,
  ids: readonly string[],
  query: Omit<RelatedQuery, "limit"> = {},
): Promise<Map<string, RelatedRow[]>> {
  const rows = new Map<string, RelatedRow[]>();
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH);
    const found = await reader.related(type, direction, near, batch, { ...query, limit: EVERYTHING });
    for (const [index, id] of batch.entries()) rows.set(id, found[index]!);
  }
  return rows;
}
