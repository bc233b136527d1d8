import type { Reading } from "../../domain/reading.ts";
import type { WordTrie } from "../../text/word-trie.ts";
import { CHARACTER_CLASSES as C, characterClass } from "./character-class.ts";

/** For every UTF-16 unit of a text: the segment between separators that holds it, and the verbs and quotes round it. */
export interface Surroundings {
  readonly segmentStart: Int32Array;
  readonly segmentEnd: Int32Array;
  /** Head word behind the 等 that closes the segment's list (…等5个项目): its number + 1, or 0. */
  readonly head: Uint16Array;
  /** Last verb that ended before in the sentence, next one that begins after: numbers + 1, or 0. */
  readonly verbBefore: Uint16Array;
  readonly verbAfter: Uint16Array;
  /** Bit 1: inside quotes, bit 2: inside brackets. */
  readonly enclosed: Uint8Array;
}

function separates(kind: number): boolean {
  return (kind >= C.comma && kind <= C.closeBracket) || kind === C.blank;
}

const HEAD_REACH = 16;

/**
 * @param verbs verbs with their numbers; @param heads words that name a class (项目, 企业, 行动 …) with their numbers.
 */
export function surroundingsOf(
  reading: Pick<Reading, "text" | "sentences">,
  verbs: WordTrie,
  heads: WordTrie,
): Surroundings {
  const { text } = reading;
  const n = text.length;
  const result = {
    segmentStart: new Int32Array(n),
    segmentEnd: new Int32Array(n),
    head: new Uint16Array(n),
    verbBefore: new Uint16Array(n),
    verbAfter: new Uint16Array(n),
    enclosed: new Uint8Array(n),
  };
  for (const [start, end] of reading.sentences) {
    markSegments(text, start, end, result, heads);
    markVerbs(text, start, end, result, verbs);
  }
  return result;
}

function markSegments(text: string, start: number, end: number, out: Surroundings, heads: WordTrie): void {
  let from = start;
  let quoted = 0;
  let bracketed = 0;
  for (let i = start; i <= end; i++) {
    const kind = i < end ? characterClass(text.charCodeAt(i)) : C.stop;
    if (i < end) {
      if (kind === C.openQuote) quoted = 1;
      if (kind === C.openBracket) bracketed = 2;
      out.enclosed[i] = quoted | bracketed;
      if (kind === C.closeQuote) quoted = 0;
      if (kind === C.closeBracket) bracketed = 0;
    }
    if (i < end && !separates(kind)) continue;
    out.segmentStart.fill(from, from, i);
    out.segmentEnd.fill(i, from, i);
    if (i < end) {
      out.segmentStart[i] = i;
      out.segmentEnd[i] = i + 1;
    }
    from = i + 1;
  }
  let head = 0;
  for (let i = end - 1; i >= start; i--) {
    const code = text.charCodeAt(i);
    if (code === 0x7b49) head = headBehind(text, i + 1, end, heads);
    else if (characterClass(code) === C.comma || characterClass(code) === C.stop) head = 0;
    out.head[i] = head;
  }
}

function headBehind(text: string, start: number, end: number, heads: WordTrie): number {
  for (let i = start; i < Math.min(end, start + HEAD_REACH); i++) {
    const kind = characterClass(text.charCodeAt(i));
    if (kind === C.comma || kind === C.stop) return 0;
    const found = heads.longestAt(text, i);
    if (found) return found.value + 1;
  }
  return 0;
}

function markVerbs(text: string, start: number, end: number, out: Surroundings, verbs: WordTrie): void {
  let last = 0;
  let free = start;
  let filled = start;
  for (let i = start; i < end; i++) {
    out.verbBefore[i] = i < free ? (out.verbBefore[i - 1] ?? 0) : last;
    if (i < free) continue;
    const found = verbs.longestAt(text, i);
    if (!found) continue;
    last = found.value + 1;
    out.verbAfter.fill(last, filled, i);
    filled = i;
    free = Math.min(found.end, end);
  }
}
