import type DataLoader from "dataloader";
import type { NodeKind, RelationType } from "../../domain/graph-model.ts";
import type { Condition, RelatedQuery, RelatedRow } from "../../graph/graph-store.ts";
import { decodeCursor, listFingerprint } from "../connection/cursor.ts";
import { type Page, pageOf } from "../connection/page.ts";
import { pageSize } from "../connection/page-size.ts";
import type { ApiContext } from "../context.ts";
import { type NodeShape, shapeOf } from "../node/node-shape.ts";
import { factOf } from "../relation/fact-of.ts";

/** What a traversal's field asks for, whatever node it is asked of. */
export interface RelatedRequest {
  readonly type: RelationType;
  readonly direction: "out" | "in";
  readonly near: NodeKind;
  readonly far: NodeKind;
  readonly first?: number | null;
  readonly where?: readonly Condition[];
  readonly whereRelation?: readonly Condition[];
  /** False: nobody asks for the relations' facts. */
  readonly facts?: boolean;
  /** Properties of the far nodes; all where it is left out. */
  readonly properties?: readonly string[] | undefined;
}

/** One field of one request: its rows come by node id, in batches. */
export class RelatedField {
  readonly #context: ApiContext;
  readonly #request: RelatedRequest;
  readonly #first: number;
  readonly #query: RelatedQuery;
  readonly #rows: DataLoader<string, RelatedRow[]>;

  /** Throws PAGE_TOO_LARGE, ARGUMENT_INVALID. */
  constructor(context: ApiContext, request: RelatedRequest) {
    this.#context = context;
    this.#request = request;
    this.#first = pageSize(request.first);
    const { where, whereRelation, far: kind, properties } = request;
    this.#query = {
      kind,
      limit: this.#first + 1,
      ...(where?.length ? { where } : {}),
      ...(whereRelation?.length ? { whereRelation } : {}),
      ...(request.facts === false ? { evidence: false } : {}),
      ...(properties ? { fields: properties } : {}),
    };
    this.#rows = context.loaders.relatedLoader({ ...this.#key, query: this.#query });
  }

  /** Asks for a page that will be wanted; what goes wrong is for whoever wants it. */
  prefetch(id: string): void {
    this.#rows.load(id).catch(() => undefined);
  }

  /** A page of the nodes that the relation leads to from one node, each with the relation's fact. */
  async page(id: string, cursor?: string | null): Promise<Page<NodeShape>> {
    const list = () => this.#fingerprint(id);
    let rows: RelatedRow[];
    if (cursor) {
      const [far, key] = decodeCursor(list(), 2, cursor);
      const query = { ...this.#query, after: { id: String(far), key: String(key) } };
      rows = await this.#context.loaders.relatedLoader({ ...this.#key, query }).load(id);
    } else rows = await this.#rows.load(id);
    return pageOf<RelatedRow, NodeShape>({
      rows,
      first: this.#first,
      list,
      after: Boolean(cursor),
      node: (row) => shapeOf(row.node),
      position: (row) => [row.node.id, row.relation.key],
      edge: (row) => ({ fact: factOf(row.relation) }),
      totalCount: () => this.#count(id),
    });
  }

  get #key() {
    const { type, direction, near } = this.#request;
    return { type, direction, near };
  }

  #count(id: string): Promise<number> {
    const { kind, where, whereRelation } = this.#query;
    const filter = { ...(kind && { kind }), ...(where && { where }), ...(whereRelation && { whereRelation }) };
    return this.#context.loaders.relatedCount({ ...this.#key, query: { ...filter, limit: 0 } }, id);
  }

  #fingerprint(id: string): string {
    const { type, direction, near, far, where, whereRelation } = this.#request;
    return listFingerprint([type, direction, near, far, id, where ?? [], whereRelation ?? []]);
  }
}
