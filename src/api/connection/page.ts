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
  readonly list: string;
  readonly after: boolean;
  readonly node: (row: R) => T;
  readonly position: (row: R) => CursorPosition;
  readonly edge?: (row: R) => object;
  readonly totalCount: () => number | Promise<number>;
}

/** Makes a Relay page out of `first` + 1 rows. */
export function pageOf<R, T>(parts: PageParts<R, T>): Page<T> {
  const rows = parts.rows.slice(0, parts.first);
  const edges = rows.map((row) => ({
    node: parts.node(row),
    cursor: encodeCursor(parts.list, parts.position(row)),
    ...parts.edge?.(row),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: parts.rows.length > parts.first,
      hasPreviousPage: parts.after,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: parts.totalCount,
  };
}
