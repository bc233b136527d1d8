import type { Span } from "../domain/span.ts";
import { doubled } from "./doubled.ts";
import { SIGN, signsOfUnit } from "./line-signs.ts";
import { type TextUnits, textOf, unitsOf } from "./units.ts";

const START = Int32Array.of(0);

/**
 * A text with a way back to what it was made from: pieces that were copied unit by unit. Offsets are UTF-16 code units
 * on both sides. Inserted characters (a blank, a line end) lead to the place at which they were put in.
 */
export class MappedText implements TextUnits {
  readonly text: string;
  /** Start of each piece in `text`, ascending, the first 0. */
  readonly at: Int32Array;
  /** Where each piece starts in the source. */
  readonly from: Int32Array;
  private own: Uint16Array | undefined;

  /** @param units of the text, where the caller has them. */
  constructor(text: string, at: Int32Array, from: Int32Array, units?: Uint16Array) {
    this.text = text;
    this.at = at;
    this.from = from;
    this.own = units;
  }

  static of(text: string, units?: Uint16Array): MappedText {
    return new MappedText(text, START, START, units);
  }

  get units(): Uint16Array {
    this.own ??= unitsOf(this.text);
    return this.own;
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
}

/** Fewest units that a builder has room for, and pieces. */
const LEAST_ROOM = 1024;
const LEAST_PIECES = 256;

/** Makes a MappedText out of another by copying ranges and inserting characters; the result maps to the other's source. */
export class MappedTextBuilder {
  private readonly source: MappedText;
  private room: Uint16Array;
  private size = 0;
  private at: Int32Array = new Int32Array(LEAST_PIECES);
  private from: Int32Array = new Int32Array(LEAST_PIECES);
  private count = 0;

  /** @param room units that the result will about have. */
  constructor(source: MappedText, room = LEAST_ROOM) {
    this.source = source;
    this.room = new Uint16Array(room);
  }

  get length(): number {
    return this.size;
  }

  /** Last UTF-16 unit so far, or -1. */
  get lastUnit(): number {
    return this.size === 0 ? -1 : this.room[this.size - 1]!;
  }

  private piece(at: number, from: number): void {
    const previous = this.count - 1;
    if (previous >= 0 && this.from[previous]! + at - this.at[previous]! === from) return;
    if (this.count === this.at.length) {
      this.at = doubled(this.at);
      this.from = doubled(this.from);
    }
    this.at[this.count] = at;
    this.from[this.count++] = from;
  }

  /** Notes where `[start, end)` of the other text, which comes next, was made from. */
  private pieces(start: number, end: number): void {
    const { at, from } = this.source;
    for (let piece = this.source.pieceAt(start); piece < at.length && at[piece]! < end; piece++) {
      const begin = Math.max(start, at[piece]!);
      this.piece(this.size + begin - start, from[piece]! + begin - at[piece]!);
    }
  }

  /** Makes room for so many units more. */
  private grow(more: number): void {
    if (this.size + more <= this.room.length) return;
    const wider = new Uint16Array(Math.max(this.size + more, this.room.length * 2));
    wider.set(this.made);
    this.room = wider;
  }

  /** Copies `[start, end)` of the other text. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.pieces(start, end);
    this.grow(end - start);
    const { room } = this;
    const { units } = this.source;
    let { size } = this;
    // Pieces are short: a loop is done before a view of them is made.
    for (let i = start; i < end; i++) room[size++] = units[i]!;
    this.size = size;
  }

  /** Copies what stands in `[start, end)` of the other text before the first blank; where that is, or `end`. */
  copyToBlank(start: number, end: number): number {
    this.grow(end - start);
    const { room } = this;
    const { units } = this.source;
    let { size } = this;
    let at = start;
    for (; at < end; at++) {
      const code = units[at]!;
      if ((signsOfUnit[code]! & SIGN.blank) !== 0) break;
      room[size++] = code;
    }
    this.pieces(start, at);
    this.size = size;
    return at;
  }

  /** Puts in `inserted`, which stands for what is at `near` in the other text. */
  insert(inserted: string, near: number): void {
    if (inserted === "") return;
    this.piece(this.size, this.source.sourceOffset(Math.max(0, near)));
    this.grow(inserted.length);
    for (let i = 0; i < inserted.length; i++) this.room[this.size++] = inserted.charCodeAt(i);
  }

  /** Takes the last unit back. */
  dropLast(): void {
    if (this.size === 0) return;
    this.size--;
    if (this.at[this.count - 1] === this.size) this.count--;
  }

  private get made(): Uint16Array {
    return this.room.subarray(0, this.size);
  }

  /** The text made so far; nothing may be added afterwards. */
  build(): MappedText {
    const { made, count } = this;
    return this.size === 0
      ? new MappedText("", START, Int32Array.of(this.source.sourceOffset(0)))
      : new MappedText(textOf(made), this.at.subarray(0, count), this.from.subarray(0, count), made);
  }
}
