import { KeyFilter } from "./key-filter.ts";

/** The weights of a model by the keys of its features (hashes, never 0), as many for each key. */
export class WeightTable {
  /** Open addressing: key, then its weights; key 0 is an empty slot. The keys' leading bits choose the slot. */
  readonly numbers: Int32Array;
  private readonly wide: number;
  private readonly shift: number;
  private readonly mask: number;
  readonly filter = new KeyFilter();

  /** @param weights those of the first key, those of the second and so on; `count` for each. */
  constructor(keys: Int32Array, weights: Int16Array, count: number) {
    let bits = 6;
    while (1 << bits < keys.length * 2) bits++;
    this.wide = count + 1;
    this.shift = 32 - bits;
    this.mask = (1 << bits) - 1;
    this.numbers = new Int32Array(this.wide << bits);
    for (const [index, key] of keys.entries()) {
      const at = this.slotOf(key);
      this.numbers[at] = key;
      for (let i = 0; i < count; i++) this.numbers[at + 1 + i] = weights[index * count + i]!;
      this.filter.add(key);
    }
  }

  /** Where the weights of a key begin in `numbers`; -1 for a key without. */
  find(key: number): number {
    return this.filter.mayHold(key) ? this.lookUp(key) : -1;
  }

  /** The same of a key that the filter may hold. */
  lookUp(key: number): number {
    const at = this.slotOf(key);
    return this.numbers[at] === 0 ? -1 : at + 1;
  }

  /** Where a key lies in the table, or the free slot where it would. */
  private slotOf(key: number): number {
    const { numbers, wide, mask } = this;
    for (let slot = key >>> this.shift; ; slot = (slot + 1) & mask) {
      const found = numbers[slot * wide]!;
      if (found === key || found === 0) return slot * wide;
    }
  }
}
