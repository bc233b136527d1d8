import type { RowEvidence } from "../../domain/extracted-document.ts";
import type { Span } from "../../domain/span.ts";

interface Entry<Row> {
  readonly row: Row;
  readonly whose: string;
  /** The row before it that is of the same thing. */
  readonly before: Entry<Row> | undefined;
  /** Every print, in order; made with the second. */
  prints: Span[] | null;
  confidence: number;
}

/**
 * Rows in the order of their first print; a row said again only adds its place to the evidence. Rows are the same when they are
 * of the same thing, of the same owner, and alike: no key is put together for each row.
 */
export class RowBook<Row extends RowEvidence> {
  private readonly entries: Entry<Row>[] = [];
  /** The last row of each thing. */
  private readonly lastOf = new Map<string, Entry<Row>>();

  /** @param alike whether two rows of the same thing and owner say the same. */
  constructor(private readonly alike: (one: Row, other: Row) => boolean) {}

  /** @param what the thing that the row is of; @param whose whose it is, "" for nobody's in particular. */
  add(what: string, whose: string, row: Row): void {
    const last = this.lastOf.get(what);
    let known = last;
    while (known !== undefined && (known.whose !== whose || !this.alike(known.row, row))) known = known.before;
    if (known !== undefined) {
      addPrint(known, row);
      return;
    }
    const entry = { row, whose, before: last, prints: null, confidence: row.confidence };
    this.lastOf.set(what, entry);
    this.entries.push(entry);
  }

  rows(): readonly Row[] {
    return this.entries.map(({ row, prints, confidence }) =>
      prints === null ? row : { ...row, evidence: prints, count: prints.length, confidence },
    );
  }
}

function addPrint<Row extends RowEvidence>(known: Entry<Row>, { at, confidence }: Row): void {
  known.prints ??= [...known.row.evidence];
  if (known.prints.some((print) => print[0] === at[0] && print[1] === at[1])) return;
  known.prints.push(at);
  known.confidence = Math.max(known.confidence, confidence);
}
