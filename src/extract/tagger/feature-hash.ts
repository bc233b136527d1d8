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

/** Hash of a string of UTF-16 units. */
export function stringHash(text: string, start = 0, end = text.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i));
  return hash;
}
