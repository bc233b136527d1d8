/** `[start, end)` in UTF-16 code units of a document's readable text. */
export type Span = readonly [start: number, end: number];
