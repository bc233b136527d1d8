import type { Span } from "../domain/span.ts";

const isEnd = (code: number): boolean =>
  code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0xff1b || code === 0x3b || code === 0x21;
const isClosing = (code: number): boolean =>
  code === 0x201d || code === 0x2019 || code === 0xff09 || code === 0x29 || code === 0x300b || code === 0x300d;

/** Sentences of the paragraphs, ended by 。！？； (;!) and the closing marks after them, or by the paragraph's end. */
export function sentencesOf(text: string, paragraphs: readonly Span[]): Span[] {
  const sentences: Span[] = [];
  for (const [from, to] of paragraphs) {
    let start = from;
    for (let at = from; at < to; at++) {
      if (!isEnd(text.charCodeAt(at))) continue;
      while (at + 1 < to && (isEnd(text.charCodeAt(at + 1)) || isClosing(text.charCodeAt(at + 1)))) at++;
      sentences.push([start, at + 1]);
      start = at + 1;
    }
    if (start < to) sentences.push([start, to]);
  }
  return sentences;
}
