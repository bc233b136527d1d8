import type { Span } from "../domain/span.ts";

/**
 * A text with a way back to what it was made from: pieces that were copied unit by unit. Offsets are UTF-16 code units
 * on both sides. Inserted characters (a blank, a line end) lead to the place at which they were put in.
 */
export class MappedText {
  readonly text: string;
  /** Start of each piece in `text`, ascending, the first 0. */
  readonly at: readonly number[];
  /** Where each piece starts in the source. */
  readonly from: readonly number[];

  constructor(text: string, at: readonly number[], from: readonly number[]) {
    this.text = text;
    this.at = at;
    this.from = from;
  }

  static of(text: string): MappedText {
    return new MappedText(text, [0], [0]);
  }

  /** The piece that holds `offset`. */
  pieceAt(offset: number): number {
    let low = 0;
    let high = this.at.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.at[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  sourceOffset(offset: number): number {
    const piece = this.pieceAt(offset);
    return (this.from[piece] ?? 0) + offset - (this.at[piece] ?? 0);
  }

  /** The source's range that holds all that `span` was made from. */
  sourceSpan([start, end]: Span): Span {
    const first = this.sourceOffset(start);
    if (end <= start) return [first, first];
    return [first, Math.max(first, this.sourceOffset(end - 1)) + 1];
  }

  slice(start: number, end: number): MappedText {
    const builder = new MappedTextBuilder(this);
    builder.copy(start, end);
    return builder.build();
  }
}

/** Makes a MappedText out of another by copying ranges and inserting characters; the result maps to the other's source. */
export class MappedTextBuilder {
  private readonly source: MappedText;
  private readonly chunks: string[] = [];
  private readonly at: number[] = [];
  private readonly from: number[] = [];
  private size = 0;
  private last = "";

  constructor(source: MappedText) {
    this.source = source;
  }

  get length(): number {
    return this.size;
  }

  /** Last code unit so far, or "". */
  get lastUnit(): string {
    return this.last;
  }

  private piece(at: number, from: number): void {
    const previous = this.at.length - 1;
    if (previous >= 0 && this.from[previous]! + at - this.at[previous]! === from) return;
    this.at.push(at);
    this.from.push(from);
  }

  /** Copies `[start, end)` of the other text. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    const { at, from, text } = this.source;
    for (let piece = this.source.pieceAt(start); piece < at.length && at[piece]! < end; piece++) {
      const begin = Math.max(start, at[piece]!);
      this.piece(this.size + begin - start, from[piece]! + begin - at[piece]!);
    }
    const chunk = text.slice(start, end);
    this.chunks.push(chunk);
    this.size += chunk.length;
    this.last = chunk.charAt(chunk.length - 1);
  }

  /** Puts in `inserted`, which stands for what is at `near` in the other text. */
  insert(inserted: string, near: number): void {
    if (inserted === "") return;
    this.piece(this.size, this.source.sourceOffset(Math.max(0, near)));
    this.chunks.push(inserted);
    this.size += inserted.length;
    this.last = inserted.charAt(inserted.length - 1);
  }

  build(): MappedText {
    return this.at.length === 0
      ? new MappedText("", [0], [this.source.sourceOffset(0)])
      : new MappedText(this.chunks.join(""), this.at, this.from);
  }
}
