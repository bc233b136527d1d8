import type { Level } from "../../domain/report.ts";
import { type DivisionsInYear, NOWHERE } from "../divisions-in-year.ts";
import { ownersOf } from "../form-owners.ts";
import { FORM_TRAITS } from "../form-traits.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { PrintedName } from "./printed-name.ts";
import type { PrintedNames } from "./printed-names.ts";
import type { Village } from "./printed-villages.ts";

const { WHOLE_DIVISION, WHOLE_TOWN, COMMON } = FORM_TRAITS;

/** The levels of those that issue reports. */
export type IssuerLevel = Exclude<Level, "NATION">;

/** What a name of each kind says of the division that it lies in, by that division's level; thousandths. */
const WEIGHTS = {
  COUNTY: { county: 0, townFull: 1000, townBare: 250, townSupported: 600, village: 450 },
  PREFECTURE: { county: 1000, townFull: 600, townBare: 80, townSupported: 250, village: 150 },
  PROVINCE: { county: 500, townFull: 100, townBare: 0, townSupported: 0, village: 0 },
  TOWNSHIP: { county: 0, townFull: 0, townBare: 0, townSupported: 0, village: 600 },
} as const;

/** What one name says. */
export interface NameEvidence {
  /** The name; that of divisions and townships by the number of its form. */
  readonly form: number | string;
  /** Thousandths of a name that only one division has. */
  readonly weight: number;
  /** Divisions of the level that it may lie in, by their numbers. */
  readonly owners: readonly number[];
  /** How many there are; of townships those too that the table does not have. */
  readonly namesakes: number;
}

/** Reads from the names of one text what they say of the divisions of a level. */
export class NameEvidenceReader {
  private readonly weights: (typeof WEIGHTS)[IssuerLevel];
  /** 1 for each division that `lifted` has met in one call; a column, for every name of a text asks. */
  private readonly met: Uint8Array;

  constructor(
    private readonly level: IssuerLevel,
    private readonly names: PrintedNames,
    private readonly table: Gazetteer,
    private readonly years: DivisionsInYear,
  ) {
    this.weights = WEIGHTS[level];
    this.met = new Uint8Array(table.divisions.length);
  }

  /** All evidence, that of divisions first. */
  read(): NameEvidence[] {
    const { divisions, townships, villages } = this.names;
    const found: NameEvidence[] = [];
    if (this.weights.county > 0) {
      for (const name of divisions.values()) {
        const owners = name.road ? [] : this.holdersOf(name);
        if (owners.length > 0) found.push(evidence(name.form, this.divisionWeight(name), owners));
      }
    }
    for (const name of townships.values()) {
      const isWhole = (name.traits & WHOLE_TOWN) !== 0;
      if (!isWhole && !name.supported && divisions.has(name.form)) continue;
      found.push(evidence(name.form, this.townshipWeight(name), this.lifted(ownersOf(name.form).homes)));
    }
    for (const village of villages)
      if (this.level === "TOWNSHIP" || !this.isBareTown(village)) found.push(this.villageEvidence(village));
    return found;
  }

  /** Whether the text prints a village's name as that of a town, without the word for its kind. */
  private isBareTown({ form }: Village): boolean {
    const town = this.names.townships.get(form);
    return town !== undefined && (town.traits & WHOLE_TOWN) === 0;
  }

  /** The divisions of the level that hold those of a name, where nearly all that have it lie lower; else none. */
  private holdersOf({ form }: PrintedName): number[] {
    const owners = ownersOf(form).numbers;
    const lower = owners.filter((owner) => this.isLower(owner));
    return lower.length < owners.length - 1 ? [] : this.lifted(lower);
  }

  private isLower(division: number): boolean {
    if (!this.years.exists(division)) return false;
    const own = this.years.level(division);
    return own !== this.level && (own === "COUNTY" || (this.level === "PROVINCE" && own === "PREFECTURE"));
  }

  /** The divisions of the level that these are or lie in, each once. */
  private lifted(divisions: readonly number[]): number[] {
    const { met } = this;
    const found: number[] = [];
    for (const division of divisions) {
      const holder = this.years.liftedTo(this.level, division);
      if (holder === NOWHERE || met[holder] === 1) continue;
      met[holder] = 1;
      found.push(holder);
    }
    for (const holder of found) met[holder] = 0;
    return found;
  }

  private divisionWeight({ traits, supported }: PrintedName): number {
    const isWhole = (traits & WHOLE_DIVISION) !== 0;
    const base = (traits & COMMON) !== 0 ? 100 : isWhole ? 1000 : supported ? 850 : 550;
    return Math.round((this.weights.county * base) / 1000);
  }

  private townshipWeight({ length, traits, supported, road }: PrintedName): number {
    const { townFull, townSupported, townBare } = this.weights;
    if ((traits & WHOLE_TOWN) !== 0) return townFull;
    if (road) return Math.round(townBare / 2);
    const weight = supported ? townSupported : townBare;
    return length >= 3 ? Math.round(weight * 1.25) : weight;
  }

  private villageEvidence({ stem, codes, homes }: Village): NameEvidence {
    const weight = stem.length >= 3 ? Math.round(this.weights.village * 1.25) : this.weights.village;
    if (this.level !== "TOWNSHIP") return evidence(stem, weight, this.lifted(homes));
    const { townships } = this.table;
    const distinct = [...new Set(codes)];
    const rows = distinct.map((code) => townships.rowOf(Number(code))).filter((row) => row >= 0);
    const owners = rows.map((row) => this.table.numberOfTownship(row));
    return { form: stem, weight, owners, namesakes: distinct.length };
  }
}

function evidence(form: number | string, weight: number, owners: readonly number[]): NameEvidence {
  return { form, weight, owners, namesakes: owners.length };
}
