import { readdirSync, readFileSync } from "node:fs";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { readFile } from "../../src/report/read-file.ts";

/** Readings of the shipped seed reports by the name of their annotation (`<file base>.<ordinal>.json`). */
export async function seedReadings(): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const file of readdirSync(packagePath("seeds")).sort()) {
    if (!file.endsWith(".txt")) continue;
    const read = await readFile(file, readFileSync(packagePath("seeds", file)));
    for (const { reading, ordinal } of read.documents)
      readings.set(`${file.slice(0, -4)}.${String(ordinal).padStart(2, "0")}.json`, reading);
  }
  return readings;
}
