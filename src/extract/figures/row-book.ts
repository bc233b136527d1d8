import type { RowEvidence } from "../../domain/extracted-document.ts";
import type { Span } from "../../domain/span.ts";

interface Entry<Row> {
  readonly row: Row;
  /** Every print by its `start-end`, in order; made with the second. */
  prints: Map<string, Span> | null;
  confidence: number;
}

/**
 * Rows in the order of their first print; a row said again only adds its place to the evidence. Takes time in proportion to the
 * rows added, however many are of one thing.
 */
export class RowBook<Row extends RowEvidence> {
  private readonly byKey = new Map<string, Entry<Row>>();

  /** @param key what the row says of what: rows of one key are the same row. */
  add(key: string, row: Row): void {
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.byKey.set(key, { row, prints: null, confidence: row.confidence });
      return;
    }
    known.prints ??= new Map(known.row.evidence.map((at) => [printOf(at), at]));
    const print = printOf(row.at);
    if (known.prints.has(print)) return;
    known.prints.set(print, row.at);
    known.confidence = Math.max(known.confidence, row.confidence);
  }

  rows(): readonly Row[] {
    return [...this.byKey.values()].map(({ row, prints, confidence }) =>
      prints === null ? row : { ...row, evidence: [...prints.values()], count: prints.size, confidence },
    );
  }
}

const printOf = ([start, end]: Span): string => `${start}-${end}`;
