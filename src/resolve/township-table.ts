import { readFileSync } from "node:fs";
import type { Division } from "../domain/division.ts";
import { pushOnce } from "../domain/group-by.ts";
import { packagePath } from "../domain/package-root.ts";
import { spellingsOf } from "./spellings.ts";
import { bareTownship } from "./stem.ts";

const NONE: readonly number[] = [];

/** Townships in columns: 42,000 rows in about 4 MB; a Division is made when asked for. Rows are sorted by code. */
export class TownshipTable {
  readonly codes: Int32Array;
  readonly names: readonly string[];
  /** Six-digit code of the county (or, without one, prefecture) that it lies in. */
  readonly homes: Int32Array;
  /** The same as places in `homeCodes`. */
  readonly homeNumbers: Uint16Array;
  /** Every home once. */
  readonly homeCodes: readonly number[];
  /** 1 for a unit that is counted like a township but is no division (开发区, 农场). */
  readonly units: Uint8Array;
  private index: Map<string, number[]> | null = null;
  private rowsByHome: number[][] | null = null;

  constructor() {
    const lines = readFileSync(packagePath("schema/townships.tsv"), "utf8").split("\n");
    const count = lines.filter((line) => line !== "").length - 1;
    this.codes = new Int32Array(count);
    this.homes = new Int32Array(count);
    this.units = new Uint8Array(count);
    const names: string[] = [];
    for (let row = 0; row < count; row++) {
      const [code = "", name = "", , kind = "", home = ""] = (lines[row + 1] as string).split("\t");
      this.codes[row] = Number(code);
      this.homes[row] = home === "" ? Number(code.slice(0, 6)) : Number(home);
      this.units[row] = kind === "unit" ? 1 : 0;
      names.push(name);
    }
    this.names = names;
    this.homeCodes = [...new Set(this.homes)];
    const numbers = new Map(this.homeCodes.map((code, number) => [code, number]));
    this.homeNumbers = Uint16Array.from(this.homes, (code) => numbers.get(code)!);
  }

  /** Row of a nine-digit code, or -1. */
  rowOf(code: number): number {
    let low = 0;
    let high = this.codes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const value = this.codes[middle] as number;
      if (value === code) return middle;
      if (value < code) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Rows of townships (units left out) of a home by its number, by code. */
  rowsIn(home: number): readonly number[] {
    if (this.rowsByHome === null) {
      const rows: number[][] = this.homeCodes.map(() => []);
      for (const [row, number] of this.homeNumbers.entries()) if (this.units[row] === 0) rows[number]!.push(row);
      this.rowsByHome = rows;
    }
    return this.rowsByHome[home]!;
  }

  /** Rows of townships (units left out) whose full or bare name this is, by code. */
  rowsNamed(form: string): readonly number[] {
    return this.byForm().get(form) ?? NONE;
  }

  /** Full and bare names of townships (units left out), each once. */
  formsNamed(): Iterable<string> {
    return this.byForm().keys();
  }

  private byForm(): ReadonlyMap<string, readonly number[]> {
    if (this.index === null) {
      const index = new Map<string, number[]>();
      for (const [row, name] of this.names.entries()) {
        if (this.units[row] === 1) continue;
        pushOnce(index, name, row);
        const bare = bareTownship(name);
        if (bare !== null) pushOnce(index, bare, row);
      }
      for (const [row, name] of this.names.entries()) {
        if (this.units[row] === 1) continue;
        for (const spelled of spellingsOf(name)) {
          const isOthers = (index.get(spelled) ?? NONE).some((other) => this.homes[other] === this.homes[row]);
          if (isOthers) continue;
          pushOnce(index, spelled, row);
          const bare = bareTownship(spelled);
          if (bare !== null) pushOnce(index, bare, row);
        }
      }
      this.index = index;
    }
    return this.index;
  }

  division(row: number, homeId: string): Division {
    const code = String(this.codes[row]);
    const name = this.names[row] as string;
    return {
      id: `cn-${code}`,
      level: "TOWNSHIP",
      name,
      nameEn: null,
      names: [{ value: name, from: 1980, to: null }],
      codes: [{ value: code, from: 1980, to: null }],
      parents: [{ value: homeId, from: 1980, to: null }],
      successors: [],
    };
  }
}
