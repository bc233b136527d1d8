import { type CursorPosition, encodeCursor } from "./cursor.ts";
import type { PageInfo } from "./page-info.type.ts";
import type { PageAsked } from "./page-size.ts";

interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

/** What the rows of a page are of: how they are shown, and what is asked of the list beside them. */
export interface PageSource<R, T> {
  node(row: R): T;
  position(row: R): CursorPosition;
  /** What an edge holds beside its node and cursor. */
  edge?(row: R): object;
  /** The list's fingerprint. */
  fingerprint(): string;
  totalCount(): number | Promise<number>;
}

/** A Relay page; nodes, cursors and edges are made when they are asked for. */
export class Page<R, T> {
  /** The page's rows in the order of the list. */
  readonly #rows: readonly R[];
  /** Whether the list has further rows beyond them. */
  readonly #more: boolean;
  readonly #asked: PageAsked;
  readonly #source: PageSource<R, T>;
  #fingerprint: string | undefined;
  #nodes: readonly T[] | undefined;

  /** `rows`: one more than asked for where there are further ones; from the last of them on where the page goes backwards. */
  constructor(rows: readonly R[], asked: PageAsked, source: PageSource<R, T>) {
    const { size, backwards } = asked;
    this.#more = rows.length > size;
    const shown = this.#more ? rows.slice(0, size) : rows;
    this.#rows = backwards ? [...shown].reverse() : shown;
    this.#asked = asked;
    this.#source = source;
  }

  get nodes(): readonly T[] {
    this.#nodes ??= this.#rows.map((row) => this.#source.node(row));
    return this.#nodes;
  }

  get edges(): readonly Edge<T>[] {
    const { nodes } = this;
    return this.#rows.map((row, at) => ({
      node: nodes[at]!,
      cursor: this.#cursorOf(row),
      ...this.#source.edge?.(row),
    }));
  }

  get pageInfo(): PageInfo {
    const [start, end] = [this.#rows[0], this.#rows.at(-1)];
    const { backwards, cursor } = this.#asked;
    const [more, within] = [this.#more, cursor !== null];
    return {
      hasNextPage: backwards ? within : more,
      hasPreviousPage: backwards ? more : within,
      startCursor: start === undefined ? null : this.#cursorOf(start),
      endCursor: end === undefined ? null : this.#cursorOf(end),
    };
  }

  totalCount(): number | Promise<number> {
    return this.#source.totalCount();
  }

  #cursorOf(row: R): string {
    this.#fingerprint ??= this.#source.fingerprint();
    return encodeCursor(this.#fingerprint, this.#source.position(row));
  }
}
