import type { Division } from "../domain/division.ts";
import { gazetteer } from "./gazetteer.ts";
import { placeForms } from "./place-forms.ts";

/** Whose name a form is, at any time. */
export interface FormOwners {
  /** Divisions from provinces to counties, in the table's order. */
  readonly divisions: readonly Division[];
  /** Whether it is the name of one of the divisions with the word for its kind. */
  readonly wholeDivision: boolean;
  /** Townships: rows of the gazetteer's table. */
  readonly townships: readonly number[];
  /** Whether it is the whole name of one of the townships. */
  readonly wholeTownship: boolean;
}

const known: (FormOwners | undefined)[] = [];

/** The owners of a form by its number in `placeForms().forms`. */
export function ownersOf(number: number): FormOwners {
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
    wholeDivision: divisions.some((division) => table.formKind(form, division) === "FULL"),
    townships: rows,
    wholeTownship: rows.some((row) => table.townships.names[row] === form),
  };
}
