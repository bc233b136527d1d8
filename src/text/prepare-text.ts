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
  /** Characters of it were lost: it holds U+FFFD. */
  readonly damaged: boolean;
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

function withoutLines(lines: readonly Line[], indices: readonly number[]): readonly Line[] {
  if (indices.length === 0) return lines;
  const left = new Uint8Array(lines.length);
  for (const i of indices) left[i] = 1;
  const kept: Line[] = [];
  for (let i = 0; i < lines.length; i++) if (left[i] === 0) kept.push(lines[i]!);
  return kept;
}

type Lined = Pick<PreparedText, "mapped" | "lines">;

const lined = (mapped: MappedText): Lined => ({ mapped, lines: linesOf(mapped.units) });

/** Mends characters, puts columns in order, takes page numbers and running heads out. Throws DamagedTextError. */
export function prepareText(name: string, source: MappedText): PreparedText {
  refuseQuestionMarks(name, source.text);
  const found = lined(source);
  const mended = mendCharacters(source, found.lines);
  const printed = mended === source ? found : lined(mended);
  const damaged = refuseDamaged(name, mended, printed.lines);
  const unwelded = unweldColumns(mended, printed.lines);
  const whole = unwelded === null ? printed : lined(unwelded.mapped);
  const numbers = findPageNumbers(whole.mapped.text, whole.lines);
  const { mapped, lines } = numbers.glued.length > 0 ? lined(withoutSpans(whole.mapped, numbers.glued)) : whole;
  const heads = findRunningHeads(mapped.text, lines, numbers.lines);
  return { mapped, lines: withoutLines(lines, [...numbers.lines, ...heads]), damaged, hadColumns: unwelded !== null };
}
