import type { Division } from "../../domain/division.ts";
import { ownersOf } from "../../resolve/form-owners.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { isOnlyTown, placeForms } from "../../resolve/place-forms.ts";
import { townForms } from "../../resolve/town-forms.ts";
import type { ReportHome } from "./report-geography.ts";

const NONE: readonly Division[] = [];

/** The form is a bare name of towns alone. */
const ONLY_TOWN = 1;
/** It prints a town within the county or prefecture that issues the report. */
const OWN = 2;
/** It prints a town within a county's or town's report's own place or in what holds that. */
const NEAR = 4;

/** By the numbers of the forms, as most prints of forms are towns elsewhere: ONLY_TOWN, and the marks of the home looked at last. */
let marks: Uint8Array | undefined;
/** Forms that the home looked at last has marked. */
let marked: number[] = [];

function freshMarks(): Uint8Array {
  marks ??= Uint8Array.from(placeForms().forms, (form) => (isOnlyTown(form) ? ONLY_TOWN : 0));
  for (const form of marked) marks[form]! &= ONLY_TOWN;
  marked = [];
  return marks;
}

/** Which towns of a name lie in a report's own place or near it; to be asked until the next is made. */
export class HomeTowns {
  private readonly marks = freshMarks();
  /** 1 for each home of the issuer's own towns, by number. */
  private readonly ownHomes = new Uint8Array(gazetteer().townships.homeCodes.length);

  constructor({ likely, level, parents }: ReportHome) {
    if (level === "COUNTY" || level === "PREFECTURE") this.mark(likely, OWN);
    if (level === "COUNTY" || level === "TOWNSHIP") for (const place of [likely, parents[0]]) this.mark(place, NEAR);
  }

  private mark(place: Division | null | undefined, sign: number): void {
    if (!place) return;
    for (const home of gazetteer().homesWithin(place)) {
      if (sign === OWN) this.ownHomes[home] = 1;
      for (const form of townForms(home)) {
        this.marks[form]! |= sign;
        marked.push(form);
      }
    }
  }

  /** Whether a form (by number) prints nothing but towns, all of them elsewhere. */
  isForeign(form: number): boolean {
    return this.marks[form] === ONLY_TOWN;
  }

  /** Whether it prints a town within the county or prefecture that issues the report. */
  hasOwn(form: number): boolean {
    return (this.marks[form]! & OWN) !== 0;
  }

  /** Towns of this form within the county or prefecture that issues the report. */
  within(form: number): readonly Division[] {
    if (!this.hasOwn(form)) return NONE;
    const table = gazetteer();
    const { homeNumbers } = table.townships;
    const rows = ownersOf(form).townships.filter((row) => this.ownHomes[homeNumbers[row]!] === 1);
    return rows.map((row) => table.township(row));
  }
}
