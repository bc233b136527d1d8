import type { Division } from "../domain/division.ts";
import type { Level } from "../domain/report.ts";
import type { DivisionTree } from "./division-tree.ts";

const LEVELS: readonly Level[] = ["NATION", "PROVINCE", "PREFECTURE", "COUNTY"];

/** Number of no division. */
export const NOWHERE = -1;

/**
 * How the divisions lay in one year (`null`: at last), in columns by their numbers (`DivisionTree.numberOf`): for readers that ask for
 * many divisions of every text. A year of change belongs to both sides.
 */
export class DivisionsInYear {
  private readonly parents: Int16Array;
  /** Places in `LEVELS`. */
  private readonly levels: Uint8Array;
  private readonly standing: Uint8Array;
  private readonly kinds = new Map<string, Uint8Array>();

  constructor(
    private readonly tree: DivisionTree,
    readonly year: number | null,
  ) {
    const { divisions } = tree;
    this.parents = Int16Array.from(divisions, (division) => {
      const parent = tree.parent(division, year);
      return parent === null ? NOWHERE : tree.numberOf(parent);
    });
    this.levels = Uint8Array.from(divisions, (division) => LEVELS.indexOf(tree.levelIn(division, year)));
    this.standing = Uint8Array.from(divisions, (division) => (year === null || tree.existsIn(division, year) ? 1 : 0));
  }

  /** What the division was directly part of, or `NOWHERE` for the nation. */
  parent(division: number): number {
    return division < this.parents.length ? this.parents[division]! : this.tree.homeOf(division - this.parents.length);
  }

  level(division: number): Level {
    return division < this.levels.length ? LEVELS[this.levels[division]!]! : "TOWNSHIP";
  }

  /** Whether the division stood in the year; a township's years are not known. */
  exists(division: number): boolean {
    return this.standing[division] !== 0;
  }

  /** Whether the name that the division had then, or took later, ends in a word for its kind. */
  endsIn(division: number, kind: string): boolean {
    let known = this.kinds.get(kind);
    if (known === undefined) {
      known = Uint8Array.from(this.tree.divisions, ({ names }) => (this.hasName(names, kind) ? 1 : 0));
      this.kinds.set(kind, known);
    }
    const ends = known[division];
    return ends === undefined ? this.tree.divisionOf(division).name.endsWith(kind) : ends === 1;
  }

  private hasName(names: Division["names"], kind: string): boolean {
    const { year } = this;
    return names.some(({ value, to }) => value.endsWith(kind) && (year === null || to === null || to >= year - 1));
  }

  /** The division of a level that a division is or lay in, or `NOWHERE`. */
  liftedTo(level: Level, division: number): number {
    let at = division;
    while (at !== NOWHERE && this.level(at) !== level) at = this.parent(at);
    return at;
  }

  /** Whether `ancestor` is the division or held it in the year; without a year, ever. */
  isWithin(division: number, ancestor: number): boolean {
    if (this.year === null) return this.tree.isWithin(this.tree.divisionOf(division), this.tree.divisionOf(ancestor));
    let at = division;
    while (at !== NOWHERE && at !== ancestor) at = this.parent(at);
    return at === ancestor;
  }
}
