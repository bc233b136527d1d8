import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { readFile } from "../../src/report/read-file.ts";

/**
 * Readings of the shipped seed reports, or of those of another folder, by the name of their annotation
 * (`<file base>.<ordinal>.json`).
 */
export async function seedReadings(folder = packagePath("seeds")): Promise<Map<string, Reading>> {
  const readings = new Map<string, Reading>();
  for (const file of readdirSync(folder).sort()) {
    const base = /^(.*)\.(?:txt|csv|docx)$/u.exec(file)?.[1];
    if (base === undefined) continue;
    const read = await readFile(file, readFileSync(join(folder, file)));
    for (const { reading, ordinal } of read.documents)
      readings.set(`${base}.${String(ordinal).padStart(2, "0")}.json`, reading);
  }
  return readings;
}
