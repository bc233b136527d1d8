import type { Span } from "../domain/span.ts";

/** Units of a sentence, blanks not counted, that tell it from others, and the fewest that do. */
const OPENING = 16;
const SHORTEST = 8;
const FEWEST_SENTENCES = 4;
const BLANK = 0x20;

/** Places of the table for each number. */
const ROOM = 4;
/** Bits for numbers: so many that most stay free, and so few that those of all bodies of a file stay near the processor. */
const BITS = 1 << 13;

/**
 * Different numbers but 0. Every body of a file is held against every other: bits tell of most numbers that they are not among those of
 * another before its table is looked at.
 */
class Numbers {
  private readonly list: number[] = [];
  private table = new Int32Array(256 * ROOM);
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
 * How the sentences of a text of these units open, without blanks: what tells one body from another. Each opening is known by a number made
 * of its characters; that half of a body's have the numbers of others by chance does not happen.
 */
function openingsOf(units: Uint16Array, sentences: readonly Span[]): Numbers {
  const openings = new Numbers();
  for (const [start, end] of sentences) {
    let hash = 0;
    let length = 0;
    for (let at = start; at < end && length < OPENING; at++) {
      const code = units[at]!;
      if (code === BLANK) continue;
      hash = (Math.imul(hash, 0x9e3779b1) + code) | 0;
      length++;
    }
    if (length >= SHORTEST) openings.add(Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) || 1);
  }
  return openings;
}

/** The body of a report, to be held against others: its sentences are told apart when it is first asked. */
export class Body {
  private own: Numbers | undefined;

  /** @param units of its text. */
  constructor(
    private readonly units: Uint16Array,
    private readonly sentences: readonly Span[],
  ) {}

  private get openings(): Numbers {
    this.own ??= openingsOf(this.units, this.sentences);
    return this.own;
  }

  /** Whether most sentences of the body with fewer of them open in the same words in the other too. */
  isSame(other: Body): boolean {
    const [few, many] =
      this.openings.size <= other.openings.size ? [this.openings, other.openings] : [other.openings, this.openings];
    return few.size >= FEWEST_SENTENCES && few.areHalfIn(many);
  }
}
