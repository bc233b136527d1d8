import type { WithinNameRow } from "../../domain/extracted-document.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { clauseAround } from "../clause.ts";

/** A print of a place at the head of a longer name. */
export interface PrintWithin {
  readonly at: Span;
  readonly name: string;
  /** Where the longer name ends. */
  readonly end: number;
}

/** A row for each place and longer name, with all its prints. */
export function withinNameRows(reading: Reading, prints: readonly PrintWithin[]): WithinNameRow[] {
  const { text } = reading;
  const longer = ({ at, end }: PrintWithin): string => text.slice(at[0], end);
  const groups = groupBy(prints, (print) => `${print.name} ${longer(print)}`);
  return [...groups.values()].map((group): WithinNameRow => {
    const first = group[0]!;
    const { name, at } = first;
    const span = clauseAround(reading, at);
    const quote = text.slice(...span);
    const evidence = group.map((print) => print.at);
    return { name, within: longer(first), at, span, quote, evidence, count: evidence.length, confidence: 800 };
  });
}
