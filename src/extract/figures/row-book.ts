import type { RowEvidence } from "../../domain/extracted-document.ts";
import type { Span } from "../../domain/span.ts";

interface Entry<Row> {
  readonly row: Row;
  readonly evidence: Span[];
  /** `start-end` of every print; made with the second. */
  seen: Set<string> | null;
  confidence: number;
}

/** Rows in the order of their first print; a row said again only adds its place to the evidence. */
export class RowBook<Row extends RowEvidence> {
  private readonly byKey = new Map<string, Entry<Row>>();

  add(key: string, row: Row): void {
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.byKey.set(key, { row, evidence: [...row.evidence], seen: null, confidence: row.confidence });
      return;
    }
    known.seen ??= new Set([known.row.at.join("-")]);
    const print = row.at.join("-");
    if (known.seen.has(print)) return;
    known.seen.add(print);
    known.evidence.push(row.at);
    known.confidence = Math.max(known.confidence, row.confidence);
  }

  rows(): readonly Row[] {
    return [...this.byKey.values()].map(({ row, evidence, confidence, seen }) =>
      seen === null ? row : { ...row, evidence, count: evidence.length, confidence },
    );
  }
}
