import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { AnnotatedReport } from "./score.ts";

/** Annotated reports of a folder by name (`<file base>.<ordinal>.json`), sorted. */
export function readGold(folder: string): Map<string, AnnotatedReport> {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort();
  return new Map(names.map((name) => [name, JSON.parse(readFileSync(join(folder, name), "utf8")) as AnnotatedReport]));
}

/** Reports set apart while rules were written with the others at hand; opened at the end (docs/accuracy.md). */
export const CHECK_REPORTS: readonly string[] = [
  "002_dad5926ff9a4553d.01.json",
  "003_3995b373fa6e6aa5.07.json",
  "003_3995b373fa6e6aa5.11.json",
  "003_3995b373fa6e6aa5.14.json",
  "003_3995b373fa6e6aa5.18.json",
  "003_3995b373fa6e6aa5.22.json",
  "003_3995b373fa6e6aa5.23.json",
];
