import type { Span } from "../domain/span.ts";
import { clauseAround } from "../extract/clause.ts";
import type { Evidence } from "./evidence.ts";

const SENTENCE_ENDS = new Set("。！？；\n\r");
/** No sentence is looked for further than this from a print, in UTF-16 units. */
const REACH = 400;

/** The evidence of a print in a text: the clause round it is its quote. */
export function evidenceAt(document: string, text: string, start: number, end: number): Evidence {
  let low = start;
  while (low > 0 && start - low < REACH && !SENTENCE_ENDS.has(text[low - 1]!)) low--;
  let high = end;
  while (high < text.length && high - end < REACH && !SENTENCE_ENDS.has(text[high]!)) high++;
  const sentence: Span = [low, Math.min(text.length, high + 1)];
  const [quoteStart, quoteEnd] = clauseAround({ text, sentences: [sentence] }, [start, end]);
  return { documentId: document, start, end, quoteStart, quoteEnd };
}
