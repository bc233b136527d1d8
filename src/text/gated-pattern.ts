import type { TextUnits } from "./units.ts";

const BITS = 14;

const placeOf = (first: number, second: number): number =>
  (Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> (32 - BITS);

/**
 * An expression each match of which holds one of a few pairs of characters at or near its beginning. One walk over the
 * units of a text finds the pairs; the expression is tried there only, which takes a tenth of the time.
 */
export class GatedPattern {
  private readonly pattern: RegExp;
  private readonly gates = new Uint8Array(1 << BITS);

  /**
   * @param pattern without the flags g and y.
   * @param words one of them stands in each match, not further from its beginning than `reach`; their first two units count.
   * @param reach most units between the beginning of a match and its word.
   */
  constructor(
    pattern: RegExp,
    words: Iterable<string>,
    private readonly reach = 0,
  ) {
    this.pattern = new RegExp(pattern.source, `${pattern.flags}y`);
    for (const word of words) this.gates[placeOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
  }

  /** How often it matches in `[from, to)` of a text, no match beginning inside another; at most `most`. */
  count({ text, units }: TextUnits, from = 0, to = units.length, most = Number.POSITIVE_INFINITY): number {
    const { gates, pattern, reach } = this;
    const last = Math.min(to, units.length - 1);
    let found = 0;
    let tried = from;
    for (let at = from; at < last && found < most; at++) {
      if (gates[placeOf(units[at]!, units[at + 1]!)] === 0) continue;
      for (let start = Math.max(tried, at - reach); start <= at; start++) {
        pattern.lastIndex = start;
        tried = start + 1;
        if (!pattern.test(text)) continue;
        found++;
        tried = pattern.lastIndex;
        break;
      }
    }
    return found;
  }

  /** Whether it matches anywhere in `[from, to)`. */
  holds(source: TextUnits, from = 0, to = source.units.length): boolean {
    return this.count(source, from, to, 1) > 0;
  }
}
