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

/** Widest line that is told apart from wider ones. */
const WIDEST = 1000;

/** Widths of lines, counted by their size. */
class Widths {
  private readonly counts = new Uint32Array(WIDEST + 1);
  private size = 0;
  /** The commonest, of several the one that was so common first; 0 of none. */
  commonest = 0;

  clear(): void {
    this.counts.fill(0);
    this.size = 0;
    this.commonest = 0;
  }

  get length(): number {
    return this.size;
  }

  add(width: number): void {
    this.size++;
    const counted = Math.min(width, WIDEST);
    if (++this.counts[counted]! > this.counts[this.commonest]!) this.commonest = counted;
  }

  /** The upper middle, 0 of none. */
  get middle(): number {
    let smaller = 0;
    for (let width = 0; width <= WIDEST; width++) {
      smaller += this.counts[width]!;
      if (smaller > this.size >> 1) return width;
    }
    return 0;
  }
}

const long = new Widths();
const open = new Widths();
const pure = new Widths();

/** How the lines of a text are set, by what most of them show. */
export function settingOf(text: string, lines: readonly Line[]): Setting {
  for (const widths of [long, open, pure]) widths.clear();
  let gaps = 0;
  let indented = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (i > 0 && line.gap > 0) gaps++;
    if (line.indented) indented++;
    if (line.width < 24) continue;
    long.add(line.width);
    if (endsSentence(text, line)) continue;
    open.add(line.width);
    if (isPure(line)) pure.add(line.width);
  }
  return {
    wrapped: long.length >= 4 && open.length >= long.length * 0.35 && long.middle <= 120,
    full: open.middle,
    pure: pure.commonest,
    blankEnds: gaps < lines.length * 0.45,
    indents: indented >= lines.length * 0.04 && indented <= lines.length * 0.6,
  };
}
