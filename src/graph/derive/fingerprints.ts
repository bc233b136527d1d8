/** Units of text that one fingerprint covers. */
export const GRAM = 16;
/** Fingerprints are picked so that every run of `GRAM + WINDOW - 1` = 30 units holds one. */
const WINDOW = 15;

const BASE = 0x01000193;

/** Where a text's fingerprints start and what they are, side by side, in order of place. */
export interface Fingerprints {
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
}

function gramHashes(text: string): Int32Array {
  const count = Math.max(0, text.length - GRAM + 1);
  const hashes = new Int32Array(count);
  if (count === 0) return hashes;
  let leaving = 1;
  for (let at = 1; at < GRAM; at++) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let at = 0; at < text.length; at++) {
    if (at >= GRAM) hash = (hash - Math.imul(text.charCodeAt(at - GRAM), leaving)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    if (at >= GRAM - 1) hashes[at - GRAM + 1] = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  }
  return hashes;
}

/**
 * Fingerprints of a text by winnowing (Schleimer, Wilkerson, Aiken, SIGMOD 2003): of every 15 neighbouring grams of 16 units
 * the one with the least hash, the last of equal ones. Two texts that share 30 units share a fingerprint.
 */
export function fingerprintsOf(text: string): Fingerprints {
  const grams = gramHashes(text);
  const starts: number[] = [];
  let least = -1;
  for (let end = 0; end < grams.length; end++) {
    const begin = Math.max(0, end - WINDOW + 1);
    if (least < begin) {
      least = begin;
      for (let at = begin + 1; at <= end; at++) if (grams[at]! <= grams[least]!) least = at;
    } else if (grams[end]! <= grams[least]!) least = end;
    if (end >= WINDOW - 1 || end === grams.length - 1) if (starts[starts.length - 1] !== least) starts.push(least);
  }
  return { starts: Int32Array.from(starts), hashes: Int32Array.from(starts, (at) => grams[at]!) };
}
