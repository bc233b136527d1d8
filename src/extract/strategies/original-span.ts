import type { Span } from "../../domain/span.ts";
import type { FoldedText } from "./folded-text.ts";

const OPENING = '“‘「『《〈"';
const CLOSING = '”’」』》〉"';

/**
 * A folded span in the original text, with the quotation marks that belong to it: those of a part of the name (“十四五”规划) are
 * taken in, those round the whole name are not.
 */
export function originalSpan(original: string, folded: FoldedText, [start, end]: Span): Span {
  let from = folded.originOf(start);
  let to = folded.originOf(end - 1) + 1;
  // Nothing between was left out in folding: no quotation mark stands inside.
  if (to - from === end - start) return [from, to];
  const inside = original.slice(from, to);
  let open = 0;
  let unopened = 0;
  for (const character of inside) {
    if (character === '"') {
      if (open > 0) open--;
      else open++;
    } else if (OPENING.includes(character)) open++;
    else if (CLOSING.includes(character)) {
      if (open > 0) open--;
      else unopened++;
    }
  }
  if (unopened > 0 && from > 0 && OPENING.includes(original[from - 1]!)) from--;
  if (open > 0 && to < original.length && CLOSING.includes(original[to]!)) to++;
  return [from, to];
}
