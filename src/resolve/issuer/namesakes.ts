import type { Division } from "../../domain/division.ts";
import type { Level } from "../../domain/report.ts";
import type { Gazetteer } from "../gazetteer.ts";

/** Divisions that a printed name of an issuer may mean: 保定市满城区 is read from its end, each part within the one before. */
export function namesakes(printed: string, level: Level | null, year: number | null, table: Gazetteer): Division[] {
  const named = table
    .byName(printed, year)
    .filter((division) => year === null || division.level === "TOWNSHIP" || isNear(division, year));
  if (named.length > 0) {
    const full = named.filter((division) => table.formKind(printed, division) === "FULL");
    const chosen = full.length > 0 ? full : named;
    const fit = level === null ? chosen : chosen.filter((division) => table.levelIn(division, year) === level);
    return fit.length > 0 ? fit : chosen;
  }
  for (let cut = printed.length - 2; cut >= 2; cut--) {
    const inner = table.byName(printed.slice(cut), year);
    if (inner.length === 0) continue;
    const outer = namesakes(printed.slice(0, cut), null, year, table);
    const within = inner.filter((division) => outer.some((holder) => table.isWithin(division, holder)));
    if (within.length > 0) return within;
  }
  return [];
}

/** Whether a division stood within a year of `year`. */
function isNear(division: Division, year: number): boolean {
  return division.codes.some(({ from, to }) => from <= year + 1 && (to === null || to >= year - 1));
}
