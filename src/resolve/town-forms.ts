import { ownersOf } from "./form-owners.ts";
import { gazetteer } from "./gazetteer.ts";
import { placeForms } from "./place-forms.ts";
import { spellingsOf } from "./spellings.ts";
import { bareTownship } from "./stem.ts";

const known: (readonly number[] | undefined)[] = [];

/** Forms (by number in `placeForms().forms`) that print the towns of a home (by number in the gazetteer's table). */
export function townForms(home: number): readonly number[] {
  const forms = known[home] ?? gazetteer().townships.rowsIn(home).flatMap(formsOfTown);
  known[home] = forms;
  return forms;
}

function formsOfTown(row: number): number[] {
  const name = gazetteer().townships.names[row]!;
  const { trie } = placeForms();
  const numbers: number[] = [];
  for (const whole of [name, ...spellingsOf(name)]) {
    for (const form of [whole, bareTownship(whole)]) {
      const number = form === null ? -1 : trie.get(form);
      if (number !== -1 && ownersOf(number).townships.includes(row)) numbers.push(number);
    }
  }
  return numbers;
}
