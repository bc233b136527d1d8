import type { Division } from "../domain/division.ts";
import { gazetteer } from "./gazetteer.ts";
import { placeForms } from "./place-forms.ts";

/** Whose name a form is, at any time. */
export interface FormOwners {
  /** Divisions from provinces to counties, in the table's order. */
  readonly divisions: readonly Division[];
  /** Their numbers (`DivisionTree.numberOf`). */
  readonly numbers: readonly number[];
  /** Townships: rows of the gazetteer's table. */
  readonly townships: readonly number[];
  /** Numbers of the divisions in which the townships lie today, each once. */
  readonly homes: readonly number[];
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
  const divisions = table.divisionsNamed(form).filter(({ level }) => level !== "NATION");
  const townships = table.townships.rowsNamed(form);
  return {
    divisions,
    numbers: divisions.map((division) => table.numberOf(division)),
    townships,
    homes: [...new Set(townships.map((row) => table.homeOf(row)))],
  };
}
