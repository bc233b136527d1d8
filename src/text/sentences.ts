import type { Span } from "../domain/span.ts";
import { markTable } from "./mark-table.ts";

const ENDS = 1;
const CLOSES = 2;
const MASKS = 3;
const marks = markTable([
  ["。！？；;!", ENDS],
  ["”’）)》」", CLOSES],
  ["XＸ×＊*○", MASKS],
]);

const isEnd = (mark: number): boolean => mark === ENDS || mark === CLOSES;

/** What a walk over the paragraphs of a text finds. */
interface Sentences {
  /** Ended by 。！？； (;!) and the closing marks after them, or by the paragraph's end. */
  readonly sentences: readonly Span[];
  /** Where a sign stands that figures are taken out with: X, ×, *, ○. */
  readonly masks: readonly number[];
}

/** The sentences of the paragraphs of a text of these units. */
export function sentencesOf(units: Uint16Array, paragraphs: readonly Span[]): Sentences {
  const sentences: Span[] = [];
  const masks: number[] = [];
  for (const [from, to] of paragraphs) {
    let start = from;
    for (let at = from; at < to; at++) {
      const mark = marks[units[at]!]!;
      if (mark === 0) continue;
      if (mark === MASKS) masks.push(at);
      if (mark !== ENDS) continue;
      while (at + 1 < to && isEnd(marks[units[at + 1]!]!)) at++;
      sentences.push([start, at + 1]);
      start = at + 1;
    }
    if (start < to) sentences.push([start, to]);
  }
  return { sentences, masks };
}
