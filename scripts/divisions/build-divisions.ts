import { writeFileSync } from "node:fs";
import { packagePath } from "../../src/domain/package-root.ts";
import type { SourceFolders } from "./fetch-sources.ts";
import { type Held, type LinkedDivision, levelOfCode, linkDivisions } from "./link-divisions.ts";
import { mendChains } from "./mend-chains.ts";
import { readEvents, readRevisions, readTaiwan, readToday } from "./read-snapshots.ts";
import { recentSnapshots } from "./recent-years.ts";
import { romanize } from "./romanize.ts";

const LAST_YEAR = 2026;
const LEVEL_NAMES = ["NATION", "PROVINCE", "PREFECTURE", "COUNTY"] as const;

function lastOf<T>(list: readonly T[]): T {
  return list.at(-1) as T;
}

function years<T>(held: Held<T>): string {
  return `${held.from}-${held.to ?? ""}`;
}

/** Writes schema/divisions.tsv and returns the codes in force today. */
export function buildDivisions(sources: SourceFolders): ReadonlySet<string> {
  const snapshots = readRevisions(sources);
  const events = readEvents(sources);
  const today = readToday(sources);
  const recent = recentSnapshots(snapshots.get(2019) as ReadonlyMap<string, string>, today, events, LAST_YEAR);
  if (recent.undated.length > 0) throw new Error(`changes without a year: ${recent.undated.join(", ")}`);
  for (const [year, snapshot] of recent.snapshots) snapshots.set(year, snapshot as Map<string, string>);
  const nodes = mendChains(linkDivisions(snapshots, events));
  const lastYearOf = (node: LinkedDivision): number => lastOf(node.codes).to ?? 9999;
  const takenUntil = new Map<string, number>();
  for (const node of nodes) {
    for (const held of node.codes)
      takenUntil.set(held.value, Math.max(takenUntil.get(held.value) ?? 0, held.to ?? 9999));
  }
  const ids = new Map<LinkedDivision, string>();
  for (const node of nodes) {
    const { value: code, to } = lastOf(node.codes);
    const passedOn = (takenUntil.get(code) as number) > (to ?? 9999);
    ids.set(node, passedOn ? `cn-${code}-${to}` : `cn-${code}`);
  }
  if (new Set(ids.values()).size !== ids.size) {
    const seen = new Set<string>();
    for (const [node, id] of ids) {
      if (seen.has(id)) console.error(`${id} twice: ${lastOf(node.names).value} until ${lastYearOf(node)}`);
      seen.add(id);
    }
    throw new Error("two divisions have one id");
  }
  const rows = nodes.map((node) => {
    const source = node.codes.some((held) => held.from < 2019) ? "gb2260" : "mca";
    return [
      ids.get(node) as string,
      LEVEL_NAMES[levelOfCode(lastOf(node.codes).value)] as string,
      romanize(lastOf(node.names).value),
      node.names.map((held) => `${held.value} ${years(held)}`).join(";"),
      node.codes.map((held) => `${held.value} ${years(held)}`).join(";"),
      node.parents
        .map((held) => `${held.value === null ? "cn" : (ids.get(held.value) as string)} ${years(held)}`)
        .join(";"),
      [...node.successors]
        .map(([heir, year]) => `${ids.get(heir)} ${year}`)
        .sort()
        .join(";"),
      source,
    ];
  });
  for (const [code, name] of readTaiwan(sources)) {
    const level = code.startsWith("7190") && name.endsWith("县") ? "COUNTY" : "PREFECTURE";
    rows.push([`cn-${code}`, level, romanize(name), `${name} 1980-`, `${code} 1980-`, "cn-710000 1980-", "", "cpca"]);
  }
  rows.push(["cn", "NATION", "China", "中华人民共和国 1980-;中国 1980-", "000000 1980-", "", "", "gb2260"]);
  rows.sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1));
  const header = "id\tlevel\tname_en\tnames\tcodes\tparents\tsuccessors\tsource";
  writeFileSync(packagePath("schema/divisions.tsv"), `${[header, ...rows.map((row) => row.join("\t"))].join("\n")}\n`);
  return new Set([...today.keys(), ...readTaiwan(sources).keys()]);
}
