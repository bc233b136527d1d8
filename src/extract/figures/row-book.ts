import type { RowEvidence } from "../../domain/extracted-document.ts";
import type { Span } from "../../domain/span.ts";

interface Entry<Row> {
  readonly row: Row;
  /** The rows of the same thing, of which this is the first, by what they say of it; made with the second. */
  said: Map<string, Entry<Row>> | null;
  /** Every print by its `start-end`, in order; made with the second. */
  prints: Map<string, Span> | null;
  confidence: number;
}

/**
 * Rows in the order of their first print; a row said again only adds its place to the evidence. Takes time in proportion to the
 * rows added, however many are of one thing. Most things are spoken of once: what is said of them is put into words for the others only.
 */
export class RowBook<Row extends RowEvidence> {
  private readonly entries: Entry<Row>[] = [];
  private readonly firstOf = new Map<string, Entry<Row>>();

  /** @param saidIn what a row says of its thing: rows of one thing that say the same are the same row. */
  constructor(private readonly saidIn: (row: Row) => string) {}

  /** @param thing what the row is of. */
  add(thing: string, row: Row): void {
    const first = this.firstOf.get(thing);
    if (first === undefined) {
      this.firstOf.set(thing, this.enter(row));
      return;
    }
    first.said ??= new Map([[this.saidIn(first.row), first]]);
    const said = this.saidIn(row);
    const known = first.said.get(said);
    if (known === undefined) first.said.set(said, this.enter(row));
    else addPrint(known, row);
  }

  rows(): readonly Row[] {
    return this.entries.map(({ row, prints, confidence }) =>
      prints === null ? row : { ...row, evidence: [...prints.values()], count: prints.size, confidence },
    );
  }

  private enter(row: Row): Entry<Row> {
    const entry = { row, said: null, prints: null, confidence: row.confidence };
    this.entries.push(entry);
    return entry;
  }
}

function addPrint<Row extends RowEvidence>(known: Entry<Row>, { at, confidence }: Row): void {
  known.prints ??= new Map(known.row.evidence.map((print) => [placeOf(print), print]));
  if (known.prints.has(placeOf(at))) return;
  known.prints.set(placeOf(at), at);
  known.confidence = Math.max(known.confidence, confidence);
}

const placeOf = ([start, end]: Span): string => `${start}-${end}`;
