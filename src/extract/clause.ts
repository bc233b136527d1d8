import type { Reading } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";
import { BLANKS, markTable } from "../text/mark-table.ts";

/** Bounds of an evidence span in UTF-16 units. */
export const CLAUSE_MIN = 8;
export const CLAUSE_MAX = 80;

const STOP = 1;
/** A comma-like stop that only lists; used as a cut last of all. */
const SOFT = 2;
const BLANK = 3;
const marks = markTable([
  [BLANKS, BLANK],
  ["，。；！？：,;!?:\n\r", STOP],
  ["、", SOFT],
]);

type TextHolder = Pick<Reading, "text" | "sentences">;

/** The sentence that holds the start of `at`; `at` itself where none does. */
export function sentenceAround(reading: TextHolder, at: Span): Span {
  const { sentences } = reading;
  let low = 0;
  let high = sentences.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle]!;
    if (at[0] < sentence[0]) high = middle - 1;
    else if (at[0] >= sentence[1]) low = middle + 1;
    else return sentence;
  }
  return at;
}

/** What the unit of a text at an index is: STOP, SOFT, BLANK or 0. */
const markAt = (text: string, index: number): number => marks[text.charCodeAt(index)]!;

/** Where the clause that holds what begins at `from` begins, no sooner than `low`. */
function clauseStart(text: string, from: number, low: number): number {
  let start = from;
  while (start > low && markAt(text, start - 1) !== STOP) start--;
  return start;
}

/** Where the clause that holds what ends at `from` ends, no later than `high`. */
function clauseEnd(text: string, from: number, high: number): number {
  let end = from;
  while (end < high && markAt(text, end) !== STOP) end++;
  return end;
}

const endsItem = (mark: number): boolean => mark === STOP || mark === SOFT;

const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Moves a cut off the middle of a surrogate pair, inwards. */
function wholeCharacters(text: string, start: number, end: number): Span {
  const from = start > 0 && start < text.length && isLow(text.charCodeAt(start)) ? start + 1 : start;
  const to = end > 0 && end < text.length && isLow(text.charCodeAt(end)) ? end - 1 : end;
  return [from, Math.max(from, to)];
}

/**
 * The clause that shows what stands at `at`: between the stops (，。；：！？) round it, widened to the neighbouring clauses
 * while shorter than 8 units, cut round `at` where longer than 80. Holds `at` always, except where `at` itself is
 * longer than 80 units: then its first 80. `[start, end)` in UTF-16 units of `reading.text`, never through a surrogate pair;
 * blanks and stops at its ends are left out.
 */
export function clauseAround(reading: TextHolder, at: Span): Span {
  return clauseWithin(reading.text, sentenceAround(reading, at), at);
}

/** The same where the sentence is known that `at` begins in. */
export function clauseWithin(text: string, sentence: Span, at: Span): Span {
  if (at[1] - at[0] >= CLAUSE_MAX) return wholeCharacters(text, at[0], at[0] + CLAUSE_MAX);
  const low = Math.max(sentence[0], at[0] - CLAUSE_MAX - 1);
  const high = Math.min(Math.max(sentence[1], at[1]), at[1] + CLAUSE_MAX + 1);
  let start = clauseStart(text, at[0], low);
  let end = clauseEnd(text, at[1], high);
  while (end - start < CLAUSE_MIN * 2 && (start > low || end < high)) {
    if (end < high) end = clauseEnd(text, end + 1, high);
    if (end - start < CLAUSE_MIN * 2 && start > low) start = clauseStart(text, start - 1, low);
  }
  if (end - start > CLAUSE_MAX) [start, end] = cutRound(text, [start, end], at);
  while (start < at[0] && markAt(text, start) > 0) start++;
  while (end > at[1] && markAt(text, end - 1) > 0) end--;
  if (end - start < CLAUSE_MIN) [start, end] = widen(text, [start, end]);
  return wholeCharacters(text, start, end);
}

/** At most 80 units of `clause` round `at`, begun after a 、 where one is near. */
function cutRound(text: string, clause: Span, at: Span): Span {
  const spare = CLAUSE_MAX - (at[1] - at[0]);
  let start = Math.max(clause[0], at[0] - Math.ceil(spare / 2));
  const end = Math.min(clause[1], start + CLAUSE_MAX);
  start = Math.max(clause[0], Math.min(start, end - CLAUSE_MAX));
  for (let index = start; index > clause[0] && index < Math.min(start + 12, at[0]); index++)
    if (endsItem(markAt(text, index - 1))) return [index, end];
  return [start, end];
}

/** A very short sentence (a heading) takes its neighbours in, up to 8 units. */
function widen(text: string, span: Span): Span {
  const end = Math.min(text.length, span[0] + CLAUSE_MIN);
  return [Math.max(0, Math.min(span[0], end - CLAUSE_MIN)), Math.max(end, span[1])];
}
