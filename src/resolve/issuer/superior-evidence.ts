import { readFileSync } from "node:fs";
import type { Division } from "../../domain/division.ts";
import { packagePath } from "../../domain/package-root.ts";
import { printedWords } from "../../text/word-pass.ts";
import { WordTrie } from "../../text/word-trie.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { PrintedNames } from "./printed-names.ts";
import { rarity } from "./rarity.ts";

/** What a text says of the divisions above its issuer: weight in thousandths by division id. */
export interface SuperiorEvidence {
  readonly weights: ReadonlyMap<string, number>;
  readonly named: ReadonlyMap<string, readonly string[]>;
  /** Provinces that a leader's words, or the province's own bodies, tie to the report. */
  readonly certain: ReadonlySet<string>;
}

/** New areas (雄安新区): their names, and codes of the divisions that each lies in. */
interface Zones {
  readonly names: WordTrie;
  /** By the trie's values. */
  readonly rows: readonly { readonly name: string; readonly codes: readonly string[] }[];
}

let shipped: Zones | undefined;

/** schema/divisions-zones.tsv, read once. */
function zones(): Zones {
  if (shipped) return shipped;
  const lines = readFileSync(packagePath("schema/divisions-zones.tsv"), "utf8").split("\n").slice(1);
  const rows = lines
    .filter((line) => line !== "")
    .map((line) => {
      const [name = "", codes = ""] = line.split("\t");
      return { name, codes: codes.split(" ") };
    });
  const names = WordTrie.of(rows.map(({ name }, index) => [name, index]));
  shipped = { names, rows };
  return shipped;
}

/** The new areas that a text prints often. */
function zonesPrinted(text: string): Zones["rows"] {
  const { names, rows } = zones();
  const prints = new Uint16Array(rows.length);
  for (const zone of printedWords.hits(names, text).values) prints[zone]!++;
  return rows.filter((_, zone) => prints[zone]! >= ZONE_PRINTS);
}

/** Prints of a new area's name from which on the report's own place is taken to lie in it. */
const ZONE_PRINTS = 4;

const LEADER =
  /(?:总书记|总理)[^。，；]{0,12}?(?:视察|考察|对|关于|在|到|来)[^。，；]{0,2}?(\p{Script=Han}{2,4}?)(?:省|市|自治区)?(?:工作|时|重要|视察|考察|作出|发表|全面|的|、|等|系列|振兴|发展)/gu;
const STATIONED = /驻(\p{Script=Han}{1,3})(?:部队|官兵|单位|武警|解放军|各单位|军警|高校|企业|央企)/gu;
const NOBODY = new Set(["本", "区", "县", "市", "地", "省", "我", "军", "村", "校", "外", "各", "中"]);

/** Weighs the provinces and prefectures that a text names as its own superiors. */
export function superiorEvidence(
  text: string,
  names: PrintedNames,
  table: Gazetteer,
  year: number | null,
): SuperiorEvidence {
  const raw = new Map<string, number>();
  const forms = new Map<string, Set<string>>();
  const put = (division: Division, weight: number, form: string): void => {
    raw.set(division.id, (raw.get(division.id) ?? 0) + weight);
    const list = forms.get(division.id) ?? new Set<string>();
    list.add(form);
    forms.set(division.id, list);
  };
  for (const [form, use] of names.divisions) {
    if (use.road) continue;
    for (const division of use.owners) {
      if (year !== null && !table.existsIn(division, year)) continue;
      const level = table.levelIn(division, year);
      if (level === "PREFECTURE" || level === "PROVINCE") {
        if (table.isCommon(form)) continue;
        put(division, Math.min(use.count, 12) * (use.kind === "FULL" ? 2 : 1), form);
      } else if (level === "COUNTY" && use.owners.length === 1 && !table.isCommon(form)) {
        const parent = table.parent(division, year);
        if (parent !== null && parent.level !== "NATION") put(parent, Math.min(use.count, 2), form);
      }
    }
  }
  const certain = new Set<string>();
  for (const match of text.matchAll(LEADER)) {
    const division = table.byName(match[1] as string, year, { townships: false })[0];
    if (division?.level === "PROVINCE") {
      certain.add(division.id);
      put(division, 12, match[1] as string);
    }
  }
  const weights = new Map<string, number>();
  for (const level of ["PREFECTURE", "PROVINCE"] as const) {
    const own = [...raw].filter(([id]) => table.divisionById(id)?.level === level);
    const total = own.reduce((sum, [, weight]) => sum + weight, 4);
    const full = level === "PREFECTURE" ? 1200 : 500;
    for (const [id, weight] of own) weights.set(id, Math.round((full * weight) / total));
  }
  for (const { name, codes } of zonesPrinted(text)) {
    for (const code of codes) {
      const division = table.divisionByCode(code, year);
      if (division === null) continue;
      weights.set(division.id, Math.max(weights.get(division.id) ?? 0, 700));
      forms.set(division.id, (forms.get(division.id) ?? new Set<string>()).add(name));
    }
  }
  for (const id of certain) weights.set(id, Math.max(weights.get(id) ?? 0, 700));
  return { weights, named: new Map([...forms].map(([id, set]) => [id, [...set]])), certain };
}

const standing = new WeakMap<Gazetteer, Map<string, readonly Division[]>>();

/** Prefectures and counties of today with these characters in their names (the last one, for the kind, left out). */
function standingWith(mark: string, table: Gazetteer): readonly Division[] {
  const known = standing.get(table) ?? new Map<string, readonly Division[]>();
  standing.set(table, known);
  let hits = known.get(mark);
  if (hits === undefined) {
    hits = [...table.divisions].filter(
      ({ level, codes, name }) =>
        (level === "COUNTY" || level === "PREFECTURE") && codes.at(-1)?.to === null && name.slice(0, -1).includes(mark),
    );
    known.set(mark, hits);
  }
  return hits;
}

/** Short forms in phrases on who is stationed in the place (驻盱部队): division id → weight, with the form. */
export function stationedEvidence(text: string, table: Gazetteer): Map<string, { weight: number; form: string }> {
  const found = new Map<string, { weight: number; form: string }>();
  for (const match of text.matchAll(STATIONED)) {
    const mark = match[1] as string;
    if ([...mark].some((part) => NOBODY.has(part)) || /^[Xx某]/.test(mark)) continue;
    const hits = standingWith(mark, table);
    for (const division of hits) {
      const weight = Math.round(rarity(hits.length) * 0.9);
      if (weight > (found.get(division.id)?.weight ?? 0)) found.set(division.id, { weight, form: match[0] });
    }
  }
  return found;
}
