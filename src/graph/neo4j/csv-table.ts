import { closeSync, openSync, writeSync } from "node:fs";
import neo4j from "neo4j-driver";

/** Stands between the members of a list; no text holds it. */
export const LIST_MARK = "\u0001";
const BUFFER = 1 << 20;

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.length === 0 ? "" : quoted(value.join(LIST_MARK));
  if (neo4j.isInt(value)) return value.toString();
  return typeof value === "string" ? quoted(value) : String(value);
}

/** One CSV file for `neo4j-admin database import`: the header first, then rows as they come. */
export class CsvTable {
  readonly #file: number;
  readonly #columns: readonly string[];
  #buffer: string;

  /** `columns`: property by property, with the header's word for it (`planYear:long`). */
  constructor(path: string, columns: Readonly<Record<string, string>>) {
    this.#file = openSync(path, "w");
    this.#columns = Object.keys(columns);
    this.#buffer = `${Object.values(columns).join(",")}\n`;
  }

  row(values: Readonly<Record<string, unknown>>): void {
    this.#buffer += `${this.#columns.map((column) => cell(values[column])).join(",")}\n`;
    if (this.#buffer.length > BUFFER) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    writeSync(this.#file, this.#buffer);
    this.#buffer = "";
  }
}
