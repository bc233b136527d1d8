/** What one query may cost. */
export interface QueryLimits {
  /** Tokens of the query's text. */
  readonly maxTokens: number;
  /** Nested fields, the leaf counted. */
  readonly maxDepth: number;
  readonly maxAliases: number;
  /** Rows that may have to be made, by the page sizes asked for. */
  readonly maxCost: number;
}

export const DEFAULT_LIMITS: QueryLimits = { maxTokens: 4000, maxDepth: 11, maxAliases: 60, maxCost: 200_000 };

/** The standard introspection query nests so deep. */
export const MAX_INTROSPECTION_DEPTH = 16;
