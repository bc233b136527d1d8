import type { Division } from "../../domain/division.ts";
import { ownersOf } from "../../resolve/form-owners.ts";
import { gazetteer } from "../../resolve/gazetteer.ts";
import type { ReportHome } from "./report-geography.ts";

const NOWHERE = new Uint8Array(0);

/** Which towns of a name lie in a report's own place or near it. */
export class HomeTowns {
  private readonly table = gazetteer();
  /** Homes of towns within a county or prefecture that issues the report. */
  private readonly own: Uint8Array;
  /** Homes within a town's report's own town and, for counties and towns, within what holds them. */
  private readonly near: readonly Uint8Array[];

  constructor({ likely, level, parents }: ReportHome) {
    const homes = (division: Division | null | undefined): Uint8Array =>
      division ? this.table.homesWithin(division) : NOWHERE;
    this.own = level === "COUNTY" || level === "PREFECTURE" ? homes(likely) : NOWHERE;
    this.near = level === "COUNTY" || level === "TOWNSHIP" ? [homes(likely), homes(parents[0])] : [this.own];
  }

  /** Whether a town of this form (by number) may lie in the issuer, or for a county or town beside it. */
  isClose(form: number): boolean {
    const { homeNumbers } = this.table.townships;
    return ownersOf(form).townships.some((row) => this.near.some((homes) => homes[homeNumbers[row]!] === 1));
  }

  /** Towns of this form within the county or prefecture that issues the report. */
  within(form: number): Division[] {
    const { homeNumbers } = this.table.townships;
    const rows = ownersOf(form).townships.filter((row) => this.own[homeNumbers[row]!] === 1);
    return rows.map((row) => this.table.township(row));
  }
}
