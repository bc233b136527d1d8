import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "../../src/domain/package-root.ts";
import type { SourceFolders } from "./fetch-sources.ts";

interface Township {
  readonly code: string;
  readonly name: string;
  /** n: statistical code book 2023; m: Ministry of Civil Affairs 2026. */
  source: string;
  /** unit: counted like a township, but no division (开发区, 农场, 园区). */
  readonly kind: "" | "unit";
}

/** Statistical area codes without a division of their own → the division that their townships belong to, "" for the prefecture's. */
const RECODED: ReadonlyMap<string, string> = new Map([
  ["460321", "460302"],
  ["460322", "460303"],
  ["460323", "460302"],
]);

const DIVISION = /(街道|镇|乡|苏木|民族乡|区公所)$/;

/** What is left of a township entered without its name. */
const NO_NAME = new Set(["街道", "镇", "乡", ""]);

/** A row of a CSV whose second field is quoted. */
function* rows(path: string): Generator<string[]> {
  const lines = readFileSync(path, "utf8").split(/\r?\n/);
  for (const line of lines.slice(1)) if (line !== "") yield line.split(",").map((field) => field.replaceAll('"', ""));
}

function cleanName(name: string): string {
  return name
    .replace(/（[^）]*）/g, "")
    .replace(/(街道|镇|乡)(办事处|人民政府)$/, "$1")
    .replace(/(?<=..)办事处$/, "街道")
    .trim();
}

/** 工业园区 and the like that carry a township's suffix only by chance are units too. */
function kindOf(name: string): "" | "unit" {
  if (!DIVISION.test(name) || /(开发区|园区|管委会|管理区|农场|林场|林业局)/.test(name)) return "unit";
  return "";
}

/**
 * Writes schema/townships.tsv: nine digits, name, source, kind. `today` holds the codes of divisions in force.
 * Townships that the statistical code book puts under a development zone go to the county that the ministry names, else to the prefecture.
 * Returns the code of the county (or prefecture) for each code of a statistical township.
 */
export function buildTownships(sources: SourceFolders, today: ReadonlySet<string>): ReadonlyMap<string, string> {
  const civil = JSON.parse(readFileSync(join(sources.quhua, "townships_v1.json"), "utf8")) as Record<
    string,
    { townships: Record<string, string> }
  >;
  const byHome = new Map<string, Map<string, Township>>();
  const homesOfName = new Map<string, string[]>();
  const put = (home: string, code: string, name: string, source: string): void => {
    const list = byHome.get(home) ?? new Map<string, Township>();
    byHome.set(home, list);
    const known = list.get(name);
    if (known === undefined) list.set(name, { code, name, source, kind: kindOf(name) });
    else if (!known.source.includes(source)) known.source += source;
  };
  for (const [county, { townships }] of Object.entries(civil)) {
    const home = county.slice(0, 6);
    if (!today.has(home)) continue;
    for (const [raw, code] of Object.entries(townships)) {
      const name = cleanName(raw);
      if (NO_NAME.has(name)) continue;
      put(home, code.slice(0, 9), name, "m");
      const key = `${home.slice(0, 4)} ${name}`;
      homesOfName.set(key, [...(homesOfName.get(key) ?? []), home]);
    }
  }
  const homeOf = new Map<string, string>();
  for (const [code = "", raw = "", area = ""] of rows(join(sources.chinaDivision, "streets.csv"))) {
    const name = cleanName(raw);
    if (NO_NAME.has(name)) continue;
    const recoded = RECODED.get(area) ?? area;
    const named = homesOfName.get(`${area.slice(0, 4)} ${name}`);
    const home = today.has(recoded)
      ? recoded
      : named?.length === 1
        ? (named[0] as string)
        : today.has(`${area.slice(0, 4)}00`)
          ? `${area.slice(0, 4)}00`
          : `${area.slice(0, 2)}0000`;
    homeOf.set(code, home);
    put(home, code, name, "n");
  }
  const all: Township[] = [];
  const codes = new Set<string>();
  for (const [home, list] of byHome) {
    for (const township of list.values()) {
      if (codes.has(township.code)) continue;
      codes.add(township.code);
      all.push({
        ...township,
        code: `${home}${township.code.slice(6)}` === township.code ? township.code : `${township.code}@${home}`,
      });
    }
  }
  all.sort((a, b) => (a.code < b.code ? -1 : 1));
  const lines = all.map(({ code, name, source, kind }) => {
    const [own = "", home = ""] = code.split("@");
    return [own, name, source, kind, home].join("\t");
  });
  writeFileSync(packagePath("schema/townships.tsv"), `code\tname\tsource\tkind\thome\n${lines.join("\n")}\n`);
  return homeOf;
}
