import type { RowEvidence } from "../../domain/extracted-document.ts";
import type { Span } from "../../domain/span.ts";

interface Entry<Row> {
  readonly row: Row;
  readonly evidence: Span[];
  /** `start-end` of every print. */
  readonly seen: Set<string>;
  confidence: number;
}

/** Rows in the order of their first print; a row said again only adds its place to the evidence. */
export class RowBook<Row extends RowEvidence> {
  private readonly byKey = new Map<string, Entry<Row>>();

  add(key: string, row: Row): void {
    const print = row.at.join("-");
    const known = this.byKey.get(key);
    if (known === undefined) {
      const { evidence, confidence } = row;
      this.byKey.set(key, { row, evidence: [...evidence], seen: new Set([print]), confidence });
      return;
    }
    if (known.seen.has(print)) return;
    known.seen.add(print);
    known.evidence.push(row.at);
    known.confidence = Math.max(known.confidence, row.confidence);
  }

  rows(): readonly Row[] {
    return [...this.byKey.values()].map(({ row, evidence, confidence }) => ({
      ...row,
      evidence,
      count: evidence.length,
      confidence,
    }));
  }
}
