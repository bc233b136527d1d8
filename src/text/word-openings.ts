/** An opening is four numbers. */
const WIDE = 4;

/** One of 32 bits for a unit that goes on behind an opening. */
export const nextBit = (code: number): number => 1 << (Math.imul(code, 0x9e3779b1) >>> 27);

/**
 * Nodes by the two units that lead to them. An opening is four numbers: its units of 16 bits each, node, value of the word that ends
 * there, and bits of the units that may come next, so that most that do not are told without a look at the table of transitions.
 */
export class Openings {
  table = new Int32Array(1 << 8);
  private size = 0;

  /** Where an opening lies, or the free slot, of node 0, where it would. */
  slotOf(units: number): number {
    const { table } = this;
    const mask = table.length - WIDE;
    for (let slot = (Math.imul(units, 0x9e3779b1) >>> 5) & mask; ; slot = (slot + WIDE) & mask)
      if (table[slot + 1] === 0 || table[slot] === units) return slot;
  }

  set(units: number, node: number, value: number): void {
    let slot = this.slotOf(units);
    if (this.table[slot + 1] === 0 && ++this.size * 2 * WIDE > this.table.length) {
      const { table } = this;
      this.table = new Int32Array(table.length * 2);
      for (let old = 0; old < table.length; old += WIDE)
        if (table[old + 1] !== 0) this.table.set(table.subarray(old, old + WIDE), this.slotOf(table[old]!));
      slot = this.slotOf(units);
    }
    this.table[slot] = units;
    this.table[slot + 1] = node;
    this.table[slot + 2] = value;
  }

  goesOn(units: number, code: number): void {
    this.table[this.slotOf(units) + 3]! |= nextBit(code);
  }
}
