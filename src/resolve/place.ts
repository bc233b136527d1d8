import type { Division } from "../domain/division.ts";
import type { ResolvedIssuer } from "../domain/extracted-document.ts";
import { type Gazetteer, gazetteer } from "./gazetteer.ts";
import { KeptByYear } from "./kept-by-year.ts";

/** What is known round a printed name. */
export interface PlaceContext {
  /** The issuer, or the nearest certain ancestor of an unknown one; null where neither is known. */
  readonly issuer: Division | null;
  /** Year of the report (its plan year), or null. */
  readonly year: number | null;
  /** Names printed right before it in one run, outermost first: 吉林, 通化市 before 东昌区. */
  readonly before?: readonly string[];
  /** Names printed right after it in one run: 通化市, 东昌区 after 吉林. */
  readonly after?: readonly string[];
  /** Other place names of the sentence or passage. */
  readonly nearby?: readonly string[];
}

/** Which division a printed name means. */
export interface PlaceResolution {
  readonly status: "RESOLVED" | "AMBIGUOUS" | "UNRESOLVED";
  readonly division: Division | null;
  /** Every division that it may mean, sorted by id; one where RESOLVED, none where UNRESOLVED. */
  readonly candidates: readonly Division[];
  /** What decided: the only one of the name, its run, the issuer's region, a name nearby, its level. */
  readonly basis: "ONLY" | "RUN" | "REGION" | "NEARBY" | "LEVEL" | null;
}

const UNKNOWN: PlaceResolution = { status: "UNRESOLVED", division: null, candidates: [], basis: null };

function resolved(division: Division, basis: PlaceResolution["basis"]): PlaceResolution {
  return { status: "RESOLVED", division, candidates: [division], basis };
}

/** The division that stands for the report's own region: the issuer, else its nearest certain ancestor, else null. */
export function regionOf(issuer: ResolvedIssuer, year: number | null): Division | null {
  const table = gazetteer();
  if (issuer.status === "STATED" || issuer.status === "INFERRED") return table.divisionById(issuer.id);
  return issuer.ancestor === null ? null : table.divisionByCode(issuer.ancestor.code, year);
}

/** What a name means in a year, whatever stands round it. */
interface NameThen {
  /** Every division of the name, the highest first. */
  readonly all: readonly Division[];
  /** Those down to counties. */
  readonly higher: readonly Division[];
  /** Those that it may mean: of a name with the word for its kind those that print so, else those that stood not long ago. */
  readonly meant: readonly Division[];
  /** The name is printed without the word for its kind. */
  readonly bare: boolean;
}

const years = new KeptByYear((year) => new NamesThen(year));

/** What names mean in one year, each looked up when first asked for. */
class NamesThen {
  private readonly known = new Map<string, NameThen>();

  constructor(private readonly year: number | null) {}

  of(name: string): NameThen {
    let known = this.known.get(name);
    if (known === undefined) {
      known = lookUp(name, this.year);
      this.known.set(name, known);
    }
    return known;
  }
}

const meaningOf = (name: string, year: number | null): NameThen => years.of(year).of(name);

function lookUp(name: string, year: number | null): NameThen {
  const table = gazetteer();
  const all = table.byName(name, year);
  const full = all.filter((division) => table.formKind(name, division) === "FULL");
  const bare = full.length === 0;
  const meant = bare ? all.filter((division) => standing(table, division, year)) : full;
  return { all, higher: all.filter(({ level }) => level !== "TOWNSHIP"), meant, bare };
}

/**
 * Tells which division `name` means, given the report's own region, the year and the names round it.
 * A run of names decides first (吉林通化市东昌区), then the report's region from the inside out, then a name nearby, then the level of a bare
 * name (海南 is the province); a town outside the report's province needs a name nearby. What none of these decides is AMBIGUOUS; a name of no table is UNRESOLVED. Nothing is guessed.
 */
export function disambiguate(name: string, context: PlaceContext): PlaceResolution {
  const table = gazetteer();
  const { bare, meant } = meaningOf(name, context.year);
  if (meant.length === 0) return UNKNOWN;
  let candidates = meant;
  const run = byRun(table, candidates, context) ?? formerOfRun(table, name, context);
  if (run !== null) {
    if (run.length === 1) return resolved(run[0] as Division, "RUN");
    candidates = run;
  }
  const province = bare ? candidates.find((division) => division.level === "PROVINCE") : undefined;
  if (province !== undefined) return resolved(province, "LEVEL");
  const around = ringsOf(table, context.issuer, context.year);
  const outermost = around.at(-1);
  const mayLieInside = outermost !== undefined && candidates.some((division) => table.isWithin(division, outermost));
  for (const ring of mayLieInside ? around : NO_RINGS) {
    const inside = candidates.filter((division) => table.isWithin(division, ring));
    if (inside.length === 0) continue;
    if (inside.length === 1) return resolved(inside[0] as Division, candidates.length === 1 ? "ONLY" : "REGION");
    const top = highest(table, inside);
    if (top !== null) return resolved(top, "REGION");
    return ambiguous(inside);
  }
  // A bare name of a town says nothing outside its own county or prefecture.
  if (bare) candidates = candidates.filter((division) => division.level !== "TOWNSHIP");
  if (candidates.length === 0) return UNKNOWN;
  if (context.issuer !== null && candidates.every((division) => division.level === "TOWNSHIP")) {
    const near = byNearby(table, candidates, context);
    return near === null ? UNKNOWN : resolved(near, "NEARBY");
  }
  if (candidates.length === 1) return resolved(candidates[0] as Division, "ONLY");
  const near = byNearby(table, candidates, context);
  if (near !== null) return resolved(near, "NEARBY");
  const top = bare ? outstanding(table, candidates) : null;
  if (top !== null) return resolved(top, "LEVEL");
  return ambiguous(candidates);
}

/** Whether a division stood in the year of the report, or had not long gone; a bare name of one long gone means something else. */
function standing(table: Gazetteer, division: Division, year: number | null): boolean {
  if (division.level === "TOWNSHIP") return true;
  const end = division.codes.at(-1)?.to ?? null;
  return end === null || (year !== null && (table.existsIn(division, year) || (end <= year && end >= year - 10)));
}

function ambiguous(candidates: readonly Division[]): PlaceResolution {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { status: "AMBIGUOUS", division: null, candidates: sorted, basis: null };
}

/** Candidates that lie in what is printed right before, or hold what is printed right after; null where that says nothing. */
function byRun(table: Gazetteer, candidates: readonly Division[], context: PlaceContext): readonly Division[] | null {
  let kept = candidates;
  let said = false;
  for (const other of context.before ?? []) {
    const holders = meaningOf(other, context.year).all;
    const inside = kept.filter((division) =>
      holders.some((holder) => holder.id !== division.id && table.isWithin(division, holder)),
    );
    if (inside.length > 0) {
      kept = inside;
      said = true;
    }
  }
  for (const other of context.after ?? []) {
    const held = meaningOf(other, context.year).all;
    const holding = kept.filter((division) =>
      held.some((inner) => inner.id !== division.id && table.isWithin(inner, division)),
    );
    if (holding.length > 0) {
      kept = holding;
      said = true;
    }
  }
  return said ? kept : null;
}

/** Divisions of the name that are gone, or not yet there, in the one printed right before (重庆市双桥区 in 2012); null where there are none. */
function formerOfRun(table: Gazetteer, name: string, { before = [], year }: PlaceContext): Division[] | null {
  const outer = before.at(-1);
  if (outer === undefined || year === null) return null;
  const holders = meaningOf(outer, year).higher;
  const held = table
    .divisionsNamed(name)
    .filter((division) => table.formKind(name, division) === "FULL")
    .filter((division) => holders.some((holder) => holder.id !== division.id && table.isWithin(division, holder)));
  return held.length === 0 ? null : held;
}

const NO_RINGS: readonly Division[] = [];

let rings: { readonly issuer: Division; readonly year: number | null; readonly all: readonly Division[] } | null = null;

/** The issuer, then what holds it, up to its province; those asked for last are kept. What lies in one lies in the next. */
function ringsOf(table: Gazetteer, issuer: Division | null, year: number | null): readonly Division[] {
  if (issuer === null) return NO_RINGS;
  if (rings?.issuer !== issuer || rings.year !== year) {
    const all = [issuer, ...table.ancestors(issuer, year)].filter((division) => division.level !== "NATION");
    rings = { issuer, year, all };
  }
  return rings.all;
}

/** The one candidate that holds all others (长沙市 before 长沙县), or null. */
function highest(table: Gazetteer, candidates: readonly Division[]): Division | null {
  const holds = candidates.filter((top) => candidates.every((other) => table.isWithin(other, top)));
  if (holds.length === 1) return holds[0] as Division;
  const divisions = candidates.filter((division) => division.level !== "TOWNSHIP");
  if (divisions.length === candidates.length || divisions.length === 0) return null;
  return divisions.length === 1 ? (divisions[0] as Division) : highest(table, divisions);
}

/** The candidate that a name nearby holds, if just one is held. */
function byNearby(table: Gazetteer, candidates: readonly Division[], context: PlaceContext): Division | null {
  const held = new Set<Division>();
  for (const other of context.nearby ?? []) {
    const holders = meaningOf(other, context.year).higher;
    if (holders.length !== 1) continue;
    for (const candidate of candidates) {
      if (candidate.id !== holders[0]?.id && table.isWithin(candidate, holders[0] as Division)) held.add(candidate);
    }
  }
  return held.size === 1 ? ([...held][0] as Division) : null;
}

/** The prefecture that a bare name means although one county elsewhere shares it (中山); null where two or more do (朝阳). */
function outstanding(table: Gazetteer, candidates: readonly Division[]): Division | null {
  const prefectures = candidates.filter((division) => division.level === "PREFECTURE");
  if (prefectures.length !== 1) return prefectures.length === 0 ? highest(table, candidates) : null;
  const top = prefectures[0] as Division;
  const elsewhere = candidates.filter((division) => !table.isWithin(division, top));
  return elsewhere.length <= 1 ? top : null;
}
