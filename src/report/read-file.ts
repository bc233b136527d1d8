import type { Reading } from "../domain/reading.ts";
import type { Warning } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";
import { keptLines } from "../text/furniture.ts";
import { linesOf } from "../text/line.ts";
import { type MappedText, MappedTextBuilder } from "../text/mapped-text.ts";
import { countHoles, mendCharacters } from "../text/mend-characters.ts";
import { findPageNumbers } from "../text/page-numbers.ts";
import { reflow } from "../text/reflow.ts";
import { findRunningHeads } from "../text/running-heads.ts";
import type { SourceRange, SourceText } from "../text/source-text.ts";
import { sourceTexts } from "../text/source-texts.ts";
import { splitReports } from "../text/split-reports.ts";
import { DamagedTextError } from "../text/text-error.ts";
import { unweldColumns } from "../text/two-columns.ts";
import { noReport } from "./no-report.ts";
import { readPart } from "./read-part.ts";
import { clausesOf, isSameBody } from "./same-body.ts";

/** One report out of a file. */
export interface ReadDocument {
  readonly reading: Reading;
  /** Its place among the documents kept of the file, from 1. */
  readonly ordinal: number;
  /** Where a span of the readable text stands in the file. */
  readonly sourceRange: (span: Span) => SourceRange;
}

/** A part of a file that was not loaded. */
export interface LeftOut {
  /** Place among the parts of the file, from 1, where it has several. */
  readonly ordinal?: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** All that a file holds. */
export interface FileRead {
  readonly documents: readonly ReadDocument[];
  readonly leftOut: readonly LeftOut[];
}

/** Largest share of lost characters with which a text is still read. */
const MOST_DAMAGE = 0.05;

/** Throws DamagedTextError where more than 5 % of the characters (and more than a few) are lost, or a third of a short text. */
export function refuseDamaged(name: string, text: string): void {
  const holes = countHoles(text);
  if (holes === 0) return;
  const share = holes / Math.max(1, text.replace(/\s+/g, "").length);
  if ((holes > 10 && share > MOST_DAMAGE) || share > 0.3) throw new DamagedTextError(name, holes, share);
}

function withoutSpans(source: MappedText, spans: readonly Span[]): MappedText {
  if (spans.length === 0) return source;
  const builder = new MappedTextBuilder(source);
  let done = 0;
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    builder.copy(done, start);
    done = end;
  }
  builder.copy(done, source.text.length);
  return builder.build();
}

interface Candidate {
  readonly reading: Reading;
  readonly mapped: MappedText;
  readonly source: SourceText;
  readonly ordinal: number;
}

function partsOf(name: string, source: SourceText, leftOut: LeftOut[], ordinal: number): Candidate[] {
  const mended = mendCharacters(source.mapped);
  refuseDamaged(name, mended.text);
  const mendedLines = linesOf(mended.text);
  const unwelded = unweldColumns(mended, mendedLines);
  const raw = unwelded?.mapped ?? mended;
  const rawLines = unwelded ? linesOf(raw.text) : mendedLines;
  const numbers = findPageNumbers(raw.text, rawLines);
  const mapped = withoutSpans(raw, numbers.glued);
  const { text } = mapped;
  const printed = numbers.glued.length > 0 ? linesOf(text) : rawLines;
  const heads = findRunningHeads(text, printed, numbers.lines);
  const lines = printed.filter((_, i) => !numbers.lines.has(i) && !heads.has(i));
  const parts = splitReports(text, lines);
  const found: Candidate[] = [];
  for (const part of parts) {
    const kept = keptLines(text, lines, part);
    const reflowed = reflow(mapped, kept.head, kept.body);
    const warnings: Warning[] = [];
    if (unwelded) {
      const span: Span = [0, Math.min(1, reflowed.mapped.text.length)];
      warnings.push({
        code: "TWO_COLUMNS",
        span,
        message: "lines of two columns stood side by side; put in order column by column",
      });
    }
    for (const page of source.unreadPages)
      warnings.push({ code: "UNREAD_PAGE", span: [0, 0], message: `page ${page} gave no text` });
    const pageTitles =
      source.titleBeside === null ? kept.pageTitles : [source.titleBeside.replace(/\s+/g, ""), ...kept.pageTitles];
    const read = readPart({ reflowed, headCount: kept.head.length, pageTitles, warnings });
    const place = ordinal + found.length + leftOut.length;
    const start = lines[part.from]?.start ?? 0;
    const end = lines[part.to - 1]?.end ?? text.length;
    const why = noReport({
      text: read.reading.text,
      raw: text.slice(start, Math.min(end, start + 4000)),
      paragraphs: read.reading.paragraphs,
      hasTitle: read.hasTitle,
      hasHeadings: read.reading.sections.some(
        ({ heading, role }) => heading !== "" && (role === "REVIEW" || role === "PLAN"),
      ),
    });
    if (why === null) found.push({ reading: read.reading, mapped: read.mapped, source, ordinal: place });
    else leftOut.push(parts.length > 1 ? { ordinal: place, ...why } : why);
  }
  return found;
}

/** Takes out bodies that a page prints twice: the longer stays, with a warning. */
function withoutSecondPrints(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const clauses: ReadonlySet<string>[] = [];
  for (const candidate of candidates) {
    const own = candidates.length > 1 ? clausesOf(candidate.reading.text) : new Set<string>();
    const twin = clauses.findIndex((other) => isSameBody(other, own));
    if (twin < 0) {
      kept.push(candidate);
      clauses.push(own);
      continue;
    }
    const other = kept[twin]!;
    const better = other.reading.text.length >= candidate.reading.text.length ? other : candidate;
    const warning: Warning = {
      code: "PRINTED_TWICE",
      span: [0, 1],
      message: "the file prints this text twice; it counts once",
    };
    kept[twin] = { ...better, reading: { ...better.reading, warnings: [...better.reading.warnings, warning] } };
  }
  return kept;
}

/**
 * Reads a file: bytes to its reports, each with title, place, years, sections and the way back to the bytes. Pure: the
 * name serves for messages and, where the bytes do not tell the format, for its extension.
 * Throws EmptyFileError, BinaryFileError, DamagedTextError, UnreadableFormatError, NoTextLayerError.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<FileRead> {
  const leftOut: LeftOut[] = [];
  const candidates: Candidate[] = [];
  for (const source of await sourceTexts(name, bytes))
    candidates.push(...partsOf(name, source, leftOut, candidates.length + 1));
  const documents = withoutSecondPrints(candidates).map(({ reading, mapped, source }, i) => ({
    reading,
    ordinal: i + 1,
    sourceRange: (span: Span): SourceRange => source.locate(...mapped.sourceSpan(span)),
  }));
  return { documents, leftOut };
}
