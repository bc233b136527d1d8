import type { Reading } from "../domain/reading.ts";
import type { Span } from "../domain/span.ts";

interface Row {
  readonly at: Span;
  readonly object?: string;
}

const HOLE = "\ufffd";
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
/** First units of Han characters beyond the basic plane (𠮷); those of emoji lie lower. */
const isHanHigh = (code: number): boolean => code >= 0xd840 && code <= 0xd8ff;

/** Whether a lost character stands in the name or figure or right beside it, or in what is counted. */
function touchesHole(text: string, { at: [start, end], object }: Row): boolean {
  if (text[start - 1] === HOLE || text[end] === HOLE || object?.includes(HOLE)) return true;
  const hole = text.indexOf(HOLE, start);
  return hole >= 0 && hole < end;
}

/** Whether a Han character beyond the basic plane stands right beside it, so that a name is cut in two. */
function cutAtRareCharacter(text: string, [start, end]: Span): boolean {
  const before = start > 1 && isLow(text.charCodeAt(start - 1)) && isHanHigh(text.charCodeAt(start - 2));
  return before || isHanHigh(text.charCodeAt(end));
}

/** Keeps the rows of one text that no lost and no rare character makes doubtful: no fact is built over a hole. */
export class WholeRows {
  private readonly text: string;
  private readonly hasHole: boolean;

  constructor({ text, read }: Pick<Reading, "text" | "read">) {
    this.text = text;
    this.hasHole = read.damage > 0;
  }

  /** The rows that touch no hole; the same where the text is whole. */
  rows<R extends Row>(rows: readonly R[]): readonly R[] {
    return this.hasHole ? rows.filter((row) => !touchesHole(this.text, row)) : rows;
  }

  /** The same for names, which a rare character cuts too. */
  names<R extends Row>(rows: readonly R[]): readonly R[] {
    return this.rows(rows).filter(({ at }) => !cutAtRareCharacter(this.text, at));
  }
}
