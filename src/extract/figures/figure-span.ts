import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { blanks } from "../../text/mark-table.ts";
import { CLAUSE_MAX, CLAUSE_MIN, clauseAround } from "../clause.ts";
import type { Figure } from "./figure.ts";
import type { SignedText } from "./signs.ts";

/** A segment that begins further off than this is cut round its figure anyway. */
const REACH = 2 * CLAUSE_MAX;

/**
 * The clause that shows a figure: its own segment, with the one before where its subject stands there (…11亿元，**增长10.9%**)
 * or where it is too short to be read alone; cut round the figure where that is longer than 80 units.
 */
export function figureSpan(reading: Reading, source: SignedText, figure: Figure, sentence: Span): Span {
  const { at } = figure.found;
  let start = source.segmentStart(at[0], Math.max(sentence[0], at[0] - REACH));
  const end = source.segmentEnd(at[1], Math.min(sentence[1], at[1] + REACH));
  const needsMore = figure.mode === "inherited" || end - start < CLAUSE_MIN;
  if (needsMore && start > sentence[0]) {
    const wider = source.segmentStart(start - 1, Math.max(sentence[0], start - 1 - REACH));
    if (end - wider <= CLAUSE_MAX) start = wider;
  }
  while (start < at[0] && blanks[source.units[start]!] === 1) start++;
  return end - start >= CLAUSE_MIN && end - start <= CLAUSE_MAX ? [start, end] : clauseAround(reading, at);
}
