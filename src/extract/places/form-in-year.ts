import type { Division } from "../../domain/division.ts";
import type { Level } from "../../domain/report.ts";
import { ownersOf } from "../../resolve/form-owners.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { KeptByYear } from "../../resolve/kept-by-year.ts";
import { type PlaceForm, placeForms } from "../../resolve/place-forms.ts";
import { isStopForm } from "./stop-forms.ts";

/** A form as it stood in a year: a former prefecture's name may be a county's now. */
export interface FormInYear {
  readonly form: PlaceForm;
  /** Whose name it was: divisions down to counties, or where there are none townships. */
  readonly divisions: readonly Division[];
  /** Its divisions are townships, or it has none. */
  readonly isTown: boolean;
  /** A word for a kind of area everywhere else. */
  readonly stop: boolean;
}

const forms = new KeptByYear((number: number, year): FormInYear => {
  const form = placeForms().forms[number]!;
  const divisions = divisionsIn(number, form.form, year);
  const [first] = divisions;
  return {
    form: withLevels(form, divisions, year),
    divisions,
    isTown: first === undefined || first.level === "TOWNSHIP",
    stop: isStopForm(form.form),
  };
});

/** A form (by number) in a year. */
export function formInYear(number: number, year: number | null): FormInYear {
  return forms.get(number, year);
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
