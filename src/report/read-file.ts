import type { Reading } from "../domain/reading.ts";
import type { Warning } from "../domain/report.ts";
import type { Span } from "../domain/span.ts";
import { keptLines } from "../text/furniture.ts";
import type { MappedText } from "../text/mapped-text.ts";
import { prepareText } from "../text/prepare-text.ts";
import { reflow } from "../text/reflow.ts";
import type { SourceRange, SourceText } from "../text/source-text.ts";
import { sourceTexts } from "../text/source-texts.ts";
import { splitReports } from "../text/split-reports.ts";
import { noReport } from "./no-report.ts";
import { readPart } from "./read-part.ts";
import { Body } from "./same-body.ts";

/** One report out of a file. */
interface ReadDocument {
  readonly reading: Reading;
  /** Its place among the documents kept of the file, from 1. */
  readonly ordinal: number;
  /** Where a span of the readable text stands in the file. */
  readonly sourceRange: (span: Span) => SourceRange;
}

/** A part of a file that was not loaded. */
interface LeftOut {
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

interface Candidate {
  readonly reading: Reading;
  readonly mapped: MappedText;
  readonly source: SourceText;
  readonly ordinal: number;
}

function partsOf(name: string, source: SourceText, leftOut: LeftOut[], ordinal: number): Candidate[] {
  const { mapped, lines, damaged, hadColumns } = prepareText(name, source.mapped);
  const { text } = mapped;
  const parts = splitReports(text, lines);
  const found: Candidate[] = [];
  for (const part of parts) {
    const kept = keptLines(mapped, lines, part);
    const reflowed = reflow(mapped, kept);
    const warnings: Warning[] = [];
    if (hadColumns) {
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
    const read = readPart({ reflowed, headCount: kept.head.length, pageTitles, damaged, warnings });
    const place = ordinal + found.length + leftOut.length;
    const start = lines[part.from]?.start ?? 0;
    const end = lines[part.to - 1]?.end ?? text.length;
    const why = noReport({
      source: read.mapped,
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

/** Whether nothing that two texts say of themselves makes them two reports. */
function mayBeOne({ report: one }: Reading, { report: two }: Reading): boolean {
  const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;
  return agree(one.planYear, two.planYear) && agree(one.jurisdiction, two.jurisdiction);
}

/** Takes out bodies that a page prints twice: the longer stays, with a warning. */
function withoutSecondPrints(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  const bodies: Body[] = [];
  for (const candidate of candidates) {
    const own = new Body(candidate.mapped.units, candidate.reading.sentences);
    const twin = bodies.findIndex((other, i) => mayBeOne(kept[i]!.reading, candidate.reading) && other.isSame(own));
    if (twin < 0) {
      kept.push(candidate);
      bodies.push(own);
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
