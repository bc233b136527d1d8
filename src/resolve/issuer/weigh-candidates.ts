import type { Division } from "../../domain/division.ts";
import type { Level } from "../../domain/report.ts";
import type { Gazetteer } from "../gazetteer.ts";
import { stem } from "../stem.ts";
import type { PrintedNames } from "./printed-names.ts";
import { rarity } from "./rarity.ts";
import { type SuperiorEvidence, stationedEvidence } from "./superior-evidence.ts";

/** A division that may have issued the report. Weights in thousandths of a name that only it has. */
export interface Candidate {
  readonly division: Division;
  score: number;
  /** Weight of names of its own parts alone. */
  own: number;
  /** Names of its own that say something, with their weights. */
  readonly names: Map<string, number>;
  readonly above: string[];
  /** The text names what it is directly part of, prefecture or zone. */
  held: boolean;
  /** Who is stationed in the place (驻满单位) fits it alone among the divisions that may be meant. */
  stationed: boolean;
}

/** What a name of each kind says of the division that it lies in, by that division's level; thousandths. */
const WEIGHTS = {
  COUNTY: { county: 0, townFull: 1000, townBare: 250, townSupported: 600, village: 450 },
  PREFECTURE: { county: 1000, townFull: 600, townBare: 80, townSupported: 250, village: 150 },
  PROVINCE: { county: 500, townFull: 100, townBare: 0, townSupported: 0, village: 0 },
  TOWNSHIP: { county: 0, townFull: 0, townBare: 0, townSupported: 0, village: 600 },
} as const;

interface Evidence {
  readonly form: string;
  readonly weight: number;
  readonly owners: ReadonlySet<string>;
}

/** All divisions of a level that the names of a text speak for, best first (ties by id). */
export function weighCandidates(
  level: Exclude<Level, "NATION">,
  text: string,
  names: PrintedNames,
  superiors: SuperiorEvidence,
  table: Gazetteer,
  year: number | null,
  admits: (division: Division) => boolean,
  holders: readonly Division[] = [],
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const refused = new Set<string>();
  const at = (id: string): Candidate | null => {
    const known = candidates.get(id);
    if (known !== undefined) return known;
    if (refused.has(id)) return null;
    const division = table.divisionById(id);
    if (division === null || !admits(division)) {
      refused.add(id);
      return null;
    }
    const made: Candidate = { division, score: 0, own: 0, names: new Map(), above: [], held: false, stationed: false };
    candidates.set(id, made);
    return made;
  };
  for (const { form, weight, owners } of knownEvidence(level, names, table, year)) {
    const own: Candidate[] = [];
    for (const id of owners) {
      const candidate = at(id);
      if (candidate !== null) own.push(candidate);
    }
    if (own.length === 0) continue;
    // Where the text shows what holds the issuer, namesakes elsewhere matter less.
    const rare = holders.length === 0 ? rarity(owners.size) : (rarity(owners.size) + rarity(own.length)) >> 1;
    const worth = Math.round((weight * rare) / 1000);
    if (worth === 0) continue;
    for (const candidate of own) {
      candidate.own += worth;
      candidate.names.set(form, Math.max(worth, candidate.names.get(form) ?? 0));
    }
  }
  const stationed = stationedEvidence(text, table);
  for (const id of stationed.keys()) if (table.divisionById(id)?.level === level) at(id);
  const fit = [...stationed.keys()].filter((id) => candidates.has(id));
  if (fit.length === 1) (candidates.get(fit[0] as string) as Candidate).stationed = true;
  for (const candidate of candidates.values()) {
    candidate.score = candidate.own;
    const line = [candidate.division, ...table.ancestors(candidate.division, year)];
    for (const above of line) {
      const weight = superiors.weights.get(above.id) ?? 0;
      if (weight === 0) continue;
      candidate.score += weight;
      if (weight >= 250 && above.level !== "PROVINCE") candidate.held = true;
      if (weight >= 150) candidate.above.push(...(superiors.named.get(above.id) ?? []).slice(0, 2));
    }
    const near = line.slice(0, 2).map((division) => stationed.get(division.id));
    for (const hit of near) {
      if (hit === undefined) continue;
      candidate.score += hit.weight;
      candidate.names.set(hit.form, hit.weight);
    }
    // A mask takes out the issuer's own name everywhere: whoever is named is somebody else.
    const name = table.nameIn(candidate.division, year);
    const high = level === "PREFECTURE" || level === "PROVINCE";
    if (names.divisions.get(name)?.kind === "FULL") candidate.score -= high ? 1500 : 500;
    const bare = stem(name);
    if (high && names.divisions.has(bare) && !table.isCommon(bare)) candidate.score -= 700;
  }
  return [...candidates.values()].sort((a, b) => b.score - a.score || (a.division.id < b.division.id ? -1 : 1));
}

/** Id of the division of a level that a division is or lay in; null where there is none. */
function liftedTo(level: Level, division: Division, table: Gazetteer, year: number | null): string | null {
  for (let at: Division | null = division; at !== null; at = table.parent(at, year))
    if (table.levelIn(at, year) === level) return at.id;
  return null;
}

const homeIds = new Map<string, Map<number, string | null>>();

/** Tells the division of a level that holds a township by its home code; what was asked of a level and year is kept. */
function homeIdsOf(level: Level, table: Gazetteer, year: number | null): (code: number) => string | null {
  const key = `${level} ${year}`;
  const known = homeIds.get(key) ?? new Map<number, string | null>();
  homeIds.set(key, known);
  return (code) => {
    let id = known.get(code);
    if (id === undefined) {
      const home = table.home(code);
      id = home === null ? null : liftedTo(level, home, table, year);
      known.set(code, id);
    }
    return id;
  };
}

const evidences = new WeakMap<PrintedNames, Map<string, readonly Evidence[]>>();

/** What the names of a text say of the divisions of a level; kept, as candidates are weighed several times. */
function knownEvidence(
  level: Exclude<Level, "NATION">,
  names: PrintedNames,
  table: Gazetteer,
  year: number | null,
): readonly Evidence[] {
  const ofNames = evidences.get(names) ?? new Map<string, readonly Evidence[]>();
  evidences.set(names, ofNames);
  const key = `${level} ${year}`;
  const found = ofNames.get(key) ?? evidenceOf(level, names, table, year);
  ofNames.set(key, found);
  return found;
}

function evidenceOf(
  level: Exclude<Level, "NATION">,
  names: PrintedNames,
  table: Gazetteer,
  year: number | null,
): Evidence[] {
  const weights = WEIGHTS[level];
  const found: Evidence[] = [];
  const lift = (division: Division): string | null => liftedTo(level, division, table, year);
  const home = homeIdsOf(level, table, year);
  const set = (ids: readonly (string | null)[]): Set<string> => new Set(ids.filter((id): id is string => id !== null));
  if (weights.county > 0) {
    for (const [form, use] of names.divisions) {
      if (use.road) continue;
      const lower = use.owners.filter((division) => {
        if (year !== null && !table.existsIn(division, year)) return false;
        const own = table.levelIn(division, year);
        return own !== level && (own === "COUNTY" || (level === "PROVINCE" && own === "PREFECTURE"));
      });
      if (lower.length === 0 || lower.length < use.owners.length - 1) continue;
      const base = table.isCommon(form) ? 100 : use.kind === "FULL" ? 1000 : use.supported ? 850 : 550;
      found.push({ form, weight: Math.round((weights.county * base) / 1000), owners: set(lower.map(lift)) });
    }
  }
  for (const [form, use] of names.townships) {
    const owners = set(use.rows.map((row) => home(table.townships.homes[row] as number)));
    if (use.kind === "FULL") {
      found.push({ form, weight: weights.townFull, owners });
      continue;
    }
    if (names.divisions.has(form) && !use.supported) continue;
    let weight: number = use.supported ? weights.townSupported : weights.townBare;
    if (form.length >= 3) weight = Math.round(weight * 1.25);
    if (use.road) weight = Math.round(weights.townBare / 2);
    found.push({ form, weight, owners });
  }
  for (const [stem, townships] of names.villages) {
    if (names.townships.get(stem)?.kind === "BARE" && level !== "TOWNSHIP") continue;
    const owners =
      level === "TOWNSHIP"
        ? new Set(townships.map((code) => `cn-${code}`))
        : set(townships.map((code) => home(Number(code.slice(0, 6)))));
    const weight = stem.length >= 3 ? Math.round(weights.village * 1.25) : weights.village;
    found.push({ form: stem, weight, owners });
  }
  return found;
}
