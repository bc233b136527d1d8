import { DEFAULT_PAGE } from "../connection/page-size.ts";
import type { CostParts } from "./register-field.ts";

/** Cost of a page: one for the call, and what is asked of each row for each row that may come. */
export function pageCost({ args, childComplexity }: CostParts): number {
  const asked = args.first ?? args.last;
  const size = typeof asked === "number" ? Math.max(0, asked) : DEFAULT_PAGE;
  return 1 + size * Math.max(1, childComplexity);
}
