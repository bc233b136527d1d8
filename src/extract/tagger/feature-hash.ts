/** Mixes a value into a 32-bit hash (multiply and shift, after MurmurHash3's finaliser). Integers only: alike on every machine. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A feature's key: never 0, which stands for "no feature". */
export function featureKey(template: number, a: number, b = 0, c = 0, d = 0): number {
  return mix(mix(mix(mix(template + 0x9e37, a), b), c), d) | 1;
}

const START = 0x811c9dc5;

/** Hash of a string of UTF-16 units. */
export function stringHash(text: string, start = 0, end = text.length): number {
  let hash = START;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}

/** The same of a text's units. */
export function unitsHash(units: Uint16Array, start: number, end: number): number {
  let hash = START;
  for (let i = start; i < end; i++) hash = mix(hash, units[i]!);
  return hash;
}
