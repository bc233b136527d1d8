import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";

export type SchemaRow = Readonly<Record<string, string>>;

/** Rows of a controlled vocabulary `schema/<name>.tsv`: cells by column name, comments left out. */
export function schemaTable(name: string): readonly SchemaRow[] {
  const lines = readFileSync(packagePath("schema", `${name}.tsv`), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const columns = (lines[0] ?? "").split("\t");
  return lines.slice(1).map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? ""]));
  });
}

/** Members of a cell that holds a list, blanks at their ends left out; [] where it is empty. */
export function cellList(cell: string | undefined, separator = "|"): string[] {
  return (cell ?? "")
    .split(separator)
    .map((member) => member.trim())
    .filter((member) => member !== "");
}
