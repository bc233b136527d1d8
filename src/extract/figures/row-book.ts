import type { RowEvidence } from "../../domain/extracted-document.ts";

/** Rows in the order of their first print; a row said again only adds its place to the evidence. */
export class RowBook<Row extends RowEvidence> {
  private readonly byKey = new Map<string, Row>();

  add(key: string, row: Row): void {
    const known = this.byKey.get(key);
    if (known === undefined) {
      this.byKey.set(key, row);
      return;
    }
    if (known.evidence.some(([start, end]) => start === row.at[0] && end === row.at[1])) return;
    this.byKey.set(key, {
      ...known,
      evidence: [...known.evidence, row.at],
      count: known.count + 1,
      confidence: Math.max(known.confidence, row.confidence),
    });
  }

  rows(): readonly Row[] {
    return [...this.byKey.values()];
  }
}
