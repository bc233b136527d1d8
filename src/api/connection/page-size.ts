import { apiError } from "../errors/api-error.ts";

/** Rows of a page when none are asked for, and at most. */
export const DEFAULT_PAGE = 20;
const MAX_PAGE = 200;

/** The page size asked for. Throws PAGE_TOO_LARGE, or ARGUMENT_INVALID below 0. */
export function pageSize(first: number | null | undefined, max: number = MAX_PAGE): number {
  const size = first ?? Math.min(DEFAULT_PAGE, max);
  if (size < 0) throw apiError("ARGUMENT_INVALID", `A page cannot have ${size} rows.`, { first: size });
  if (size > max) {
    throw apiError("PAGE_TOO_LARGE", `A page holds at most ${max} rows; ${size} were asked for.`, {
      limit: max,
      first: size,
    });
  }
  return size;
}

/** The arguments of a connection: see PAGE_ARGUMENTS. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Which rows of a list a page is made of. */
export interface PageAsked {
  readonly size: number;
  /** Whether the rows are the last ones: of the list, or of those before the cursor. */
  readonly backwards: boolean;
  /** Cursor of the row that the page follows, or that it stands before. */
  readonly cursor: string | null;
}

/** Whether a page begins with the first row of its list. */
export function isFirstPage({ backwards, cursor }: PageAsked): boolean {
  return cursor === null && !backwards;
}

/** Throws PAGE_BOTH_WAYS, PAGE_TOO_LARGE, ARGUMENT_INVALID. */
export function pageAsked({ first, after, last, before }: PageArguments): PageAsked {
  const backwards = typeof last === "number" || Boolean(before);
  if (backwards && (typeof first === "number" || after)) {
    throw apiError("PAGE_BOTH_WAYS", "A page goes forward (first, after) or backward (last, before), not both.");
  }
  return { size: pageSize(last ?? first), backwards, cursor: (backwards ? before : after) || null };
}
