import { type CursorPosition, encodeCursor } from "./cursor.ts";
import type { PageInfo } from "./page-info.type.ts";

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
  readonly #rows: readonly R[];
  readonly #first: number;
  readonly #after: boolean;
  readonly #source: PageSource<R, T>;
  #fingerprint: string | undefined;
  #nodes: readonly T[] | undefined;

  /** `rows`: up to `first` + 1, the one more tells whether a next page is there; `after`: whether the page follows a row. */
  constructor(rows: readonly R[], first: number, after: boolean, source: PageSource<R, T>) {
    this.#rows = rows;
    this.#first = first;
    this.#after = after;
    this.#source = source;
  }

  get nodes(): readonly T[] {
    this.#nodes ??= this.#shown.map((row) => this.#source.node(row));
    return this.#nodes;
  }

  get edges(): readonly Edge<T>[] {
    const { nodes } = this;
    return this.#shown.map((row, at) => ({
      node: nodes[at]!,
      cursor: this.#cursorOf(row),
      ...this.#source.edge?.(row),
    }));
  }

  get pageInfo(): PageInfo {
    const shown = this.#shown;
    const [start, end] = [shown[0], shown.at(-1)];
    return {
      hasNextPage: this.#rows.length > this.#first,
      hasPreviousPage: this.#after,
      startCursor: start === undefined ? null : this.#cursorOf(start),
      endCursor: end === undefined ? null : this.#cursorOf(end),
    };
  }

  totalCount(): number | Promise<number> {
    return this.#source.totalCount();
  }

  get #shown(): readonly R[] {
    return this.#rows.length > this.#first ? this.#rows.slice(0, this.#first) : this.#rows;
  }

  #cursorOf(row: R): string {
    this.#fingerprint ??= this.#source.fingerprint();
    return encodeCursor(this.#fingerprint, this.#source.position(row));
  }
}
