import type { Division } from "../domain/division.ts";
import { gazetteer } from "./gazetteer.ts";
import { placeForms } from "./place-forms.ts";

/** Whose name a form is, at any time. */
export interface FormOwners {
  /** Divisions from provinces to counties, in the table's order. */
  readonly divisions: readonly Division[];
  /** Their numbers (`DivisionTree.numberOf`). */
  readonly numbers: readonly number[];
  /** Whether it is the name of one of the divisions with the word for its kind. */
  readonly wholeDivision: boolean;
  /** Whether one of the divisions is more than a county. */
  readonly aboveCounty: boolean;
  /** Townships: rows of the gazetteer's table. */
  readonly townships: readonly number[];
  /** Whether it is the whole name of one of the townships. */
  readonly wholeTownship: boolean;
}

let known: (FormOwners | undefined)[] | undefined;

/** The owners of a form by its number in `placeForms().forms`. */
export function ownersOf(number: number): FormOwners {
  known ??= new Array(placeForms().forms.length);
  const owners = known[number] ?? lookUp(placeForms().forms[number]!.form);
  known[number] = owners;
  return owners;
}

function lookUp(form: string): FormOwners {
  const table = gazetteer();
  const rows = table.townships.rowsNamed(form);
  const divisions = table.divisionsNamed(form).filter(({ level }) => level !== "NATION");
  return {
    divisions,
    numbers: divisions.map((division) => table.numberOf(division)),
    wholeDivision: divisions.some((division) => table.formKind(form, division) === "FULL"),
    aboveCounty: divisions.some(({ level }) => level !== "COUNTY"),
    townships: rows,
    wholeTownship: rows.some((row) => table.townships.names[row] === form),
  };
}
