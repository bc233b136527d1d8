import { readFileSync } from "node:fs";
import type { Division, FormKind, SurfaceForm } from "../domain/division.ts";
import { pushTo } from "../domain/group-by.ts";
import { packagePath } from "../domain/package-root.ts";
import type { Level } from "../domain/report.ts";
import { formsOf } from "./division-forms.ts";
import { readDivisionForms } from "./division-table.ts";
import { DivisionTree } from "./division-tree.ts";
import { inForce } from "./held-years.ts";
import { spellingsOf } from "./spellings.ts";
import { bareTownship } from "./stem.ts";

const LEVEL_ORDER: readonly Level[] = ["NATION", "PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];

interface FormEntry {
  readonly division: Division;
  readonly kind: FormKind;
  /** Years in which the name that the form comes from held; a curated form stands for all years. */
  readonly from: number;
  readonly to: number | null;
}

/** China's administrative divisions since 1980 and how they are printed: the tree, and schema/divisions-forms.tsv. */
export class Gazetteer extends DivisionTree {
  private readonly entries = new Map<string, FormEntry[]>();
  private readonly common: ReadonlySet<string>;

  constructor() {
    super();
    this.common = new Set(
      readFileSync(packagePath("schema/divisions-common.tsv"), "utf8")
        .split("\n")
        .slice(1)
        .map((line) => line.split("\t")[0] as string),
    );
    for (const division of this.divisions) {
      for (const { form, kind, from, to } of formsOf(division)) {
        pushTo(this.entries, form, { division, kind, from, to });
        for (const spelled of spellingsOf(form)) pushTo(this.entries, spelled, { division, kind, from, to });
      }
    }
    for (const { id, form, kind } of readDivisionForms()) {
      const division = this.divisionById(id);
      if (division !== null) pushTo(this.entries, form, { division, kind, from: 0, to: null });
    }
  }

  /**
   * Divisions that print as `form` (full, short, or bare), highest level first, then by id; townships included unless `levels` leaves them out.
   * With a year: those whose name it was then; if there are none, those whose name it was at any time.
   */
  byName(form: string, year?: number | null, options: { townships?: boolean } = {}): Division[] {
    const entries = this.entries.get(form) ?? [];
    const then = year === undefined || year === null ? entries : entries.filter((entry) => inForce(entry, year));
    const chosen = divisionsOf(then.length > 0 ? then : entries);
    if (chosen.length > 1) chosen.sort(byLevelThenId);
    if (options.townships !== false) {
      for (const row of this.townships.rowsNamed(form)) chosen.push(this.township(row));
    }
    return chosen;
  }

  /** Divisions from the nation to counties that print as `form` at any time, in the table's order. */
  divisionsNamed(form: string): readonly Division[] {
    return divisionsOf(this.entries.get(form) ?? []);
  }

  /** FULL if `form` names the division with the word for its kind, BARE without, null if it is no form of it. */
  formKind(form: string, division: Division): FormKind | null {
    if (division.level === "TOWNSHIP") {
      if (form === division.name) return "FULL";
      const spelled = spellingsOf(division.name);
      if (spelled.includes(form)) return "FULL";
      return isBareOf(form, division.name) || spelled.some((name) => isBareOf(form, name)) ? "BARE" : null;
    }
    let kind: FormKind | null = null;
    for (const entry of this.entries.get(form) ?? []) {
      if (entry.division !== division) continue;
      if (entry.kind === "FULL") return "FULL";
      kind = "BARE";
    }
    return kind;
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
}

/** Whether a form is a township's name without the word for its kind. */
function isBareOf(form: string, name: string): boolean {
  return name.startsWith(form) && bareTownship(name) === form;
}

/** The divisions of the entries, each once, in their order. */
function divisionsOf(entries: readonly FormEntry[]): Division[] {
  return entries.length > 1
    ? [...new Set(entries.map(({ division }) => division))]
    : entries.map(({ division }) => division);
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
