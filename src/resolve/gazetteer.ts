import { readFileSync } from "node:fs";
import type { Division, FormKind, SurfaceForm } from "../domain/division.ts";
import { packagePath } from "../domain/package-root.ts";
import type { Level } from "../domain/report.ts";
import { formsOf } from "./division-forms.ts";
import { readDivisionForms, readDivisionTable } from "./division-table.ts";
import { heldIn, inForce } from "./held-years.ts";
import { spellingsOf } from "./spellings.ts";
import { bareTownship } from "./stem.ts";
import { TownshipTable } from "./township-table.ts";

const LEVEL_ORDER: readonly Level[] = ["NATION", "PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];

interface FormEntry {
  readonly division: Division;
  readonly kind: FormKind;
  /** Years in which the name that the form comes from held; a curated form stands for all years. */
  readonly from: number;
  readonly to: number | null;
}

/**
 * China's administrative divisions since 1980, read once from schema/divisions.tsv, divisions-forms.tsv and townships.tsv.
 * Every look-up takes an optional year; a year of change belongs to both sides.
 */
export class Gazetteer {
  private readonly byId = new Map<string, Division>();
  private readonly byCode = new Map<string, Division[]>();
  private readonly entries = new Map<string, FormEntry[]>();
  private readonly childIds = new Map<string, Division[]>();
  private readonly common: ReadonlySet<string>;
  private lengths: Map<number, number> | null = null;
  /** A bit for a hash of each key of `lengths`: most places of a text are none. */
  private readonly beginnings = new Uint8Array(1 << 14);
  private readonly holders = new Map<Division, ReadonlySet<string>>();
  private townshipTable: TownshipTable | null = null;
  private townshipChildren: Map<string, number[]> | null = null;
  private readonly madeTownships = new Map<number, Division>();

  constructor() {
    this.common = new Set(
      readFileSync(packagePath("schema/divisions-common.tsv"), "utf8")
        .split("\n")
        .slice(1)
        .map((line) => line.split("\t")[0] as string),
    );
    for (const division of readDivisionTable()) {
      this.byId.set(division.id, division);
      for (const { value } of division.codes) push(this.byCode, value, division);
      for (const { value } of division.parents) push(this.childIds, value, division);
      for (const { form, kind, from, to } of formsOf(division)) {
        this.putForm(form, { division, kind, from, to });
        for (const spelled of spellingsOf(form)) this.putForm(spelled, { division, kind, from, to });
      }
    }
    for (const { id, form, kind } of readDivisionForms()) {
      const division = this.byId.get(id);
      if (division !== undefined) this.putForm(form, { division, kind, from: 0, to: null });
    }
  }

  private putForm(form: string, entry: FormEntry): void {
    const list = this.entries.get(form);
    if (list === undefined) this.entries.set(form, [entry]);
    else list.push(entry);
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
    const home = this.divisionByCode(String(this.townships.homes[row]));
    const division = this.townships.division(row, home?.id ?? "cn");
    this.madeTownships.set(row, division);
    return division;
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

  /**
   * Divisions that print as `form` (full, short, or bare), highest level first, then by id; townships included unless `levels` leaves them out.
   * With a year: those whose name it was then; if there are none, those whose name it was at any time.
   */
  byName(form: string, year?: number | null, options: { townships?: boolean } = {}): Division[] {
    const entries = this.entries.get(form) ?? [];
    const then = year === undefined || year === null ? entries : entries.filter((entry) => inForce(entry, year));
    const chosen = [...new Set((then.length > 0 ? then : entries).map((entry) => entry.division))];
    chosen.sort(byLevelThenId);
    if (options.townships !== false) {
      for (const row of this.townships.rowsNamed(form)) chosen.push(this.township(row));
    }
    return chosen;
  }

  /**
   * Lengths of the forms of divisions and townships that begin with these two UTF-16 units: bit n for length n, up to 30.
   * A quick test before looking at a place of a text closely.
   */
  lengthsFrom(first: number, second: number): number {
    const { beginnings } = this;
    const lengths = this.lengths ?? this.readLengths();
    // small integers are quicker keys than all of 32 bits
    const key = ((first & 0x7fff) << 15) | (second & 0x7fff);
    const bit = Math.imul(key, 0x9e3779b1) >>> 15;
    return (beginnings[bit >> 3]! & (1 << (bit & 7))) === 0 ? 0 : (lengths.get(key) ?? 0);
  }

  private readLengths(): Map<number, number> {
    const lengths = new Map<number, number>();
    const note = (form: string): void => {
      const key = ((form.charCodeAt(0) & 0x7fff) << 15) | (form.charCodeAt(1) & 0x7fff);
      lengths.set(key, (lengths.get(key) ?? 0) | (1 << Math.min(form.length, 30)));
      const bit = Math.imul(key, 0x9e3779b1) >>> 15;
      this.beginnings[bit >> 3]! |= 1 << (bit & 7);
    };
    for (const form of this.entries.keys()) note(form);
    for (const name of this.townships.formsNamed()) note(name);
    this.lengths = lengths;
    return lengths;
  }

  /** Divisions from the nation to counties that print as `form` at any time, in the table's order. */
  divisionsNamed(form: string): readonly Division[] {
    const entries = this.entries.get(form);
    if (entries === undefined) return [];
    return entries.length === 1
      ? [(entries[0] as FormEntry).division]
      : [...new Set(entries.map((entry) => entry.division))];
  }

  /** FULL if `form` names the division with the word for its kind, BARE without, null if it is no form of it. */
  formKind(form: string, division: Division): FormKind | null {
    if (division.level === "TOWNSHIP") {
      const names = [division.name, ...spellingsOf(division.name)];
      if (names.includes(form)) return "FULL";
      return names.some((name) => bareTownship(name) === form) ? "BARE" : null;
    }
    const kinds = (this.entries.get(form) ?? [])
      .filter((entry) => entry.division === division)
      .map((entry) => entry.kind);
    if (kinds.length === 0) return null;
    return kinds.includes("FULL") ? "FULL" : "BARE";
  }

  /** Whether a form is also a common word (和平, 阿里, 市区, 小城镇) that says little without support. */
  isCommon(form: string): boolean {
    return this.common.has(form);
  }

  /** Every way to print a division from the nation down to counties, former names too. In order of the table. */
  *divisionForms(): Generator<SurfaceForm> {
    for (const [form, entries] of this.entries) {
      for (const kind of ["FULL", "BARE"] as const) {
        const levels = new Set(entries.filter((entry) => entry.kind === kind).map((entry) => entry.division.level));
        if (levels.size === 0) continue;
        yield {
          form,
          kind,
          levels: LEVEL_ORDER.filter((level) => levels.has(level)),
          common: this.common.has(form),
        };
      }
    }
  }

  /** Every way to print a township, each once a kind (东港镇 FULL, 东港 BARE). In order of the table. */
  *townshipForms(): Generator<SurfaceForm> {
    const seen = new Set<string>();
    const levels: readonly Level[] = ["TOWNSHIP"];
    for (const [row, own] of this.townships.names.entries()) {
      if (this.townships.units[row] === 1) continue;
      for (const name of [own, ...spellingsOf(own)]) {
        if (seen.has(name)) continue;
        seen.add(name);
        yield { form: name, kind: "FULL", levels, common: this.common.has(name) };
        const bare = bareTownship(name);
        if (bare === null || seen.has(`~${bare}`)) continue;
        seen.add(`~${bare}`);
        yield { form: bare, kind: "BARE", levels, common: this.common.has(bare) };
      }
    }
  }

  /** `divisionForms` and `townshipForms` together, for an automaton. */
  *surfaceForms(): Generator<SurfaceForm> {
    yield* this.divisionForms();
    yield* this.townshipForms();
  }

  /** All divisions from the nation down to counties, former ones too, sorted by id. */
  get divisions(): Iterable<Division> {
    return this.byId.values();
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
    return this.holdersOf(division).has(ancestor.id);
  }

  private isHeldIn(division: Division, ancestor: Division, year: number): boolean {
    for (let at = this.parent(division, year); at !== null; at = this.parent(at, year))
      if (at.id === ancestor.id) return true;
    return false;
  }

  /** Ids of all that ever held the division, directly or not. */
  private holdersOf(division: Division): ReadonlySet<string> {
    const known = this.holders.get(division);
    if (known !== undefined) return known;
    const held = new Set<string>();
    const queue = [division];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const { value } of at.parents) {
        if (held.has(value)) continue;
        held.add(value);
        const above = this.byId.get(value);
        if (above !== undefined) queue.push(above);
      }
    }
    this.holders.set(division, held);
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
      const homes = new Map<number, string>();
      for (let row = 0; row < this.townships.codes.length; row++) {
        if (this.townships.units[row] === 1) continue;
        const home = this.townships.homes[row] as number;
        if (!homes.has(home)) homes.set(home, this.divisionByCode(String(home))?.id ?? "cn");
        push(this.townshipChildren, homes.get(home) as string, row);
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

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

function byLevelThenId(a: Division, b: Division): number {
  const levels = LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level);
  return levels !== 0 ? levels : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

let shared: Gazetteer | null = null;

/** The gazetteer of this process, read on first use (about 50 ms; townships when first asked for). */
export function gazetteer(): Gazetteer {
  shared ??= new Gazetteer();
  return shared;
}
