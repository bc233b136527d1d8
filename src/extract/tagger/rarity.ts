import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";
import { mix } from "./feature-hash.ts";

const PROBES = 2;

/**
 * How often strings of 2 to 4 characters stand in a large sample of such reports: a byte for each common string, four bits a
 * fingerprint of it and four bits the logarithm of its count, hashed. Statistics only: no string can be read back.
 */
export class RarityTable {
  /** @param bytes a power of two of slots; 0 is an empty one. */
  constructor(readonly bytes: Uint8Array) {}

  static hashOf(text: string, start: number, length: number): number {
    let hash = length * 0x51ed27;
    for (let i = start; i < start + length; i++) hash = mix(hash, text.charCodeAt(i));
    return hash >>> 0;
  }

  /** Class (1–15) of the `length` characters from `start`; 0 where they are rare, unseen or beyond the text. */
  classOf(text: string, start: number, length: number): number {
    if (start < 0 || start + length > text.length) return 0;
    const hash = RarityTable.hashOf(text, start, length);
    const mask = this.bytes.length - 1;
    for (let probe = 0; probe < PROBES; probe++) {
      const byte = this.bytes[(hash + probe) & mask]!;
      if (byte === 0) return 0;
      if (byte >> 4 === hash >>> 28) return byte & 15;
    }
    return 0;
  }

  /** Puts a string's class in, the commonest strings first; false where its slots are taken. */
  put(hash: number, kind: number): boolean {
    const mask = this.bytes.length - 1;
    for (let probe = 0; probe < PROBES; probe++) {
      const slot = (hash + probe) & mask;
      if (this.bytes[slot] !== 0) continue;
      this.bytes[slot] = ((hash >>> 28) << 4) | kind;
      return true;
    }
    return false;
  }
}

let shipped: RarityTable | undefined;

/** The shipped table (schema/models/rarity.bin), read once. */
export function shippedRarity(): RarityTable {
  shipped ??= new RarityTable(readFileSync(packagePath("schema", "models", "rarity.bin")));
  return shipped;
}
