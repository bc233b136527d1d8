import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { packagePath } from "../../src/domain/package-root.ts";
import type { SourceFolders } from "./fetch-sources.ts";

/** A name that more townships than this share says nothing of where a report is from. */
const TOO_COMMON = 60;

const SUFFIXES = [
  /(村民委员会|居民委员会|社区居委会|村委会|居委会|家属委员会|家委会)$/,
  /(居委|村委)$/,
  /(社区|嘎查|村|屯)$/,
];

/** 多福巷社区居委会 → 多福巷; null where less than two characters, or no Chinese name, are left. */
function villageStem(name: string): string | null {
  let stem = name.replace(/（[^）]*）|\([^)]*\)/g, "");
  for (const suffix of SUFFIXES) stem = stem.replace(suffix, "");
  return stem.length >= 2 && stem.length <= 6 && /^[\p{Script=Han}]+$/u.test(stem) && !/虚拟|直辖/.test(stem)
    ? stem
    : null;
}

/** Writes schema/villages.tsv.gz: village or community without its kind, codes of the townships that have one; sorted by name in UTF-8. */
export function buildVillages(sources: SourceFolders, homeOf: ReadonlyMap<string, string>): number {
  const byStem = new Map<string, Set<string>>();
  for (const line of readFileSync(join(sources.chinaDivision, "villages.csv"), "utf8").split(/\r?\n/).slice(1)) {
    if (line === "") continue;
    const [, name = "", street = ""] = line.replaceAll('"', "").split(",");
    const stem = villageStem(name);
    const home = homeOf.get(street);
    if (stem === null || home === undefined) continue;
    const code = home === street.slice(0, 6) ? street : `${home}000`;
    const set = byStem.get(stem) ?? new Set<string>();
    set.add(code);
    byStem.set(stem, set);
  }
  const rows: Buffer[] = [];
  for (const [stem, codes] of byStem) {
    if (codes.size <= TOO_COMMON) rows.push(Buffer.from(`${stem}\t${[...codes].sort().join(" ")}\n`));
  }
  rows.sort(Buffer.compare);
  writeFileSync(packagePath("schema/villages.tsv.gz"), gzipSync(Buffer.concat(rows), { level: 9 }));
  return rows.length;
}
