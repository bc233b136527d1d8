import type { Division } from "../../domain/division.ts";
import type { ResolvedIssuer } from "../../domain/extracted-document.ts";
import type { Level } from "../../domain/report.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";

/**
 * Where a name lies as seen from the report: OWN within the issuer; PARENT one that holds it; SIBLING in its prefecture, for a
 * prefecture in its province; PROVINCE in its province; ELSEWHERE.
 */
const NEARNESS = ["OWN", "PARENT", "SIBLING", "PROVINCE", "ELSEWHERE"] as const;
export type Nearness = (typeof NEARNESS)[number];

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
  const ancestor = issuer.ancestor === null ? null : table.divisionByCode(issuer.ancestor.code, year);
  const first = issuer.candidates[0];
  const guess = first === undefined ? null : table.divisionByCode(first.code, year);
  const likely = known ?? (guess !== null && (ancestor === null || table.isWithin(guess, ancestor)) ? guess : ancestor);
  const above = likely === null ? [] : table.ancestors(likely, year).filter((division) => division.level !== "NATION");
  const parents = known === null && likely !== null && likely === ancestor ? [likely, ...above] : above;
  const isIssuer = known !== null || (likely !== null && likely !== ancestor);
  return {
    issuer: known,
    likely: isIssuer ? likely : null,
    level: isIssuer && likely ? likely.level : null,
    year,
    parents,
  };
}

/** The nearest relation that any of the divisions of a printed form has to the report's place. */
export function nearnessOf(home: ReportHome, divisions: readonly Division[]): Nearness {
  const table = gazetteer();
  const province =
    home.parents.find((division) => division.level === "PROVINCE") ?? (home.level === "PROVINCE" ? home.likely : null);
  const ring = home.parents[0];
  let best = NEARNESS.length - 1;
  for (const division of divisions) {
    let rank = 4;
    if (home.likely !== null && division.id !== home.likely.id && table.isWithin(division, home.likely)) rank = 0;
    else if (home.parents.some((parent) => parent.id === division.id)) rank = 1;
    else if (ring !== undefined && table.isWithin(division, ring)) rank = 2;
    else if (province !== null && table.isWithin(division, province)) rank = 3;
    if (rank < best) best = rank;
  }
  return NEARNESS[best]!;
}
