import { markTable } from "../text/mark-table.ts";

const SHORTEST_CLAUSE = 8;
const FEWEST_CLAUSES = 8;
const STOP = 1;
const SPACE = 2;
const marks = markTable([
  ["，。；：！？,;:!?\n", STOP],
  [" ", SPACE],
]);
const LINE_END = 0x0a;

/** Places of the table for each number. */
const ROOM = 4;
/** Bits for numbers: so many that most stay free, and so few that those of all bodies of a file stay near the processor. */
const BITS = 1 << 14;

/**
 * Different numbers but 0. Every body of a file is held against every other: bits tell of most numbers that they are not among those of
 * another before its table is looked at.
 */
class Numbers {
  private readonly list: number[] = [];
  private table = new Int32Array(1024 * ROOM);
  private readonly bits = new Uint8Array(BITS >> 3);

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
    this.bits[(number & (BITS - 1)) >> 3]! |= 1 << (number & 7);
    this.list.push(number);
    if (this.size * ROOM <= this.table.length) return;
    this.table = new Int32Array(this.table.length * 2);
    for (const each of this.list) this.table[this.placeOf(each)] = each;
  }

  private has(number: number): boolean {
    if ((this.bits[(number & (BITS - 1)) >> 3]! & (1 << (number & 7))) === 0) return false;
    return this.table[this.placeOf(number)] !== 0;
  }

  /** Whether at least half of the numbers are also among others. */
  areHalfIn(others: Numbers): boolean {
    const { list } = this;
    let common = list.length;
    for (let i = 0; i < list.length && common * 2 >= list.length; i++) if (!others.has(list[i]!)) common--;
    return common * 2 >= list.length;
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
    const mark = marks[code]!;
    if (mark === 0) {
      hash = (Math.imul(hash, 0x9e3779b1) + code) | 0;
      length++;
    } else if (mark === STOP) {
      if (length >= SHORTEST_CLAUSE) clauses.add(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) || 1);
      hash = 0;
      length = 0;
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
