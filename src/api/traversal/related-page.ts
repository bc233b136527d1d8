import type { RelatedQuery, RelatedRow } from "../../graph/graph-store.ts";
import type { Grown } from "../../graph/graph-tree.ts";
import { type CursorPosition, decodeCursor, listFingerprint } from "../connection/cursor.ts";
import { Page, type PageSource } from "../connection/page.ts";
import { isFirstPage, type PageAsked } from "../connection/page-size.ts";
import type { ApiContext } from "../context.ts";
import { type NodeShape, shapeOf } from "../node/node-shape.ts";
import { factOf } from "../relation/fact-of.ts";
import { type AskedBranch, branchOf } from "./branches-asked.ts";
import type { RelatedRequest } from "./related-request.ts";

export type RelatedPage = Page<RelatedRow, NodeShape>;

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
  page(id: string): RelatedPage | Promise<RelatedPage> {
    const { loaders } = this.#context;
    const { near, name, page } = this.#request;
    if (!isFirstPage(page)) return this.#within(id, page);
    const held = loaders.held(name, id);
    if (held) return this.#page(id, held);
    this.#asked ??= branchOf(this.#request, this.#further());
    return loaders.along(near, this.#asked, id).then((grown) => this.#page(id, grown));
  }

  /** A page that does not begin with the first row. */
  async #within(id: string, { cursor, backwards }: PageAsked): Promise<RelatedPage> {
    const { type, direction, near, query } = this.#request;
    const [far, key] = cursor === null ? [] : decodeCursor(this.fingerprint(id), 2, cursor);
    const within = { ...query, backwards, ...(cursor !== null && { after: { id: String(far), key: String(key) } }) };
    const rows = await this.#context.loaders.related({ type, direction, near, query: within }, id);
    return this.#page(id, { rows, count: null });
  }

  #page(id: string, { rows, count }: { rows: Grown["rows"] | RelatedRow[]; count: number | null }): RelatedPage {
    return new Page(rows as readonly RelatedRow[], this.#request.page, new RelatedSource(this, id, count));
  }

  /** How many rows there are of one node. */
  count(id: string): Promise<number> {
    const { type, direction, near } = this.#request;
    const { kind, where, whereRelation } = this.#request.query;
    const query: RelatedQuery = { kind, limit: 0, ...(where && { where }), ...(whereRelation && { whereRelation }) };
    return this.#context.loaders.relatedCount({ type, direction, near, query }, id);
  }

  /** Names the list of one node. */
  fingerprint(id: string): string {
    const { type, direction, near, query } = this.#request;
    return listFingerprint([type, direction, near, query.kind, id, query.where ?? [], query.whereRelation ?? []]);
  }
}

/** What a field's rows of one node are of. */
class RelatedSource implements PageSource<RelatedRow, NodeShape> {
  readonly #field: RelatedField;
  readonly #id: string;
  readonly #count: number | null;

  constructor(field: RelatedField, id: string, count: number | null) {
    this.#field = field;
    this.#id = id;
    this.#count = count;
  }

  node({ node }: RelatedRow): NodeShape {
    return shapeOf(node);
  }

  position({ node, relation }: RelatedRow): CursorPosition {
    return [node.id, relation.key];
  }

  edge({ relation }: RelatedRow): object {
    return { fact: factOf(relation) };
  }

  fingerprint(): string {
    return this.#field.fingerprint(this.#id);
  }

  totalCount(): number | Promise<number> {
    return this.#count ?? this.#field.count(this.#id);
  }
}
