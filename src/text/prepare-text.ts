import type { Span } from "../domain/span.ts";
import { type Line, linesOf } from "./line.ts";
import { type MappedText, MappedTextBuilder } from "./mapped-text.ts";
import { mendCharacters } from "./mend-characters.ts";
import { findPageNumbers } from "./page-numbers.ts";
import { refuseDamaged, refuseQuestionMarks } from "./refuse-damaged.ts";
import { findRunningHeads } from "./running-heads.ts";
import { unweldColumns } from "./two-columns.ts";
import { type TextUnits, unitsOf } from "./units.ts";

/** A source's text with characters mended and columns in order, and its lines without what pages put between them. */
export interface PreparedText extends TextUnits {
  readonly mapped: MappedText;
  readonly lines: readonly Line[];
  /** Two columns stood side by side in it. */
  readonly hadColumns: boolean;
}

function withoutSpans(source: MappedText, units: Uint16Array, spans: readonly Span[]): MappedText {
  const builder = new MappedTextBuilder(source, units);
  let done = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    builder.copy(done, start);
    done = end;
  }
  builder.copy(done, source.text.length);
  return builder.build();
}

type Lined = Omit<PreparedText, "hadColumns">;

function lined(mapped: MappedText): Lined {
  const units = unitsOf(mapped.text);
  return { mapped, text: mapped.text, units, lines: linesOf(units) };
}

/** Mends characters, puts columns in order, takes page numbers and running heads out. Throws DamagedTextError. */
export function prepareText(name: string, source: MappedText): PreparedText {
  refuseQuestionMarks(name, source.text);
  const found = lined(source);
  const mended = mendCharacters(source, found.units, found.lines);
  const printed = mended === source ? found : lined(mended);
  refuseDamaged(name, printed);
  const unwelded = unweldColumns(mended, printed.units, printed.lines);
  const whole = unwelded === null ? printed : lined(unwelded.mapped);
  const numbers = findPageNumbers(whole.text, whole.lines);
  const clean = numbers.glued.length > 0 ? lined(withoutSpans(whole.mapped, whole.units, numbers.glued)) : whole;
  const heads = findRunningHeads(clean.text, clean.lines, numbers.lines);
  const lines = clean.lines.filter((_, i) => !numbers.lines.has(i) && !heads.has(i));
  return { ...clean, lines, hadColumns: unwelded !== null };
}
