import { markTable } from "../text/mark-table.ts";

const SHORTEST_CLAUSE = 8;
const FEWEST_CLAUSES = 8;
const stops = markTable([["，。；：！？,;:!?\n", 1]]);
const SPACE = 0x20;
const LINE_END = 0x0a;

/** Places of the table for each number: so many that most that are asked for and not in it meet an empty place at once. */
const ROOM = 8;

/** Different numbers but 0. Every body of a file is held against every other: with a Set, reading takes a quarter longer. */
class Numbers {
  private readonly list: number[] = [];
  private table = new Int32Array(1024 * ROOM);

  get size(): number {
    return this.list.length;
  }

  /** Where a number lies in the table, or the empty place where it would. */
  private placeOf(number: number): number {
    const { table } = this;
    const mask = table.length - 1;
    let place = number & mask;
    while (table[place] !== 0 && table[place] !== number) place = (place + 1) & mask;
    return place;
  }

  add(number: number): void {
    const place = this.placeOf(number);
    if (this.table[place] !== 0) return;
    this.table[place] = number;
    this.list.push(number);
    if (this.size * ROOM <= this.table.length) return;
    this.table = new Int32Array(this.table.length * 2);
    for (const each of this.list) this.table[this.placeOf(each)] = each;
  }

  /** Whether at least half of the numbers are also among others. */
  areHalfIn(others: Numbers): boolean {
    let missing = 0;
    for (const number of this.list)
      if (others.table[others.placeOf(number)] === 0 && ++missing > this.size * 0.5) return false;
    return true;
  }
}

/**
 * The clauses of a text of these units without blanks, those of at least eight characters: what tells one body from another. Each is known
 * by a number made of its characters; that half of a body's clauses have the numbers of others by chance does not happen.
 */
function clausesOf(units: Uint16Array): Numbers {
  const clauses = new Numbers();
  let hash = 0;
  let length = 0;
  for (let at = 0; at <= units.length; at++) {
    const code = at < units.length ? units[at]! : LINE_END;
    if (stops[code] === 1) {
      if (length >= SHORTEST_CLAUSE) clauses.add(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) || 1);
      hash = 0;
      length = 0;
    } else if (code !== SPACE) {
      hash = (Math.imul(hash, 0x9e3779b1) + code) | 0;
      length++;
    }
  }
  return clauses;
}

/** The body of a report, to be held against others: its clauses are told apart when it is first asked. */
export class Body {
  private own: Numbers | undefined;

  /** @param units of its text. */
  constructor(private readonly units: Uint16Array) {}

  private get clauses(): Numbers {
    this.own ??= clausesOf(this.units);
    return this.own;
  }

  /** Whether most clauses of the body with fewer of them stand in the other too, word for word. */
  isSame(other: Body): boolean {
    const [few, many] =
      this.clauses.size <= other.clauses.size ? [this.clauses, other.clauses] : [other.clauses, this.clauses];
    return few.size >= FEWEST_CLAUSES && few.areHalfIn(many);
  }
}
