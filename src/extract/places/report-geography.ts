import type { Division } from "../../domain/division.ts";
import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import type { Level } from "../../domain/report.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";

/**
 * Where a name lies as seen from the report: OWN within the issuer; PARENT one that holds it; SIBLING in its prefecture, for a
 * prefecture in its province; PROVINCE in its province; ELSEWHERE.
 */
export type Nearness = "OWN" | "PARENT" | "SIBLING" | "PROVINCE" | "ELSEWHERE";

/** The report's own place as far as it is known. */
export interface ReportHome {
  /** Issuer, or null if unknown. */
  readonly issuer: Division | null;
  /** The issuer or, where it is unknown, its likeliest candidate: good enough to weigh names, never to be named itself. */
  readonly likely: Division | null;
  readonly level: Level | null;
  readonly year: number | null;
  readonly parents: readonly Division[];
}

export function reportHome(issuer: ResolvedIssuer, year: number | null): ReportHome {
  const table = gazetteer();
  const known =
    issuer.status === "STATED" || issuer.status === "INFERRED"
      ? (table.divisionById(issuer.id) ?? (issuer.code === null ? null : table.divisionByCode(issuer.code, year)))
      : null;
  if (known !== null)
    return { issuer: known, likely: known, level: known.level, year, parents: holdersIn(known, year) };
  const ancestor = issuer.ancestor === null ? null : table.divisionByCode(issuer.ancestor.code, year);
  const first = issuer.candidates[0];
  const guess = first === undefined ? null : table.divisionByCode(first.code, year);
  if (guess !== null && guess !== ancestor && (ancestor === null || table.isWithin(guess, ancestor)))
    return { issuer: null, likely: guess, level: guess.level, year, parents: holdersIn(guess, year) };
  const parents = ancestor === null ? [] : [ancestor, ...holdersIn(ancestor, year)];
  return { issuer: null, likely: null, level: null, year, parents };
}

/** From what holds a division in a year up to its province. */
function holdersIn(division: Division, year: number | null): Division[] {
  return gazetteer()
    .ancestors(division, year)
    .filter(({ level }) => level !== "NATION");
}

/**
 * The nearest relation that any of the divisions of a printed form has to the report's place.
 * @param around the divisions and all that ever held one of them.
 */
export function nearnessOf(
  { likely, level, parents }: ReportHome,
  divisions: readonly Division[],
  around: readonly Division[],
): Nearness {
  const outermost = parents.at(-1) ?? likely;
  if (outermost === null || !around.includes(outermost)) return "ELSEWHERE";
  if (likely !== null && around.includes(likely) && holdsOther(likely, divisions)) return "OWN";
  if (parents.some((parent) => divisions.includes(parent))) return "PARENT";
  if (parents[0] !== undefined && around.includes(parents[0])) return "SIBLING";
  const province = parents.find((parent) => parent.level === "PROVINCE") ?? (level === "PROVINCE" ? likely : null);
  return province !== null && around.includes(province) ? "PROVINCE" : "ELSEWHERE";
}

function holdsOther(place: Division, divisions: readonly Division[]): boolean {
  const table = gazetteer();
  return divisions.some((division) => division !== place && table.isWithin(division, place));
}
