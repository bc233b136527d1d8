import type { Division, FormKind } from "../../domain/division.ts";
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

/** A form by its number in a year. */
export function formInYear(number: number, year: number | null): FormInYear {
  const form = placeForms().forms[number]!;
  const divisions = divisionsIn(number, form.form, year);
  return { form: withLevels(form, divisions, year), divisions };
}

/** The same with townships of the name, which count beside the higher divisions. @param ever the form with its levels of all years. */
export function withTowns({ form, divisions }: FormInYear, towns: readonly Division[], ever: PlaceForm): FormInYear {
  const hasTown = (kind: FormKind): boolean => towns.some((town) => gazetteer().formKind(form.form, town) === kind);
  const full = form.full ?? (ever.full !== null && hasTown("FULL") ? "TOWNSHIP" : null);
  const bare = form.bare ?? (ever.bare !== null && hasTown("BARE") ? "TOWNSHIP" : null);
  const { common, region, vague } = form;
  return { form: { form: form.form, full, bare, common, region, vague }, divisions: [...divisions, ...towns] };
}

const LEVELS: readonly Level[] = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];

/** The form with the highest levels of these divisions in the year. */
function withLevels(form: PlaceForm, divisions: readonly Division[], year: number | null): PlaceForm {
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
