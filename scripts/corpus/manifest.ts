import type { Level } from "../../src/domain/report.ts";

/** What a manifest says of a file. */
export interface Expected {
  readonly level: Level | null;
  readonly jurisdiction: string;
  readonly year: number;
  readonly note: string;
}

const LEVELS: Readonly<Record<string, Level>> = {
  province: "PROVINCE",
  prefecture: "PREFECTURE",
  county: "COUNTY",
  district: "COUNTY",
  township: "TOWNSHIP",
};

/** Rows of a MANIFEST.tsv by file: file, level, jurisdiction, year, note. */
export function readManifest(table: string): ReadonlyMap<string, Expected> {
  const rows = table
    .split("\n")
    .slice(1)
    .filter((row) => row !== "");
  return new Map(
    rows.map((row) => {
      const [file = "", level = "", jurisdiction = "", year = "", note = ""] = row.split("\t");
      return [file, { level: LEVELS[level] ?? null, jurisdiction, year: Number(year), note }];
    }),
  );
}

const stem = (place: string): string => place.replace(/(?:壮族|回族|维吾尔)?(?:自治区|省|市|县|区)$/, "");

/** Whether a printed place is the one that the manifest names, with or without its ending and what stands above it. */
export function samePlace(expected: string, printed: string | null): boolean {
  if (printed === null) return false;
  const own = expected.replace(/^\p{Script=Han}{2,5}市(?=.)/u, "");
  return printed.includes(stem(own === "" ? expected : own));
}
