import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { CLAUSE_MAX, CLAUSE_MIN, clauseAround } from "../clause.ts";
import type { Figure } from "./figure.ts";
import { segmentStart, stopsSegment } from "./place.ts";

/** A segment that begins further off than this is cut round its figure anyway. */
const REACH = 2 * CLAUSE_MAX;

/**
 * The clause that shows a figure: its own segment, with the one before where its subject stands there (…11亿元，**增长10.9%**)
 * or where it is too short to be read alone; cut round the figure where that is longer than 80 units.
 */
export function figureSpan(reading: Reading, figure: Figure, sentence: Span): Span {
  const { text } = reading;
  const { at } = figure.found;
  let start = segmentStart(text, at[0], Math.max(sentence[0], at[0] - REACH));
  let end = at[1];
  const high = Math.min(sentence[1], end + REACH);
  while (end < high && !stopsSegment(text, end)) end++;
  const needsMore = figure.mode === "inherited" || end - start < CLAUSE_MIN;
  if (needsMore && start > sentence[0]) {
    const wider = segmentStart(text, start - 1, Math.max(sentence[0], start - 1 - REACH));
    if (end - wider <= CLAUSE_MAX) start = wider;
  }
  while (start < at[0] && text[start]!.trim() === "") start++;
  return end - start >= CLAUSE_MIN && end - start <= CLAUSE_MAX ? [start, end] : clauseAround(reading, at);
}
