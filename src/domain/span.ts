/** `[start, end)` in UTF-16 code units of a document's readable text. */
export type Span = readonly [start: number, end: number];

/** One place where a fact is printed: the name or figure itself (`at`) and the clause that shows it (`span`, holds `at`). */
export interface Evidence {
  readonly at: Span;
  readonly span: Span;
}
