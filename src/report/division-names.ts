import { readFileSync } from "node:fs";
import { pushTo } from "../domain/group-by.ts";
import { packagePath } from "../domain/package-root.ts";
import type { Level } from "../domain/report.ts";

interface NamedDivision {
  readonly level: Level;
  readonly from: number;
  readonly to: number;
}

function readNames(): ReadonlyMap<string, readonly NamedDivision[]> {
  const byName = new Map<string, NamedDivision[]>();
  const [header = "", ...rows] = readFileSync(packagePath("schema", "divisions.tsv"), "utf8").split("\n");
  const columns = header.split("\t");
  const [level, names] = [columns.indexOf("level"), columns.indexOf("names")];
  for (const row of rows) {
    const cells = row.split("\t");
    if (cells[level] === undefined || cells[level] === "NATION") continue;
    for (const part of (cells[names] ?? "").split(";")) {
      const [name = "", years = ""] = part.split(" ");
      const [from = "", to = ""] = years.split("-");
      const division = { level: cells[level] as Level, from: Number(from), to: to === "" ? 9999 : Number(to) };
      pushTo(byName, name, division);
    }
  }
  return byName;
}

let table: ReadonlyMap<string, readonly NamedDivision[]> | undefined;

/** Names of divisions from province to county since 1980 (schema/divisions.tsv). */
function names(): ReadonlyMap<string, readonly NamedDivision[]> {
  table ??= readNames();
  return table;
}

export function isDivisionName(name: string): boolean {
  return names().has(name);
}

/** The level of the division of that name in a year; null where none or several of different levels carry it. */
export function levelOfDivision(name: string, year: number | null): Level | null {
  const divisions = names().get(name) ?? [];
  const inForce = divisions.filter(({ from, to }) => year === null || (from <= year && year <= to));
  const levels = new Set((inForce.length > 0 ? inForce : divisions).map(({ level }) => level));
  return levels.size === 1 ? [...levels][0]! : null;
}

const STEM_ENDING = /(?:(?:壮族|回族|维吾尔)?自治区|省|市|县|区|旗|州|盟|地区)$/;

/** Names with a given ending (市), each with its stem of at least two characters. */
export function divisionsEnding(ending: string): readonly { readonly name: string; readonly stem: string }[] {
  const found: { name: string; stem: string }[] = [];
  for (const name of names().keys()) {
    if (!name.endsWith(ending)) continue;
    const stem = name.replace(STEM_ENDING, "");
    if (stem.length >= 2) found.push({ name, stem });
  }
  return found;
}

let provinces: ReadonlyMap<string, string> | undefined;

/** The first province by each beginning of two or three characters of a province's name. */
function provincesByStem(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [name, divisions] of names())
    if (divisions.some(({ level }) => level === "PROVINCE"))
      for (const stem of [name.slice(0, 2), name.slice(0, 3)]) if (!found.has(stem)) found.set(stem, name);
  return found;
}

/** A province by its bare name (宁夏, 江西), else null. */
export function provinceOfStem(stem: string): string | null {
  if (stem.length < 2 || stem.length > 3) return null;
  provinces ??= provincesByStem();
  return provinces.get(stem) ?? null;
}

/** Bare names that are ordinary words of such reports too (schema/divisions-common.tsv). */
export function wordsInUse(): readonly string[] {
  const rows = readFileSync(packagePath("schema", "divisions-common.tsv"), "utf8").split("\n").slice(1);
  return rows.map((row) => row.split("\t")[0] ?? "").filter((word) => word !== "");
}
