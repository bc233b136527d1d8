const BITS = 18;

/** A bit for each leading part of a hash that some key of a model has: most features of a text have no weight. */
export class KeyFilter {
  private readonly bits = new Uint8Array(1 << (BITS - 3));

  add(key: number): void {
    const bit = key >>> (32 - BITS);
    this.bits[bit >> 3]! |= 1 << (bit & 7);
  }

  /** 1 for a key that may have weights, 0 for nearly all that have none. */
  bitOf(key: number): number {
    const bit = key >>> (32 - BITS);
    return (this.bits[bit >> 3]! >> (bit & 7)) & 1;
  }

  /** Whether a key may have weights. */
  mayHold(key: number): boolean {
    return this.bitOf(key) === 1;
  }
}
