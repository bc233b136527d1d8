import type { Span } from "../domain/span.ts";
import { type Line, linesOf } from "./line.ts";
import { type MappedText, MappedTextBuilder } from "./mapped-text.ts";
import { mendCharacters } from "./mend-characters.ts";
import { findPageNumbers } from "./page-numbers.ts";
import { refuseDamaged, refuseQuestionMarks } from "./refuse-damaged.ts";
import { findRunningHeads } from "./running-heads.ts";
import { unweldColumns } from "./two-columns.ts";

/** A source's text with characters mended and columns in order, and its lines without what pages put between them. */
export interface PreparedText {
  readonly mapped: MappedText;
  readonly lines: readonly Line[];
  /** Two columns stood side by side in it. */
  readonly hadColumns: boolean;
}

function withoutSpans(source: MappedText, spans: readonly Span[]): MappedText {
  const builder = new MappedTextBuilder(source);
  let done = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    builder.copy(done, start);
    done = end;
  }
  builder.copy(done, source.text.length);
  return builder.build();
}

/** Mends characters, puts columns in order, takes page numbers and running heads out. Throws DamagedTextError. */
export function prepareText(name: string, source: MappedText): PreparedText {
  refuseQuestionMarks(name, source.text);
  const mended = mendCharacters(source);
  refuseDamaged(name, mended.text);
  const mendedLines = linesOf(mended.text);
  const unwelded = unweldColumns(mended, mendedLines);
  const whole = unwelded?.mapped ?? mended;
  const wholeLines = unwelded ? linesOf(whole.text) : mendedLines;
  const numbers = findPageNumbers(whole.text, wholeLines);
  const glued = numbers.glued.length > 0;
  const mapped = glued ? withoutSpans(whole, numbers.glued) : whole;
  const printed = glued ? linesOf(mapped.text) : wholeLines;
  const heads = findRunningHeads(mapped.text, printed, numbers.lines);
  const lines = printed.filter((_, i) => !numbers.lines.has(i) && !heads.has(i));
  return { mapped, lines, hadColumns: unwelded !== null };
}
