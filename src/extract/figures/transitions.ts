/** Behind a state nothing is known yet by a letter. */
export const UNKNOWN = -2;

/** A state and a letter are one number: the letter in the lower bits. */
const LETTER_BITS = 16;

/**
 * What follows on the states of an automaton by letters, as far as it was worked out. Of all pairs of a state and a letter few are ever
 * asked: a small table by hashes stays near the processor.
 */
export class Transitions {
  /** By twos: a state with a letter, -1 where the slot is free; the state behind. */
  private table = new Int32Array(1 << 12).fill(-1);
  private size = 0;

  /** The state behind `state` by a letter as it was laid down, or UNKNOWN. */
  get(state: number, letter: number): number {
    const key = (state << LETTER_BITS) | letter;
    const slot = this.slotOf(key);
    return this.table[slot] === key ? this.table[slot + 1]! : UNKNOWN;
  }

  /** Lays down what was not known. */
  set(state: number, letter: number, to: number): void {
    if (++this.size * 4 > this.table.length) this.widen();
    const key = (state << LETTER_BITS) | letter;
    const slot = this.slotOf(key);
    this.table[slot] = key;
    this.table[slot + 1] = to;
  }

  private slotOf(key: number): number {
    const { table } = this;
    const mask = table.length - 2;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 8) & mask;
    while (table[slot] !== key && table[slot] !== -1) slot = (slot + 2) & mask;
    return slot;
  }

  private widen(): void {
    const { table } = this;
    this.table = new Int32Array(table.length * 2).fill(-1);
    for (let old = 0; old < table.length; old += 2)
      if (table[old] !== -1) this.table.set(table.subarray(old, old + 2), this.slotOf(table[old]!));
  }
}
