import type { RelatedQuery, RelatedRow } from "../../graph/graph-store.ts";
import type { Grown } from "../../graph/graph-tree.ts";
import { decodeCursor, listFingerprint } from "../connection/cursor.ts";
import { type Page, pageOf } from "../connection/page.ts";
import type { ApiContext } from "../context.ts";
import { type NodeShape, shapeOf } from "../node/node-shape.ts";
import { factOf } from "../relation/fact-of.ts";
import { type AskedBranch, branchOf } from "./branches-asked.ts";
import type { RelatedRequest } from "./related-request.ts";

/** One field of one request: its rows come with the nodes that they belong to, or by node id, in batches. */
export class RelatedField {
  readonly #context: ApiContext;
  readonly #request: RelatedRequest;
  readonly #further: () => readonly AskedBranch[];
  #asked: AskedBranch | null = null;

  /** `further`: what the rows lead to. */
  constructor(context: ApiContext, request: RelatedRequest, further: () => readonly AskedBranch[]) {
    this.#context = context;
    this.#request = request;
    this.#further = further;
  }

  /** A page of the nodes that the relation leads to from one node, each with the relation's fact. */
  page(id: string, cursor?: string | null): Page<NodeShape> | Promise<Page<NodeShape>> {
    const { loaders } = this.#context;
    const { near, name } = this.#request;
    if (cursor) return this.#after(id, cursor);
    const held = loaders.held(name, id);
    if (held) return this.#page(id, held, false);
    this.#asked ??= branchOf(this.#request, this.#further());
    return loaders.along(near, this.#asked, id).then((grown) => this.#page(id, grown, false));
  }

  async #after(id: string, cursor: string): Promise<Page<NodeShape>> {
    const { type, direction, near, query } = this.#request;
    const [far, key] = decodeCursor(this.#fingerprint(id), 2, cursor);
    const after = { ...query, after: { id: String(far), key: String(key) } };
    const rows = await this.#context.loaders.related({ type, direction, near, query: after }, id);
    return this.#page(id, { rows, count: null }, true);
  }

  #page(id: string, { rows, count }: { rows: Grown["rows"] | RelatedRow[]; count: number | null }, after: boolean) {
    return pageOf<RelatedRow, NodeShape>({
      rows: rows as readonly RelatedRow[],
      first: this.#request.first,
      list: () => this.#fingerprint(id),
      after,
      node: (row) => shapeOf(row.node),
      position: (row) => [row.node.id, row.relation.key],
      edge: (row) => ({ fact: factOf(row.relation) }),
      totalCount: () => count ?? this.#count(id),
    });
  }

  #count(id: string): Promise<number> {
    const { type, direction, near } = this.#request;
    const { kind, where, whereRelation } = this.#request.query;
    const query: RelatedQuery = { kind, limit: 0, ...(where && { where }), ...(whereRelation && { whereRelation }) };
    return this.#context.loaders.relatedCount({ type, direction, near, query }, id);
  }

  #fingerprint(id: string): string {
    const { type, direction, near, query } = this.#request;
    return listFingerprint([type, direction, near, query.kind, id, query.where ?? [], query.whereRelation ?? []]);
  }
}
