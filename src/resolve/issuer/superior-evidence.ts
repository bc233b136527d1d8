import { readFileSync } from "node:fs";
import { pushTo } from "../../domain/group-by.ts";
import { packagePath } from "../../domain/package-root.ts";
import { printedWords } from "../../text/word-pass.ts";
import { WordTrie } from "../../text/word-trie.ts";
import { type DivisionsInYear, NOWHERE } from "../divisions-in-year.ts";
import { ownersOf } from "../form-owners.ts";
import { FORM_TRAITS } from "../form-traits.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { placeForms } from "../place-forms.ts";
import type { PrintedName } from "./printed-name.ts";
import type { PrintedNames } from "./printed-names.ts";

/** What a text says of the divisions above its issuer, by their numbers. */
export interface SuperiorEvidence {
  /** Thousandths. */
  readonly weights: ReadonlyMap<number, number>;
  /** How they are named: numbers of forms (`placeForms().forms`), or the words themselves. */
  readonly named: ReadonlyMap<number, readonly (number | string)[]>;
  /** Provinces that a leader's words tie to the report. */
  readonly certain: ReadonlySet<number>;
}

/** A new area (雄安新区) and the codes of the divisions that it lies in. */
interface Zone {
  readonly name: string;
  readonly codes: readonly string[];
}

interface Zones {
  readonly names: WordTrie;
  /** By the trie's values. */
  readonly rows: readonly Zone[];
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
  const names = WordTrie.numbered(rows.map(({ name }) => name));
  shipped = { names, rows };
  return shipped;
}

/** The new areas that a text prints often. */
function zonesPrinted(text: string): readonly Zone[] {
  const { names, rows } = zones();
  const prints = new Uint16Array(rows.length);
  for (const zone of printedWords.hits(names, text).values) prints[zone]!++;
  return rows.filter((_, zone) => prints[zone]! >= ZONE_PRINTS);
}

/** Prints of a new area's name from which on the report's own place is taken to lie in it. */
const ZONE_PRINTS = 4;

/** What a leader's words begin with. */
const LEADERS = WordTrie.of([
  ["总书记", 0],
  ["总理", 0],
]);
const LEADER =
  /(?:总书记|总理)[^。，；]{0,12}?(?:视察|考察|对|关于|在|到|来)[^。，；]{0,2}?(\p{Script=Han}{2,4}?)(?:省|市|自治区)?(?:工作|时|重要|视察|考察|作出|发表|全面|的|、|等|系列|振兴|发展)/uy;

/** The provinces that leaders spoke of, as the words name them. */
function led(text: string): string[] {
  const names: string[] = [];
  let free = 0;
  for (const start of printedWords.hits(LEADERS, text).starts) {
    if (start < free) continue;
    LEADER.lastIndex = start;
    const match = LEADER.exec(text);
    if (match === null) continue;
    names.push(match[1]!);
    free = LEADER.lastIndex;
  }
  return names;
}

/** The number of a word's form, or the word itself. */
function formOf(word: string): number | string {
  const form = placeForms().trie.get(word);
  return form === -1 ? word : form;
}

/** Gathers what a text says of provinces and prefectures. */
class Superiors {
  readonly weights = new Map<number, number>();
  readonly named = new Map<number, (number | string)[]>();
  readonly certain = new Set<number>();
  private readonly prints = new Map<number, number>();

  constructor(
    private readonly table: Gazetteer,
    private readonly years: DivisionsInYear,
  ) {}

  private name(division: number, form: number | string): void {
    if (!this.named.get(division)?.includes(form)) pushTo(this.named, division, form);
  }

  private put(division: number, prints: number, form: number | string): void {
    this.prints.set(division, (this.prints.get(division) ?? 0) + prints);
    this.name(division, form);
  }

  /** The prefectures and provinces of a name, or of the one county whose name it is. */
  addName({ form, count, traits }: PrintedName): void {
    const { years } = this;
    const owners = ownersOf(form).numbers;
    const weight = (traits & FORM_TRAITS.WHOLE_DIVISION) !== 0 ? 2 : 1;
    for (const division of owners) {
      if (!years.exists(division)) continue;
      const level = years.level(division);
      if (level === "PREFECTURE" || level === "PROVINCE") {
        this.put(division, Math.min(count, 12) * weight, form);
      } else if (level === "COUNTY" && owners.length === 1) {
        const parent = years.parent(division);
        if (parent !== NOWHERE && years.level(parent) !== "NATION") this.put(parent, Math.min(count, 2), form);
      }
    }
  }

  /** A province that a leader spoke of. */
  addLed(name: string): void {
    const division = this.table.byName(name, this.years.year, { townships: false })[0];
    if (division?.level !== "PROVINCE") return;
    const number = this.table.numberOf(division);
    this.certain.add(number);
    this.put(number, 12, formOf(name));
  }

  /** Weighs the prefectures and provinces by their part of all prints. */
  weigh(): void {
    for (const level of ["PREFECTURE", "PROVINCE"] as const) {
      const own = [...this.prints].filter(([division]) => this.table.divisionOf(division).level === level);
      const total = own.reduce((sum, [, prints]) => sum + prints, 4);
      const full = level === "PREFECTURE" ? 1200 : 500;
      for (const [division, prints] of own) this.weights.set(division, Math.round((full * prints) / total));
    }
    for (const division of this.certain) this.raise(division);
  }

  /** A new area that the text prints often: what it lies in weighs much. */
  addZone({ name, codes }: Zone): void {
    for (const code of codes) {
      const division = this.table.divisionByCode(code, this.years.year);
      if (division === null) continue;
      this.raise(this.table.numberOf(division));
      this.name(this.table.numberOf(division), formOf(name));
    }
  }

  private raise(division: number): void {
    this.weights.set(division, Math.max(this.weights.get(division) ?? 0, 700));
  }
}

/** Weighs the provinces and prefectures that a text names as its own superiors. */
export function superiorEvidence(
  text: string,
  names: PrintedNames,
  table: Gazetteer,
  years: DivisionsInYear,
): SuperiorEvidence {
  const found = new Superiors(table, years);
  for (const name of names.divisions.values())
    if (!name.road && (name.traits & FORM_TRAITS.COMMON) === 0) found.addName(name);
  for (const name of led(text)) found.addLed(name);
  found.weigh();
  for (const zone of zonesPrinted(text)) found.addZone(zone);
  return found;
}
