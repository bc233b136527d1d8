import type { Span } from "../../domain/span.ts";

/** Names and words are no longer than this. */
const LONGEST = 40;

/** Spans by start, of which those near a place in the text are asked for: quick where the places come about in order. */
export class NearSpans {
  /** Number of the first span that begins no sooner than the place asked for last ends. */
  private next = 0;

  constructor(private readonly spans: readonly Span[]) {}

  /** The last span that overlaps `[start, end)` and fits; null for none. */
  last(start: number, end: number, fits: (span: Span) => boolean): Span | null {
    const { spans } = this;
    let { next } = this;
    while (next < spans.length && spans[next]![0] < end) next++;
    while (next > 0 && spans[next - 1]![0] >= end) next--;
    this.next = next;
    for (let i = next - 1; i >= 0 && spans[i]![0] > start - LONGEST; i--)
      if (spans[i]![1] > start && fits(spans[i]!)) return spans[i]!;
    return null;
  }

  /** The last one that holds all of `[start, end)`, or overlaps it and is as long; null for none. */
  holder(start: number, end: number): Span | null {
    return this.last(start, end, (span) => span[1] - span[0] >= end - start);
  }

  /** Whether a longer one holds all of `at`. */
  holds([start, end]: Span): boolean {
    return this.last(start, end, ([from, to]) => from <= start && to >= end && to - from > end - start) !== null;
  }

  /** Whether one holds the unit at an offset. */
  touches(offset: number): boolean {
    return this.last(offset, offset + 1, () => true) !== null;
  }

  /** Whether one ends at an offset. */
  endsAt(offset: number): boolean {
    return this.last(offset - 1, offset, ([, end]) => end === offset) !== null;
  }

  /** Whether a longer one begins where `at` does. */
  opens([start, end]: Span): boolean {
    return this.last(start, end, ([from, to]) => from === start && to > end) !== null;
  }
}
