import type { Division } from "../../domain/division.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Level } from "../../domain/report.ts";
import type { Span } from "../../domain/span.ts";
import { ownersOf } from "../../resolve/form-owners.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { type PlaceForm, placeForms } from "../../resolve/place-forms.ts";
import { wordHits } from "../tagger/word-hits.ts";
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
interface FormSeen {
  readonly form: PlaceForm;
  readonly divisions: readonly Division[];
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
  const { starts, ends, values } = wordHits(trie, reading.text);
  const seen = new Map<number, FormSeen>();
  const isClose = closeTowns(home);
  const out: PlaceCandidate[] = [];
  let print = 0;
  for (const [start, end] of reading.sentences) {
    for (; print < starts.length && starts[print]! < end; print++) {
      if (starts[print]! < start || ends[print]! > end) continue;
      const value = values[print]!;
      let known = seen.get(value);
      if (!known) {
        const form = forms[value]!;
        const foreign = form.full === null && form.bare === "TOWNSHIP" && form.region === null && !isClose(value);
        known = foreign ? FOREIGN : look(value, form, home);
        seen.set(value, known);
      }
      if (!known.kept) continue;
      const { form, divisions, near, own } = known;
      out.push({ at: [starts[print]!, ends[print]!], form, divisions, near, own });
    }
  }
  return out;
}

/** A town elsewhere, of which nothing more need be known. */
const FOREIGN: FormSeen = {
  form: { form: "", full: null, bare: "TOWNSHIP", common: false, region: null, vague: false },
  divisions: [],
  near: "ELSEWHERE",
  own: false,
  kept: false,
};

/** Tells of a form (by number) whether a town of the name may lie in the issuer, or for a county or town beside it. */
function closeTowns({ likely, level, parents }: ReportHome): (form: number) => boolean {
  const table = gazetteer();
  const { homes } = table.townships;
  const outer =
    level === "COUNTY" || level === "TOWNSHIP" ? [likely, parents[0]] : level === "PREFECTURE" ? [likely] : [];
  const rings = outer
    .filter((division) => division !== null && division !== undefined)
    .map((division) => table.homesWithin(division));
  return (form) => ownersOf(form).townships.some((row) => rings.some((ring) => ring.has(homes[row]!)));
}

const LEVELS: readonly Level[] = ["PROVINCE", "PREFECTURE", "COUNTY", "TOWNSHIP"];

/** The form as it stood in the report's year: a former prefecture's name may be a county's now. */
function formInYear(form: PlaceForm, divisions: readonly Division[], year: number | null): PlaceForm {
  const table = gazetteer();
  let full = LEVELS.length;
  let bare = LEVELS.length;
  for (const division of divisions) {
    const level = LEVELS.indexOf(table.levelIn(division, year));
    if (level < 0) continue;
    if (table.formKind(form.form, division) === "FULL") full = Math.min(full, level);
    else bare = Math.min(bare, level);
  }
  return { ...form, full: LEVELS[full] ?? null, bare: LEVELS[bare] ?? null };
}

/** For how many years a former bare name is still meant by it. */
const REMEMBERED = 10;

/** Whether the bare form comes from a name that held in the year or ended not long before (襄樊 in 2015; not 海康 in 2024). */
function isRemembered(form: string, division: Division, year: number | null): boolean {
  if (year === null || gazetteer().formKind(form, division) === "FULL") return true;
  const names = division.names.filter(({ value }) => value.startsWith(form));
  return names.length === 0 || names.some(({ to }) => to === null || to + REMEMBERED >= year);
}

/**
 * Whose name the form (by number) is in the report's year. Townships count beside higher divisions of the same name only in a
 * report of their own county or prefecture.
 */
function divisionsOf(number: number, form: string, { year, likely, level }: ReportHome): Division[] {
  const table = gazetteer();
  const { townships } = ownersOf(number);
  const higher = table
    .byName(form, year, { townships: false })
    .filter((division) => isRemembered(form, division, year));
  if (higher.length === 0) return townships.map((row) => table.township(row));
  if (likely === null || !(level === "COUNTY" || level === "PREFECTURE")) return higher;
  const ring = table.homesWithin(likely);
  const own = townships.filter((row) => ring.has(table.townships.homes[row]!));
  return own.length === 0 ? higher : [...higher, ...own.map((row) => table.township(row))];
}

function look(number: number, printed: PlaceForm, home: ReportHome): FormSeen {
  const divisions = divisionsOf(number, printed.form, home);
  const form = formInYear(printed, divisions, home.year);
  const onlyTown = form.full === null && form.bare === "TOWNSHIP" && form.region === null;
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
  return { form, divisions, near, own, kept: !onlyTown || local || own };
}

/** Whether one of the divisions lies in a division that the form right before prints. */
export function isHeldBy(inner: PlaceCandidate, outer: PlaceCandidate): boolean {
  const table = gazetteer();
  return inner.divisions.some((division) =>
    outer.divisions.some((holder) => holder.id !== division.id && table.isWithin(division, holder)),
  );
}
