import type { DivisionsInYear } from "../divisions-in-year.ts";
import { type Gazetteer, gazetteer } from "../gazetteer.ts";
import { type IssuerLevel, type NameEvidence, NameEvidenceReader } from "./name-evidence.ts";
import { type PrintedNames, printedNames } from "./printed-names.ts";
import { type Stationed, stationedEvidence } from "./stationed-evidence.ts";
import { type SuperiorEvidence, superiorEvidence } from "./superior-evidence.ts";

/** All that a text says of whose it may be, read once. */
export class TextEvidence {
  readonly table: Gazetteer = gazetteer();
  readonly years: DivisionsInYear;
  readonly names: PrintedNames;
  readonly superiors: SuperiorEvidence;
  readonly stationed: ReadonlyMap<number, Stationed>;
  private readonly byLevel = new Map<IssuerLevel, readonly NameEvidence[]>();

  /** @param year of the report: divisions and names are those of that year. @param villages tell of it too. */
  constructor(text: string, year: number | null, villages = true) {
    this.years = this.table.inYear(year);
    this.names = printedNames(text, villages);
    this.superiors = superiorEvidence(text, this.names, this.table, this.years);
    this.stationed = stationedEvidence(text, this.table);
  }

  /** What the names of the text say of the divisions of a level. */
  of(level: IssuerLevel): readonly NameEvidence[] {
    let found = this.byLevel.get(level);
    if (found === undefined) {
      found = new NameEvidenceReader(level, this.names, this.table, this.years).read();
      this.byLevel.set(level, found);
    }
    return found;
  }
}
