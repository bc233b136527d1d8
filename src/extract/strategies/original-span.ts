import type { Span } from "../../domain/span.ts";
import { markTable } from "../../text/mark-table.ts";
import type { FoldedText } from "./folded-text.ts";

const OPENING = 1;
const CLOSING = 2;
/** Opens or closes. */
const STRAIGHT = 3;
const marks = markTable([
  ["“‘「『《〈", OPENING],
  ["”’」』》〉", CLOSING],
  ['"', STRAIGHT],
]);

/**
 * A folded span in the original text, with the quotation marks that belong to it: those of a part of the name (“十四五”规划) are
 * taken in, those round the whole name are not.
 */
export function originalSpan(original: string, folded: FoldedText, [start, end]: Span): Span {
  let from = folded.originOf(start);
  let to = folded.originOf(end - 1) + 1;
  // Nothing between was left out in folding: no quotation mark stands inside.
  if (to - from === end - start) return [from, to];
  let open = 0;
  let unopened = 0;
  for (let i = from; i < to; i++) {
    const mark = marks[original.charCodeAt(i)]!;
    if (mark === 0) continue;
    if (mark === OPENING || (mark === STRAIGHT && open === 0)) open++;
    else if (open > 0) open--;
    else unopened++;
  }
  if (unopened > 0 && (marks[original.charCodeAt(from - 1)]! & OPENING) !== 0) from--;
  if (open > 0 && (marks[original.charCodeAt(to)]! & CLOSING) !== 0) to++;
  return [from, to];
}
