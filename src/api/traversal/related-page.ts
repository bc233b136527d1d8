import type { NodeKind, RelationType } from "../../domain/graph-model.ts";
import type { Condition, RelatedRow } from "../../graph/graph-store.ts";
import { decodeCursor, listFingerprint } from "../connection/cursor.ts";
import { type Page, pageOf } from "../connection/page.ts";
import { pageSize } from "../connection/page-size.ts";
import type { ApiContext } from "../context.ts";
import { type NodeShape, shapeOf } from "../node/node-shape.ts";
import { factOf } from "../relation/fact-of.ts";

export interface RelatedPageRequest {
  readonly type: RelationType;
  readonly direction: "out" | "in";
  readonly near: NodeKind;
  readonly far: NodeKind;
  readonly id: string;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly where?: readonly Condition[];
  readonly whereRelation?: readonly Condition[];
  /** False: nobody asks for the relations' facts. */
  readonly facts?: boolean;
}

/** A page of the nodes that one relation leads to, each with the relation's fact. */
export async function relatedPage(context: ApiContext, request: RelatedPageRequest): Promise<Page<NodeShape>> {
  const { type, direction, near, far, id, where, whereRelation } = request;
  const first = pageSize(request.first);
  const list = listFingerprint([type, direction, near, far, id, where ?? [], whereRelation ?? []]);
  const filter = {
    kind: far,
    ...(where?.length ? { where } : {}),
    ...(whereRelation?.length ? { whereRelation } : {}),
  };
  const after = request.after ? decodeCursor(list, 2, request.after) : null;
  const query = {
    ...filter,
    limit: first + 1,
    ...(request.facts === false ? { evidence: false } : {}),
    ...(after ? { after: { id: String(after[0]), key: String(after[1]) } } : {}),
  };
  const rows = await context.loaders.related({ type, direction, near, query }, id);
  return pageOf<RelatedRow, NodeShape>({
    rows,
    first,
    list,
    after: after !== null,
    node: (row) => shapeOf(row.node),
    position: (row) => [row.node.id, row.relation.key],
    edge: (row) => ({ fact: factOf(row.relation) }),
    totalCount: () => context.loaders.relatedCount({ type, direction, near, query: { ...filter, limit: 0 } }, id),
  });
}
