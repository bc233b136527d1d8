import type { Span } from "../domain/span.ts";
import { markTable } from "./mark-table.ts";

const ENDS = 1;
const CLOSES = 2;
const marks = markTable([
  ["。！？；;!", ENDS],
  ["”’）)》」", CLOSES],
]);

/** Sentences of the paragraphs of a text of these units, ended by 。！？； (;!) and the closing marks after them, or by the paragraph's end. */
export function sentencesOf(units: Uint16Array, paragraphs: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  for (const [from, to] of paragraphs) {
    let start = from;
    for (let at = from; at < to; at++) {
      if (marks[units[at]!] !== ENDS) continue;
      while (at + 1 < to && marks[units[at + 1]!] !== 0) at++;
      sentences.push([start, at + 1]);
      start = at + 1;
    }
    if (start < to) sentences.push([start, to]);
  }
  return sentences;
}
