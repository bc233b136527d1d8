import type { Division } from "../../domain/division.ts";
import type { Level } from "../../domain/report.ts";
import { ownersOf } from "../../resolve/form-owners.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { type PlaceForm, placeForms } from "../../resolve/place-forms.ts";

/** A form as it stood in a year: a former prefecture's name may be a county's now. */
export interface FormInYear {
  readonly form: PlaceForm;
  /** Whose name it was: divisions down to counties, or where there are none townships. */
  readonly divisions: readonly Division[];
}

/** Years whose forms are kept at most: reports come by years, or of a few. */
const KEPT_YEARS = 8;

const kept = new Map<number | null, Map<number, FormInYear>>();

function formsOfYear(year: number | null): Map<number, FormInYear> {
  const known = kept.get(year);
  if (known !== undefined) return known;
  const forms = new Map<number, FormInYear>();
  for (const oldest of kept.keys()) {
    if (kept.size < KEPT_YEARS) break;
    kept.delete(oldest);
  }
  kept.set(year, forms);
  return forms;
}

/** A form (by number) in a year; those of the years asked for last are kept. */
export function formInYear(number: number, year: number | null): FormInYear {
  const forms = formsOfYear(year);
  let known = forms.get(number);
  if (known === undefined) {
    const form = placeForms().forms[number]!;
    const divisions = divisionsIn(number, form.form, year);
    known = { form: withLevels(form, divisions, year), divisions };
    forms.set(number, known);
  }
  return known;
}

const LEVELS: readonly Level[] = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];

/** The form with the highest levels of these divisions in the year. */
export function withLevels(form: PlaceForm, divisions: readonly Division[], year: number | null): PlaceForm {
  const table = gazetteer();
  let full = LEVELS.length;
  let bare = LEVELS.length;
  for (const division of divisions) {
    const level = LEVELS.indexOf(table.levelIn(division, year));
    if (level < 0) continue;
    if (table.formKind(form.form, division) === "FULL") full = Math.min(full, level);
    else bare = Math.min(bare, level);
  }
  const { form: printed, common, region, vague } = form;
  return { form: printed, full: LEVELS[full] ?? null, bare: LEVELS[bare] ?? null, common, region, vague };
}

/** For how many years a former bare name is still meant by it. */
const REMEMBERED = 10;

/** Whether the bare form comes from a name that held in the year or ended not long before (襄樊 in 2015; not 海康 in 2024). */
function isRemembered(form: string, division: Division, year: number | null): boolean {
  if (year === null || gazetteer().formKind(form, division) === "FULL") return true;
  const names = division.names.filter(({ value }) => value.startsWith(form));
  return names.length === 0 || names.some(({ to }) => to === null || to + REMEMBERED >= year);
}

function divisionsIn(number: number, form: string, year: number | null): Division[] {
  const table = gazetteer();
  const higher = table
    .byName(form, year, { townships: false })
    .filter((division) => isRemembered(form, division, year));
  return higher.length > 0 ? higher : ownersOf(number).townships.map((row) => table.township(row));
}
