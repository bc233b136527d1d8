import type { NameUse } from "./name-use.ts";

/** How a text bears a name out as the report's own place. */
export interface PrintedName {
  readonly form: string;
  /** Prints that may be the report's own (not a partner's, a market's, or within a firm's or school's name). */
  count: number;
  /** Stands in a list, or before a word that goes with a place (片区, 卫生院). */
  supported: boolean;
  /** Every print is the name of a road. */
  road: boolean;
}

/** A name as its first print bears it out. */
export function firstUse(form: string, { supported, road }: NameUse): PrintedName {
  return { form, count: 1, supported: supported && !road, road };
}

/** Adds what a further print says. */
export function addUse(name: PrintedName, { supported, road }: NameUse): void {
  name.count += 1;
  name.supported ||= supported && !road;
  name.road &&= road;
}
