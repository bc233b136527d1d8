import { apiError } from "../errors/api-error.ts";

/** Rows of a page when none are asked for, and at most. */
export const DEFAULT_PAGE = 20;
const MAX_PAGE = 200;

/** The page size asked for. Throws PAGE_TOO_LARGE, or ARGUMENT_INVALID below 0. */
export function pageSize(first: number | null | undefined, max: number = MAX_PAGE): number {
  const size = first ?? Math.min(DEFAULT_PAGE, max);
  if (size < 0) throw apiError("ARGUMENT_INVALID", `first must not be negative (is ${size}).`, { first: size });
  if (size > max) {
    throw apiError("PAGE_TOO_LARGE", `A page holds at most ${max} rows; ${size} were asked for.`, {
      limit: max,
      first: size,
    });
  }
  return size;
}
