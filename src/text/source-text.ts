import type { MappedText } from "./mapped-text.ts";

/** Where a passage stands in its file. */
export interface SourceRange {
  /**
   * BYTES: `[start, end)` bytes of the file (text, Markdown, HTML, CSV). PAGE: `[start, end)` UTF-16 units of that page's
   * text runs, joined by line ends, in reading order (PDF). TEXT: UTF-16 units of the document's raw text, one
   * paragraph a line (Word).
   */
  readonly kind: "BYTES" | "PAGE" | "TEXT";
  readonly start: number;
  readonly end: number;
  /** From 1; PDF only. */
  readonly page?: number;
}

/** One piece of running text out of a file (a whole file, or a row of a table of reports). */
export interface SourceText {
  /** Maps to the unit that `locate` understands. */
  readonly mapped: MappedText;
  /** Where `[start, end)` of `mapped`'s source stands in the file. */
  readonly locate: (start: number, end: number) => SourceRange;
  /** Pages that gave no text. */
  readonly unreadPages: readonly number[];
  /** A title that stands beside the text (a column of a table), else null. */
  readonly titleBeside: string | null;
}
