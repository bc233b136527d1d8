import { parquetWriteBuffer } from "hyparquet-writer";
import writeXlsxFile from "write-excel-file/node";
import type { PanelRow } from "../questions/panel.ts";
import { BYTE_ORDER_MARK, csvLine } from "./csv.ts";
import { PANEL_COLUMNS } from "./panel-table.ts";

/** The panel as CSV with a byte order mark; codes and long amounts stay whole in a spreadsheet. */
export function* panelCsv(rows: Iterable<PanelRow>): Generator<string> {
  yield BYTE_ORDER_MARK + csvLine(PANEL_COLUMNS.map((column) => column.name));
  for (const row of rows) {
    yield csvLine(
      PANEL_COLUMNS.map((column) => column.of(row)),
      true,
    );
  }
}

/** The panel as an Excel workbook: one sheet, codes and amounts as text, years as numbers. */
export async function panelXlsx(rows: readonly PanelRow[]): Promise<Buffer> {
  const header = PANEL_COLUMNS.map(({ name }) => ({ value: name, fontWeight: "bold" as const }));
  const cells = rows.map((row) =>
    PANEL_COLUMNS.map(({ type, of }) => {
      const value = of(row);
      if (value === null) return null;
      return type === "integer" ? { type: Number, value: Number(value) } : { type: String, value: String(value) };
    }),
  );
  return writeXlsxFile([header, ...cells], { sheet: "panel" }).toBuffer();
}

/** The panel as Parquet: strings and 32-bit integers, nulls as nulls. */
export function panelParquet(rows: readonly PanelRow[]): Buffer {
  const columnData = PANEL_COLUMNS.map(({ name, type, of }) => ({
    name,
    type: type === "integer" ? ("INT32" as const) : ("STRING" as const),
    nullable: true,
    data: rows.map((row) => of(row)),
  }));
  return Buffer.from(parquetWriteBuffer({ columnData }));
}
