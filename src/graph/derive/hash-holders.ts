/** A run of characters that more documents than this print is a formula. */
const MOST_HOLDERS = 6;

/** The different fingerprints of a text, ascending. */
export function distinctHashes(hashes: Int32Array): Int32Array {
  const sorted = hashes.slice().sort();
  let count = 0;
  for (const hash of sorted) if (count === 0 || hash !== sorted[count - 1]) sorted[count++] = hash;
  return sorted.slice(0, count);
}

/** By how many documents each fingerprint is held, as far as that tells anything: by several, by so many that it is a formula. */
export class HashHolders {
  /** Fingerprints that several documents hold, ascending. */
  readonly #shared: Int32Array;
  /** Beside `#shared`: 1 where few enough documents hold it. */
  readonly #telling: Uint8Array;

  /** `distinct`: the different fingerprints of each document. */
  constructor(distinct: readonly Int32Array[]) {
    const all = new Int32Array(distinct.reduce((sum, hashes) => sum + hashes.length, 0));
    let end = 0;
    for (const hashes of distinct) {
      all.set(hashes, end);
      end += hashes.length;
    }
    all.sort();
    const telling: number[] = [];
    let shared = 0;
    for (let start = 0, at = 1; at <= all.length; at++) {
      if (at < all.length && all[at] === all[start]) continue;
      if (at - start > 1) {
        all[shared++] = all[start]!;
        telling.push(Number(at - start <= MOST_HOLDERS));
      }
      start = at;
    }
    this.#shared = all.slice(0, shared);
    this.#telling = Uint8Array.from(telling);
  }

  /** Whether more than one document holds it. */
  isShared(hash: number): boolean {
    return this.#position(hash) >= 0;
  }

  /** Whether more than one document holds it, and it is no formula. */
  isTelling(hash: number): boolean {
    const at = this.#position(hash);
    return at >= 0 && this.#telling[at] === 1;
  }

  #position(hash: number): number {
    let [low, high] = [0, this.#shared.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#shared[middle]! < hash) low = middle + 1;
      else high = middle;
    }
    return this.#shared[low] === hash ? low : -1;
  }
}
