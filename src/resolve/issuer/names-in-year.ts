import { gazetteer } from "../gazetteer.ts";
import { placeForms } from "../place-forms.ts";
import { stem } from "../stem.ts";

const UNKNOWN = -2;

/**
 * The names that the divisions had in one year, as numbers of forms (`placeForms().forms`); each is looked up once. In columns, and of every
 * year, not the last few (`KeptByYear`): each candidate of a text asks, and series of reports come back to their years.
 */
export class NamesInYear {
  private readonly table = gazetteer();
  private readonly trie = placeForms().trie;
  private readonly wholes = new Int32Array(this.table.divisions.length).fill(UNKNOWN);
  private readonly stems = new Int32Array(this.table.divisions.length).fill(UNKNOWN);

  constructor(private readonly year: number | null) {}

  /** The form of the full name of a division by its number, -1 if it has none. */
  whole(division: number): number {
    if (division >= this.wholes.length) return this.trie.get(this.nameOf(division));
    if (this.wholes[division] === UNKNOWN) this.wholes[division] = this.trie.get(this.nameOf(division));
    return this.wholes[division]!;
  }

  /** The form of the name of a province or prefecture without the word for its kind, -1 if it has none. */
  bare(division: number): number {
    if (this.stems[division] === UNKNOWN) this.stems[division] = this.trie.get(stem(this.nameOf(division)));
    return this.stems[division]!;
  }

  private nameOf(division: number): string {
    return this.table.nameIn(this.table.divisionOf(division), this.year);
  }
}

const years = new Map<number | null, NamesInYear>();

/** The names of a year (the last ones for `null`). */
export function namesInYear(year: number | null): NamesInYear {
  let names = years.get(year);
  if (names === undefined) {
    names = new NamesInYear(year);
    years.set(year, names);
  }
  return names;
}
