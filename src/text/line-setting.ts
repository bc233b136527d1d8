import { endsSentence, type Line } from "./line.ts";

/** How the lines of a text are set. */
export interface Setting {
  /** Lines are cut at a column, not at paragraphs. */
  readonly wrapped: boolean;
  /** Columns of a full line. */
  readonly full: number;
  /** Columns of a full line of nothing but Chinese characters and signs. */
  readonly pure: number;
  /** A blank line means a new paragraph. */
  readonly blankEnds: boolean;
  /** Paragraphs begin with an indent. */
  readonly indents: boolean;
}

/** Nothing but Chinese characters and signs. */
export const isPure = (line: Line): boolean => line.width === 2 * (line.end - line.start);

/** How the lines of a text are set, by what most of them show. */
export function settingOf(text: string, lines: readonly Line[]): Setting {
  const long: number[] = [];
  const open: number[] = [];
  const pure: number[] = [];
  let gaps = 0;
  let indented = 0;
  for (const [i, line] of lines.entries()) {
    if (i > 0 && line.gap > 0) gaps++;
    if (line.indented) indented++;
    if (line.width < 24) continue;
    long.push(line.width);
    if (endsSentence(text, line)) continue;
    open.push(line.width);
    if (isPure(line)) pure.push(line.width);
  }
  const wrapped = long.length >= 4 && open.length >= long.length * 0.35 && middle(long) <= 120;
  return {
    wrapped,
    full: middle(open),
    pure: commonest(pure),
    blankEnds: gaps < lines.length * 0.45,
    indents: indented >= lines.length * 0.04 && indented <= lines.length * 0.6,
  };
}

/** The upper middle of some numbers, 0 of none. */
function middle(values: readonly number[]): number {
  return Int32Array.from(values).sort()[values.length >> 1] ?? 0;
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>();
  let best = 0;
  for (const value of values) {
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(best) ?? 0)) best = value;
  }
  return best;
}
