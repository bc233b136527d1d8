import type { Division } from "../domain/division.ts";
import { pushOnce } from "../domain/group-by.ts";
import type { Level } from "../domain/report.ts";
import { readDivisionTable } from "./division-table.ts";
import { DivisionsInYear, NOWHERE } from "./divisions-in-year.ts";
import { heldIn, inForce } from "./held-years.ts";
import { TownshipTable } from "./township-table.ts";

const NONE: readonly number[] = [];

/**
 * Which division lies in which, under which code, name and level, in a year: the tables schema/divisions.tsv and, on first use,
 * schema/townships.tsv. Every look-up takes an optional year; a year of change belongs to both sides.
 */
export class DivisionTree {
  /** All divisions from the nation down to counties, former ones too, sorted by id. */
  readonly divisions: readonly Division[] = readDivisionTable();
  private readonly numbers = new Map(this.divisions.map((division, number) => [division, number]));
  private readonly years = new Map<number | null, DivisionsInYear>();
  private readonly byId = new Map<string, Division>();
  private readonly byCode = new Map<string, Division[]>();
  private readonly childIds = new Map<string, Division[]>();
  private readonly holders = new Map<Division, readonly Division[]>();
  private townshipTable: TownshipTable | null = null;
  private townshipChildren: Map<string, number[]> | null = null;
  private readonly homes = new Map<number, Division | null>();
  private homeDivisions: Int16Array | null = null;
  private heldHomes: Map<string, number[]> | null = null;
  private readonly madeTownships = new Map<number, Division>();

  constructor() {
    for (const division of this.divisions) {
      this.byId.set(division.id, division);
      for (const { value } of division.codes) pushOnce(this.byCode, value, division);
      for (const { value } of division.parents) pushOnce(this.childIds, value, division);
    }
  }

  /** The townships' columns, read on first use. */
  get townships(): TownshipTable {
    this.townshipTable ??= new TownshipTable();
    return this.townshipTable;
  }

  /** The township of a row of `townships`. */
  township(row: number): Division {
    const made = this.madeTownships.get(row);
    if (made !== undefined) return made;
    const division = this.townships.division(row, this.home(this.townships.homes[row]!)?.id ?? "cn");
    this.madeTownships.set(row, division);
    return division;
  }

  /** The division that a home code of townships stands for today. */
  home(code: number): Division | null {
    let home = this.homes.get(code);
    if (home === undefined) {
      home = this.divisionByCode(String(code));
      this.homes.set(code, home);
    }
    return home;
  }

  /** Number of the division in which the township of a row lies today, or `NOWHERE`. */
  homeOf(row: number): number {
    this.homeDivisions ??= Int16Array.from(this.townships.homeCodes, (code) => {
      const home = this.home(code);
      return home === null ? NOWHERE : this.numberOf(home);
    });
    return this.homeDivisions[this.townships.homeNumbers[row]!]!;
  }

  /** Number of a division: its place in `divisions`; townships come behind, by their rows. */
  numberOf(division: Division): number {
    return this.numbers.get(division) ?? this.numberOfTownship(this.townships.rowOf(Number(division.id.slice(3))));
  }

  /** Number of the township of a row of `townships`. */
  numberOfTownship(row: number): number {
    return this.divisions.length + row;
  }

  /** The division of a number. */
  divisionOf(number: number): Division {
    return this.divisions[number] ?? this.township(number - this.divisions.length);
  }

  /** How the divisions lay in a year (at last without one). */
  inYear(year: number | null): DivisionsInYear {
    let divisions = this.years.get(year);
    if (divisions === undefined) {
      divisions = new DivisionsInYear(this, year);
      this.years.set(year, divisions);
    }
    return divisions;
  }

  /** The division of a node id (`cn`, `cn-210921`, `cn-500111-2011`, `cn-210921104`), or null. */
  divisionById(id: string): Division | null {
    const known = this.byId.get(id);
    if (known !== undefined) return known;
    if (!/^cn-\d{9}$/.test(id)) return null;
    const row = this.townships.rowOf(Number(id.slice(3)));
    return row < 0 ? null : this.township(row);
  }

  /**
   * The division that has a code of six digits (twelve and nine are cut or looked up as a township's) in `year`;
   * without a year, or where none has it then, the last that had it. Null for an unknown code.
   */
  divisionByCode(code: string, year?: number | null): Division | null {
    if (code.length === 12 && !code.endsWith("000000")) return this.divisionByCode(code.slice(0, 9), year);
    if (code.length === 9) return this.divisionById(`cn-${code}`);
    const all = this.byCode.get(code.slice(0, 6)) ?? [];
    let best: Division | null = null;
    let bestFrom = -1;
    for (const division of all) {
      for (const held of division.codes) {
        if (held.value !== code.slice(0, 6)) continue;
        const fits = year !== undefined && year !== null && inForce(held, year);
        const rank = (fits ? 10_000 : 0) + held.from;
        if (rank > bestFrom) {
          best = division;
          bestFrom = rank;
        }
      }
    }
    return best;
  }

  /** What the division was directly part of in `year` (last without one), or null for the nation. */
  parent(division: Division, year?: number | null): Division | null {
    const held = heldIn(division.parents, year);
    return held === null ? null : (this.byId.get(held) ?? null);
  }

  /** From the direct parent up to the nation, as of `year` (last without one). */
  ancestors(division: Division, year?: number | null): Division[] {
    const found: Division[] = [];
    for (let at = this.parent(division, year); at !== null; at = this.parent(at, year)) found.push(at);
    return found;
  }

  /** Whether `ancestor` is the division or held it in `year`; without a year, ever. */
  isWithin(division: Division, ancestor: Division, year?: number | null): boolean {
    if (division.id === ancestor.id) return true;
    if (year !== undefined && year !== null) return this.isHeldIn(division, ancestor, year);
    return this.holdersOf(division).includes(ancestor);
  }

  private isHeldIn(division: Division, ancestor: Division, year: number): boolean {
    for (let at = this.parent(division, year); at !== null; at = this.parent(at, year))
      if (at.id === ancestor.id) return true;
    return false;
  }

  /** All that ever held the division, directly or not: a handful. */
  holdersOf(division: Division): readonly Division[] {
    const known = this.holders.get(division);
    if (known !== undefined) return known;
    const held: Division[] = [];
    const queue = [division];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const { value } of at.parents) {
        const above = this.byId.get(value);
        if (above === undefined || held.includes(above)) continue;
        held.push(above);
        queue.push(above);
      }
    }
    this.holders.set(division, held);
    return held;
  }

  /** Homes of townships that lie or lay in a division down to counties, by their numbers (`townships.homeNumbers`). */
  homesWithin(division: Division): readonly number[] {
    this.heldHomes ??= this.readHeldHomes();
    return this.heldHomes.get(division.id) ?? NONE;
  }

  private readHeldHomes(): Map<string, number[]> {
    const held = new Map<string, number[]>();
    for (const [number, code] of this.townships.homeCodes.entries()) {
      const home = this.home(code);
      if (home === null) continue;
      pushOnce(held, home.id, number);
      for (const above of this.holdersOf(home)) pushOnce(held, above.id, number);
    }
    return held;
  }

  /** Direct children down to counties in `year` (today without one); a county's or a prefecture's townships with `townships`. */
  children(division: Division, year?: number | null, options: { townships?: boolean } = {}): Division[] {
    const at = year ?? 9999;
    const found = (this.childIds.get(division.id) ?? []).filter((child) =>
      child.parents.some((held) => held.value === division.id && inForce(held, at)),
    );
    if (options.townships !== true) return found;
    if (this.townshipChildren === null) {
      this.townshipChildren = new Map();
      for (let row = 0; row < this.townships.codes.length; row++) {
        if (this.townships.units[row] === 1) continue;
        const home = this.townships.homes[row] as number;
        pushOnce(this.townshipChildren, this.home(home)?.id ?? "cn", row);
      }
    }
    return [...found, ...(this.townshipChildren.get(division.id) ?? []).map((row) => this.township(row))];
  }

  /** GB/T 2260 code in `year` (the later in a year of change; the first or last outside its years; the last without one). */
  codeIn(division: Division, year?: number | null): string {
    return heldIn(division.codes, year) ?? "";
  }

  /** The code under a name as printed: in the year of a change the one that went with the name (无为县 in 2019). */
  codeOf(division: Division, printed: string, year?: number | null): string {
    const old = division.names.some(({ value, to }) => to !== null && to === year && value === printed);
    return this.codeIn(division, old && year ? year - 1 : year);
  }

  /** Full name in `year`, chosen like `codeIn`. */
  nameIn(division: Division, year?: number | null): string {
    if (division.id === "cn") return division.name;
    return heldIn(division.names, year) ?? division.name;
  }

  /** Level in `year`, by its code then (a county-level city may have been raised). */
  levelIn(division: Division, year?: number | null): Level {
    if (division.level === "NATION" || division.level === "TOWNSHIP") return division.level;
    if (division.codes.length === 1) return division.level;
    const code = this.codeIn(division, year);
    return code.endsWith("0000") ? "PROVINCE" : code.endsWith("00") ? "PREFECTURE" : "COUNTY";
  }

  /** Whether the division stood in `year` (a year of change included). */
  existsIn(division: Division, year: number): boolean {
    return division.codes.some((held) => inForce(held, year));
  }

  /** The province that holds it in `year`, itself for a province, null for the nation. */
  province(division: Division, year?: number | null): Division | null {
    if (this.levelIn(division, year) === "PROVINCE") return division;
    return this.ancestors(division, year).find((above) => above.level === "PROVINCE") ?? null;
  }
}
