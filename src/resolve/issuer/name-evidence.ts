import type { Level } from "../../domain/report.ts";
import { type DivisionsInYear, NOWHERE } from "../divisions-in-year.ts";
import type { Gazetteer } from "../gazetteer.ts";
import type { PrintedDivision, PrintedNames, PrintedTownship } from "./printed-names.ts";

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
  readonly form: string;
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
  /** 1 for each division that `distinct` has met. */
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
      if (name.kind === "BARE" && !name.supported && divisions.has(name.form)) continue;
      found.push(evidence(name.form, this.townshipWeight(name), this.holdersOfRows(name.rows)));
    }
    for (const [form, codes] of villages) {
      if (this.level !== "TOWNSHIP" && townships.get(form)?.kind === "BARE") continue;
      found.push(this.villageEvidence(form, codes));
    }
    return found;
  }

  /** The divisions of the level that hold those of a name, where nearly all that have it lie lower; else none. */
  private holdersOf({ owners }: PrintedDivision): number[] {
    const lower = owners.filter((owner) => this.isLower(owner));
    return lower.length < owners.length - 1 ? [] : this.lifted(lower);
  }

  private isLower(division: number): boolean {
    if (!this.years.exists(division)) return false;
    const own = this.years.level(division);
    return own !== this.level && (own === "COUNTY" || (this.level === "PROVINCE" && own === "PREFECTURE"));
  }

  private holdersOfRows(rows: readonly number[]): number[] {
    return this.lifted(rows.map((row) => this.table.homeOf(row)));
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

  private divisionWeight({ common, kind, supported }: PrintedDivision): number {
    const base = common ? 100 : kind === "FULL" ? 1000 : supported ? 850 : 550;
    return Math.round((this.weights.county * base) / 1000);
  }

  private townshipWeight({ form, kind, supported, road }: PrintedTownship): number {
    const { townFull, townSupported, townBare } = this.weights;
    if (kind === "FULL") return townFull;
    if (road) return Math.round(townBare / 2);
    const weight = supported ? townSupported : townBare;
    return form.length >= 3 ? Math.round(weight * 1.25) : weight;
  }

  private villageEvidence(form: string, codes: readonly string[]): NameEvidence {
    const weight = form.length >= 3 ? Math.round(this.weights.village * 1.25) : this.weights.village;
    if (this.level !== "TOWNSHIP") return evidence(form, weight, this.lifted(this.homesOf(codes)));
    const { townships } = this.table;
    const distinct = [...new Set(codes)];
    const rows = distinct.map((code) => townships.rowOf(Number(code))).filter((row) => row >= 0);
    const owners = rows.map((row) => this.table.numberOfTownship(row));
    return { form, weight, owners, namesakes: distinct.length };
  }

  /** The divisions in which townships lie by the first six digits of their codes. */
  private homesOf(codes: readonly string[]): number[] {
    const homes = codes.map((code) => this.table.home(Number(code.slice(0, 6))));
    return homes.filter((home) => home !== null).map((home) => this.table.numberOf(home));
  }
}

function evidence(form: string, weight: number, owners: readonly number[]): NameEvidence {
  return { form, weight, owners, namesakes: owners.length };
}
