import { type CursorPosition, encodeCursor } from "./cursor.ts";
import type { PageInfo } from "./page-info.type.ts";

interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}
export interface Page<T, E extends Edge<T> = Edge<T>> {
  readonly nodes: readonly T[];
  readonly edges: readonly E[];
  readonly pageInfo: PageInfo;
  readonly totalCount: () => number | Promise<number>;
}

interface PageParts<R, T> {
  /** Up to `first` + 1 rows: the one more tells whether a next page is there. */
  readonly rows: readonly R[];
  readonly first: number;
  /** The list's fingerprint. */
  readonly list: () => string;
  readonly after: boolean;
  readonly node: (row: R) => T;
  readonly position: (row: R) => CursorPosition;
  readonly edge?: (row: R) => object;
  readonly totalCount: () => number | Promise<number>;
}

/** Makes a Relay page out of `first` + 1 rows; cursors and edges are made when they are asked for. */
export function pageOf<R, T>(parts: PageParts<R, T>): Page<T> {
  const rows = parts.rows.slice(0, parts.first);
  let list: string | undefined;
  const cursorOf = (row: R): string => {
    list ??= parts.list();
    return encodeCursor(list, parts.position(row));
  };
  let nodes: readonly T[] | undefined;
  return {
    get nodes() {
      nodes ??= rows.map(parts.node);
      return nodes;
    },
    get edges() {
      return rows.map((row, at) => ({ node: this.nodes[at]!, cursor: cursorOf(row), ...parts.edge?.(row) }));
    },
    get pageInfo() {
      const [start, end] = [rows[0], rows.at(-1)];
      return {
        hasNextPage: parts.rows.length > parts.first,
        hasPreviousPage: parts.after,
        startCursor: start === undefined ? null : cursorOf(start),
        endCursor: end === undefined ? null : cursorOf(end),
      };
    },
    totalCount: parts.totalCount,
  };
}
