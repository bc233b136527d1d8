import type { Span } from "../../domain/span.ts";
import type { FoldedText } from "./folded-text.ts";
import { foldingKinds, KIND } from "./folding-kinds.ts";

const opens = (kind: number | undefined): boolean => kind === KIND.opening || kind === KIND.title;
const mayOpen = (kind: number | undefined): boolean => opens(kind) || kind === KIND.straight;
const mayClose = (kind: number | undefined): boolean => kind === KIND.closing || kind === KIND.straight;

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
    const kind = foldingKinds[original.charCodeAt(i)];
    if (opens(kind) || (kind === KIND.straight && open === 0)) open++;
    else if (mayClose(kind) && open > 0) open--;
    else if (kind === KIND.closing) unopened++;
  }
  if (unopened > 0 && mayOpen(foldingKinds[original.charCodeAt(from - 1)])) from--;
  if (open > 0 && mayClose(foldingKinds[original.charCodeAt(to)])) to++;
  return [from, to];
}
