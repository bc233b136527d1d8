const BITS = 18;

/** A bit for each leading part of a hash that some key of a model has: most features of a text have no weight. */
export class KeyFilter {
  private readonly bits = new Uint8Array(1 << (BITS - 3));

  add(key: number): void {
    const bit = key >>> (32 - BITS);
    this.bits[bit >> 3]! |= 1 << (bit & 7);
  }

  /** Whether a key may have weights: false for nearly all that have none. */
  mayHold(key: number): boolean {
    const bit = key >>> (32 - BITS);
    return (this.bits[bit >> 3]! & (1 << (bit & 7))) !== 0;
  }
}
