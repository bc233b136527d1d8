import type { Division } from "../../domain/division.ts";
import type { Reading } from "../../domain/reading.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { isOnlyTown, type PlaceForm, placeForms } from "../../resolve/place-forms.ts";
import { printedWords } from "../../text/word-pass.ts";
import { type FormInYear, formInYear, withLevels } from "./form-in-year.ts";
import { HomeTowns } from "./home-towns.ts";
import { type Nearness, nearnessOf, type ReportHome } from "./report-geography.ts";

/** What all prints of one form in a document share. `divisions`: those that print so in the report's year. */
export interface NameHere extends FormInYear {
  /** Number among the document's forms. */
  readonly number: number;
  readonly near: Nearness;
  /** Prints the issuer itself. */
  readonly own: boolean;
  /** A name of a place on its face: it shows that its neighbours are too. */
  readonly solid: boolean;
}

/** A print of a form of the gazetteer, `[start, end)` in UTF-16 units, that may mean the place. */
export interface PlaceCandidate {
  readonly start: number;
  readonly end: number;
  readonly name: NameHere;
}

export interface PlaceCandidates {
  /** By start, then end; overlapping ones stand side by side. */
  readonly prints: readonly PlaceCandidate[];
  /** How many forms they print. */
  readonly names: number;
}

/**
 * All prints of known forms. Bare names of towns are left out unless they lie in the report's own county or prefecture: 40,000
 * townships have namesakes everywhere.
 */
export function placeCandidates(reading: Pick<Reading, "text" | "sentences">, home: ReportHome): PlaceCandidates {
  const { starts, ends, values } = printedWords.hits(placeForms().trie, reading.text);
  const towns = new HomeTowns(home);
  const seen = new Map<number, NameHere | null>();
  const prints: PlaceCandidate[] = [];
  let names = 0;
  let hit = 0;
  for (const sentence of reading.sentences) {
    const from = sentence[0];
    const to = sentence[1];
    for (; hit < starts.length && starts[hit]! < to; hit++) {
      const value = values[hit]!;
      const start = starts[hit]!;
      if (towns.isForeign(value) || start < from || ends[hit]! > to) continue;
      let name = seen.get(value);
      if (name === undefined) {
        name = nameHere(value, names, home, towns);
        if (name !== null) names++;
        seen.set(value, name);
      }
      if (name !== null) prints.push({ start, end: ends[hit]!, name });
    }
  }
  return { prints, names };
}

/**
 * A form (by number) in the report's year. Townships count beside higher divisions of the same name only in a report of their own
 * county or prefecture.
 */
function formAtHome(number: number, year: number | null, towns: HomeTowns): FormInYear {
  const plain = formInYear(number, year);
  const own = plain.isTown ? [] : towns.within(number);
  if (own.length === 0) return plain;
  const divisions = [...plain.divisions, ...own];
  return { ...plain, form: withLevels(plain.form, divisions, year), divisions };
}

/** What a form (by number) is to the document; null for a town elsewhere. */
function nameHere(value: number, number: number, home: ReportHome, towns: HomeTowns): NameHere | null {
  const { form, divisions, isTown, stop } = formAtHome(value, home.year, towns);
  const near = nearnessOf(home, divisions);
  const own = printsIssuer(divisions, home);
  if (isOnlyTown(form) && !own && !isLocal(near, home)) return null;
  return { form, divisions, isTown, stop, number, near, own, solid: isSolid(form, divisions.length, near, stop) };
}

function isLocal(near: Nearness, { level }: ReportHome): boolean {
  const inside = level === "TOWNSHIP" || level === "COUNTY" || level === "PREFECTURE";
  return inside && (near === "OWN" || (near === "SIBLING" && level !== "PREFECTURE"));
}

function printsIssuer(divisions: readonly Division[], { issuer, parents }: ReportHome): boolean {
  if (issuer === null || !holds(divisions, issuer)) return false;
  return !parents.some((parent) => holds(divisions, parent));
}

function holds(divisions: readonly Division[], { id }: Division): boolean {
  for (const division of divisions) if (division.id === id) return true;
  return false;
}

function isSolid(form: PlaceForm, divisions: number, near: Nearness, stop: boolean): boolean {
  if (form.region !== null && !form.vague) return true;
  if (form.full !== null) return form.form.length > 2 && !stop;
  if (form.bare === "PROVINCE" || form.bare === "PREFECTURE") return !form.common || near !== "ELSEWHERE";
  if (near === "OWN" || near === "SIBLING") return !form.common;
  return !form.common && near === "PROVINCE" && divisions === 1;
}

/** Whether one of the divisions lies in a division that the form right before prints. */
export function isHeldBy(inner: PlaceCandidate, outer: PlaceCandidate): boolean {
  const table = gazetteer();
  for (const holder of outer.name.divisions)
    for (const division of inner.name.divisions)
      if (holder.id !== division.id && table.isWithin(division, holder)) return true;
  return false;
}
