import { readFileSync } from "node:fs";
import { packagePath } from "../domain/package-root.ts";

/** Rows of a shipped word list `schema/words/<name>.tsv`, without its header: cells by column name. */
export function wordTable(name: string): readonly Readonly<Record<string, string>>[] {
  const lines = readFileSync(packagePath("schema", "words", `${name}.tsv`), "utf8").split("\n");
  const columns = (lines[0] ?? "").split("\t");
  const rows: Record<string, string>[] = [];
  for (const line of lines.slice(1)) {
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    rows.push(Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? ""])));
  }
  return rows;
}
