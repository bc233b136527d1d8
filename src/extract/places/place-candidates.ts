import type { Division } from "../../domain/division.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { type PlaceForm, placeForms } from "../../resolve/place-forms.ts";
import { printedWords } from "../../text/word-pass.ts";
import { type FormInYear, formInYear, withLevels } from "./form-in-year.ts";
import { HomeTowns } from "./home-towns.ts";
import { type Nearness, nearnessOf, type ReportHome } from "./report-geography.ts";

/** A print of a form of the gazetteer that may mean the place. */
export interface PlaceCandidate {
  readonly at: Span;
  readonly form: PlaceForm;
  /** Divisions that print so in the report's year. */
  readonly divisions: readonly Division[];
  readonly near: Nearness;
  /** Prints the issuer itself. */
  readonly own: boolean;
}

/** What all candidates of one form share. */
interface FormSeen extends FormInYear {
  readonly near: Nearness;
  readonly own: boolean;
  readonly kept: boolean;
}

/**
 * All prints of known forms, by start, then end; overlapping ones stand side by side. Bare names of towns are left out unless they lie
 * in the report's own county or prefecture: 40,000 townships have namesakes everywhere.
 */
export function placeCandidates(reading: Pick<Reading, "text" | "sentences">, home: ReportHome): PlaceCandidate[] {
  const { trie, forms } = placeForms();
  const { starts, ends, values } = printedWords.hits(trie, reading.text);
  const seen = new Map<number, FormSeen>();
  const towns = new HomeTowns(home);
  const out: PlaceCandidate[] = [];
  let print = 0;
  for (const [start, end] of reading.sentences) {
    for (; print < starts.length && starts[print]! < end; print++) {
      if (starts[print]! < start || ends[print]! > end) continue;
      const value = values[print]!;
      let known = seen.get(value);
      if (!known) {
        const foreign = isOnlyTown(forms[value]!) && !towns.isClose(value);
        known = foreign ? FOREIGN : look(value, home, towns);
        seen.set(value, known);
      }
      if (!known.kept) continue;
      const { form, divisions, near, own } = known;
      out.push({ at: [starts[print]!, ends[print]!], form, divisions, near, own });
    }
  }
  return out;
}

/** A bare name of towns alone. */
const isOnlyTown = ({ full, bare, region }: PlaceForm): boolean =>
  full === null && bare === "TOWNSHIP" && region === null;

/** A town elsewhere, of which nothing more need be known. */
const FOREIGN: FormSeen = {
  form: { form: "", full: null, bare: "TOWNSHIP", common: false, region: null, vague: false },
  divisions: [],
  near: "ELSEWHERE",
  own: false,
  kept: false,
};

/**
 * A form (by number) in the report's year. Townships count beside higher divisions of the same name only in a report of their own
 * county or prefecture.
 */
function formAtHome(number: number, year: number | null, towns: HomeTowns): FormInYear {
  const plain = formInYear(number, year);
  const [first] = plain.divisions;
  if (first === undefined || first.level === "TOWNSHIP") return plain;
  const own = towns.within(number);
  if (own.length === 0) return plain;
  const divisions = [...plain.divisions, ...own];
  return { form: withLevels(plain.form, divisions, year), divisions };
}

function look(number: number, home: ReportHome, towns: HomeTowns): FormSeen {
  const { form, divisions } = formAtHome(number, home.year, towns);
  const near = nearnessOf(home, divisions);
  const local =
    home.level === "TOWNSHIP" || home.level === "COUNTY"
      ? near === "OWN" || near === "SIBLING"
      : near === "OWN" && home.level === "PREFECTURE";
  const { issuer, parents } = home;
  const own =
    issuer !== null &&
    divisions.some(({ id }) => id === issuer.id) &&
    !divisions.some(({ id }) => parents.some((parent) => parent.id === id));
  return { form, divisions, near, own, kept: !isOnlyTown(form) || local || own };
}

/** Whether one of the divisions lies in a division that the form right before prints. */
export function isHeldBy(inner: PlaceCandidate, outer: PlaceCandidate): boolean {
  const table = gazetteer();
  return inner.divisions.some((division) =>
    outer.divisions.some((holder) => holder.id !== division.id && table.isWithin(division, holder)),
  );
}
