import { parse } from "csv-parse/sync";
import { type MappedText, MappedTextBuilder } from "../mapped-text.ts";
import { UnreadableFormatError } from "../text-error.ts";

/** One row of a table of reports: its running text, and the title that stands beside it. */
export interface CsvRow {
  readonly mapped: MappedText;
  readonly title: string | null;
}

interface RawRecord {
  readonly record: readonly string[];
  readonly raw: string;
}

/** Copies a cell out of the source, doubled quotation marks made single, so that offsets hold. */
function cellText(source: MappedText, cell: string, from: number, to: number): MappedText | null {
  const builder = new MappedTextBuilder(source);
  const quoted = cell.includes('"') ? cell.replaceAll('"', '""') : cell;
  let at = source.text.indexOf(quoted, from);
  let printed = quoted;
  if (at < 0 || at + quoted.length > to) {
    at = source.text.indexOf(cell, from);
    printed = cell;
  }
  if (at < 0 || at + printed.length > to) return null;
  if (printed === cell) {
    builder.copy(at, at + cell.length);
    return builder.build();
  }
  for (const run of cell.split(/(")/)) {
    builder.copy(at, at + run.length);
    at += run === '"' ? 2 : run.length;
  }
  return builder.build();
}

const hanCount = (cell: string): number => cell.match(/\p{Script=Han}/gu)?.length ?? 0;

/**
 * The rows of a table that holds one report a row, comma or tab separated; the text column is the one with the most
 * Chinese characters, whatever its name. A row without text is passed over. Throws UnreadableFormatError.
 */
export function csvRows(source: MappedText, name: string): readonly CsvRow[] {
  let records: readonly RawRecord[];
  const firstLine = source.text.slice(0, source.text.indexOf("\n") + 1 || undefined);
  const delimiter = firstLine.includes("\t") && !firstLine.includes(",") ? "\t" : ",";
  try {
    records = parse(source.text, {
      delimiter,
      bom: true,
      raw: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as RawRecord[];
  } catch (cause) {
    throw new UnreadableFormatError(name, "a table (.csv)", cause);
  }
  const weight: number[] = [];
  for (const { record } of records.slice(0, 50))
    record.forEach((cell, i) => {
      weight[i] = (weight[i] ?? 0) + hanCount(cell);
    });
  const column = weight.indexOf(Math.max(...weight, 0));
  const rows: CsvRow[] = [];
  let cursor = 0;
  for (const { record, raw } of records) {
    const cell = record[column] ?? "";
    const start = Math.max(cursor, source.text.indexOf(raw, cursor));
    cursor = start;
    const end = start + raw.length;
    if (hanCount(cell) >= 100) {
      const mapped = cellText(source, cell, start, end);
      const title = record.find((other, i) => i !== column && /报告/.test(other) && other.length < 80) ?? null;
      if (mapped !== null) rows.push({ mapped, title });
    }
    cursor = Math.min(end, source.text.length);
  }
  return rows;
}
