import type { Division } from "../../domain/division.ts";
import type { PlaceRow, ResolvedIssuer, UnreadRow, WithinNameRow } from "../../domain/extracted-document.ts";
import { groupBy } from "../../domain/group-by.ts";
import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import { regionById } from "../../resolve/region-table.ts";
import { clauseAround } from "../clause.ts";
import type { PlacesRead } from "../extractors.ts";
import { type ChosenPlace, choosePlaces, type PlaceWithin } from "./choose-places.ts";
import { foreignPlaces } from "./foreign-places.ts";
import { maskedPart } from "./masked-parts.ts";
import { NearSpans } from "./near-spans.ts";
import { roleOf } from "./place-role.ts";
import { type ReportHome, reportHome } from "./report-geography.ts";
import { REGION, type ResolvedPrint, resolvePrints } from "./resolve-prints.ts";
import { unknownPlaces } from "./unknown-places.ts";
import { withinNameRows } from "./within-name-rows.ts";

/** Prints that mean one place: one division, one region's form, or one form that the text does not decide. */
interface PlaceGroup {
  readonly key: string;
  readonly prints: ResolvedPrint[];
}

/**
 * The places that a report names, the issuer itself left out: one row for each, under the fullest form printed. Names that stand only
 * inside the name of a university, a firm or a hospital are `mentionsWithinNames`; what several divisions share or no table knows
 * is a row without a code, and is listed as unread too. Rows in order of print. Pure.
 */
export function readPlaces(reading: Reading, issuer: ResolvedIssuer): PlacesRead {
  const home = reportHome(issuer, reading.report.planYear);
  const { chosen, within, own } = choosePlaces(reading, home);
  const groups = groupsOf(resolvePrints(reading, chosen, home)).filter(isPlace);
  const rows = groups
    .map((group) => rowOf(reading, group, home))
    .filter(({ name }) => home.issuer !== null || name !== reading.report.jurisdiction);
  const read = [...within.map(({ at }) => at), ...own];
  const others = [
    ...unknownRows(reading, issuer, chosen, read),
    ...foreignRows(reading, chosen),
    ...maskedRows(reading, home),
  ];
  const places = [...rows, ...others].sort((a, b) => a.evidence[0]![0] - b.evidence[0]![0]);
  return {
    places,
    mentionsWithinNames: withinRows(reading, within, chosen),
    unread: places.filter((row) => row.resolution !== "RESOLVED").map(unreadRow),
  };
}

/** A bare name that means no division here (牛庄 in another county) is no place at all. */
function isPlace({ prints }: PlaceGroup): boolean {
  return prints.some(
    ({ resolution, candidate }) => resolution.status !== "UNRESOLVED" || candidate.name.form.full !== null,
  );
}

/** Rows for names that no table knows, the report's own name left out. */
function unknownRows(
  reading: Reading,
  issuer: ResolvedIssuer,
  chosen: readonly ChosenPlace[],
  read: readonly Span[],
): PlaceRow[] {
  const own = [reading.report.jurisdiction, issuer.name].filter((name) => name !== null);
  const names = chosen.map(({ at }) => at);
  const near = new NearSpans(names);
  const unknown = unknownPlaces(reading, [...names, ...read], (offset) => near.endsAt(offset));
  return bareRows(reading, unknown, 450).filter(({ name }) => !own.some((other) => other.endsWith(name)));
}

/** Rows for cities abroad. */
function foreignRows(reading: Reading, chosen: readonly ChosenPlace[]): PlaceRow[] {
  const found = foreignPlaces(reading);
  if (found.length === 0) return [];
  const starts = new Set(chosen.map(({ at }) => at[0]));
  const foreign = found.filter(([start]) => !starts.has(start));
  return bareRows(reading, foreign, 700);
}

/** The row of a county whose name the issuer's mask hides too. */
function maskedRows(reading: Reading, home: ReportHome): PlaceRow[] {
  const part = maskedPart(reading, home);
  if (part === null) return [];
  const row = bareRow(reading, part.name, part.prints, 600);
  if (part.division === null) return [row];
  const code = gazetteer().codeIn(part.division, home.year);
  return [{ ...row, code, candidates: [code], resolution: "RESOLVED", id: part.division.id }];
}

/** A row without a division for each name that the spans print. */
function bareRows(reading: Reading, spans: readonly Span[], confidence: number): PlaceRow[] {
  const prints = groupBy(spans, ([start, end]) => reading.text.slice(start, end));
  return [...prints].map(([name, evidence]) => bareRow(reading, name, evidence, confidence));
}

/** A row without a division. */
function bareRow(reading: Reading, name: string, evidence: readonly Span[], confidence: number): PlaceRow {
  const at = evidence[0]!;
  const span = clauseAround(reading, at);
  return {
    name,
    code: null,
    resolution: "UNRESOLVED",
    candidates: [],
    role: "PLACE",
    id: null,
    at,
    span,
    quote: reading.text.slice(...span),
    evidence: [...evidence],
    count: evidence.length,
    confidence,
  };
}

const AREA_WORD = /(地区|区域|城市群|都市圈|经济圈|新区)$/;

function groupsOf(prints: readonly ResolvedPrint[]): PlaceGroup[] {
  const groups = new Map<string, PlaceGroup>();
  const resolvedForms = new Map<string, string>();
  for (const { candidate, resolution } of prints)
    if (resolution.division) resolvedForms.set(candidate.name.form.form, resolution.division.id);
  for (const print of prints) {
    const { form } = print.candidate.name;
    const key =
      print.resolution === REGION
        ? `${form.region} ${form.form.replace(AREA_WORD, "")}`
        : (print.resolution.division?.id ?? resolvedForms.get(form.form) ?? form.form);
    const group = groups.get(key) ?? { key, prints: [] };
    group.prints.push(print);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The fullest form printed: the division's own name, else the longest, the first of those; of a region's forms the plain one (长三角, not 长三角地区). */
function fullest(prints: readonly ResolvedPrint[]): ResolvedPrint {
  const isRegion = prints[0]!.resolution === REGION;
  const named = isRegion ? prints.find((print) => isNameOfRegion(print)) : undefined;
  if (named) return named;
  const own = prints.find(({ candidate, resolution }) => resolution.division?.name === candidate.name.form.form);
  if (own) return own;
  const length = ({ at }: ResolvedPrint): number => (isRegion ? -1 : 1) * (at[1] - at[0]);
  return prints.reduce((best, print) => (length(print) > length(best) ? print : best));
}

/** Prints the region's own name (雄安新区 before 雄安). */
function isNameOfRegion({ candidate, at }: ResolvedPrint): boolean {
  const { form, region } = candidate.name.form;
  return region !== null && regionById(region)?.name === form.slice(0, at[1] - at[0]);
}

function rowOf(reading: Reading, group: PlaceGroup, home: ReportHome): PlaceRow {
  const best = fullest(group.prints);
  const decided = group.prints.find(({ resolution }) => resolution.division !== null) ?? best;
  const { resolution } = decided;
  const table = gazetteer();
  const codes = (divisions: readonly Division[]): string[] =>
    divisions.map((division) => table.codeIn(division, home.year)).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const { division } = resolution;
  const code = division === null ? null : table.codeOf(division, best.candidate.name.form.form, home.year);
  const span = clauseAround(reading, best.at);
  const parent = division !== null && home.parents.some(({ id }) => id === division.id);
  const certain = resolution.status === "RESOLVED" ? 1 : resolution.status === "AMBIGUOUS" ? 0.8 : 0.6;
  const score = Math.max(...group.prints.map((print) => print.score));
  return {
    name: reading.text.slice(...best.at),
    code,
    resolution: resolution.status,
    candidates: code === null ? codes(resolution.candidates) : [code],
    role: parent ? "OWN_PARENT" : roleOf(reading.text, group.prints),
    id: division?.id ?? (resolution === REGION ? regionId(best) : null),
    at: best.at,
    span,
    quote: reading.text.slice(...span),
    evidence: group.prints.map(({ at }) => at),
    count: group.prints.length,
    confidence: Math.round(score * certain),
  };
}

function regionId(print: ResolvedPrint): string | null {
  const { region } = print.candidate.name.form;
  return region === null ? null : (regionById(region)?.id ?? null);
}

function withinRows(reading: Reading, within: readonly PlaceWithin[], chosen: readonly ChosenPlace[]): WithinNameRow[] {
  if (within.length === 0) return [];
  const covers = new NearSpans(chosen.map(({ at }) => at));
  const uncovered = within.filter(({ at }) => !covers.touches(at[0]) || !covers.touches(at[1] - 1));
  return withinNameRows(
    reading,
    uncovered.map(({ at, candidate, end }) => ({ at, name: candidate.name.form.form, end })),
  );
}

function unreadRow({ at, name, resolution, candidates }: PlaceRow): UnreadRow {
  const why =
    resolution === "AMBIGUOUS"
      ? `several divisions print so: ${candidates.join(", ")}`
      : "no division of the tables prints so here";
  return { kind: "place", at, text: name, why };
}
