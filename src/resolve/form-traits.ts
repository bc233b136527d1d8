import { ownersOf } from "./form-owners.ts";
import { gazetteer } from "./gazetteer.ts";
import { placeForms } from "./place-forms.ts";

/** Bits of a form's traits. */
export const FORM_TRAITS = {
  /** A name of divisions from provinces to counties, at any time. */
  DIVISION: 1,
  /** That of one of them with the word for its kind. */
  WHOLE_DIVISION: 2,
  /** One of them is more than a county. */
  ABOVE_COUNTY: 4,
  /** A name of townships. */
  TOWN: 8,
  /** The whole name of one of them. */
  WHOLE_TOWN: 16,
  /** Also a common word. */
  COMMON: 32,
} as const;

/** The traits were looked up. */
const KNOWN = 128;

let known = new Uint8Array(0);

/** What a form, by its number in `placeForms().forms`, is a name of: a reader of every print asks for a byte rather than for its owners. */
export function formTraits(number: number): number {
  const traits = known[number];
  return traits !== undefined && (traits & KNOWN) !== 0 ? traits : lookUp(number);
}

function lookUp(number: number): number {
  const { forms } = placeForms();
  if (known.length === 0) known = new Uint8Array(forms.length);
  const { form, common } = forms[number]!;
  const { divisions, townships } = ownersOf(number);
  const table = gazetteer();
  let traits = KNOWN;
  if (divisions.length > 0) traits |= FORM_TRAITS.DIVISION;
  if (divisions.some((division) => table.formKind(form, division) === "FULL")) traits |= FORM_TRAITS.WHOLE_DIVISION;
  if (divisions.some(({ level }) => level !== "COUNTY")) traits |= FORM_TRAITS.ABOVE_COUNTY;
  if (townships.length > 0) traits |= FORM_TRAITS.TOWN;
  if (townships.some((row) => table.townships.names[row] === form)) traits |= FORM_TRAITS.WHOLE_TOWN;
  if (common) traits |= FORM_TRAITS.COMMON;
  known[number] = traits;
  return traits;
}
