import type { NameUses } from "./name-use.ts";

/** How a text bears a name out as the report's own place. */
export interface PrintedName {
  /** Number of the form in `placeForms().forms`. */
  readonly form: number;
  /** UTF-16 units of the name. */
  readonly length: number;
  /** Its `FORM_TRAITS`. */
  readonly traits: number;
  /** Prints that may be the report's own (not a partner's, a market's, or within a firm's or school's name). */
  count: number;
  /** Stands in a list, or before a word that goes with a place (片区, 卫生院). */
  supported: boolean;
  /** Every print is the name of a road. */
  road: boolean;
}

/** A name without a print yet. */
export function newName(form: number, length: number, traits: number): PrintedName {
  return { form, length, traits, count: 0, supported: false, road: true };
}

/**
 * Adds what the print from `start` to `end` says; of its surroundings only that is asked which no print before has shown.
 * @param mayBeRoad false for a name that no road has (长泾镇).
 */
export function addPrint(name: PrintedName, uses: NameUses, start: number, end: number, mayBeRoad: boolean): void {
  name.count += 1;
  if (name.supported || (mayBeRoad && uses.isRoad(end))) return;
  name.road = false;
  name.supported = uses.isSupported(start, end);
}
