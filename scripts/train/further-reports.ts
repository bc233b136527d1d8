import { readFileSync } from "node:fs";
import { join } from "node:path";
import { groupBy } from "../../src/domain/group-by.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { readFile } from "../../src/report/read-file.ts";
import type { AnnotatedReport } from "../eval/score.ts";

type List = "enterprises" | "projects" | "strategies";

/** Rows of one list; with `clauses` (spans of the readable text), the text was annotated in these clauses alone. */
export type FurtherAnnotation<L extends List> = Pick<AnnotatedReport, L> & {
  readonly clauses?: readonly (readonly [number, number])[];
};

export interface FurtherReports<L extends List> {
  readonly annotations: ReadonlyMap<string, FurtherAnnotation<L>>;
  readonly readings: ReadonlyMap<string, Reading>;
}

/** Rows of a table by the text that they belong to, in the table's order. */
function rowsByText(name: string): Map<string, string[][]> {
  const lines = readFileSync(packagePath("scripts", "train", "further", `${name}.tsv`), "utf8").split("\n");
  const rows = lines.slice(1).filter((line) => line !== "");
  return groupBy(
    rows.map((line) => line.split("\t")),
    ([path]) => path!,
  );
}

/**
 * Reports that do not ship and only teach: the names in them stand in scripts/train/further, one reader's judgement; the texts
 * are those of `folder`, by their path below it. None without a folder; a text that is not there fails as reading it does.
 */
export async function furtherReports<L extends List>(list: L, folder: string | undefined): Promise<FurtherReports<L>> {
  const annotations = new Map<string, FurtherAnnotation<L>>();
  const readings = new Map<string, Reading>();
  if (folder === undefined) return { annotations, readings };
  const clauses = list === "projects" ? rowsByText("project-clauses") : new Map<string, string[][]>();
  for (const [path, rows] of rowsByText(list)) {
    const { documents } = await readFile(path, readFileSync(join(folder, path)));
    readings.set(path, documents[0]!.reading);
    const named = rows.flatMap(([, name, level]) => (name ? [{ name, level: level || null }] : []));
    const only = clauses.get(path)?.map(([, start, end]) => [Number(start), Number(end)] as const);
    annotations.set(path, { [list]: named, ...(only && { clauses: only }) } as unknown as FurtherAnnotation<L>);
  }
  return { annotations, readings };
}
