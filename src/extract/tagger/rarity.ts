import { readFileSync } from "node:fs";
import { packagePath } from "../../domain/package-root.ts";
import { mix } from "./feature-hash.ts";

const PROBES = 2;
const LENGTH_SEED = 0x51ed27;

/** Classes of the strings of 2, 3 and 4 units that begin at each unit; 0 where they reach beyond the text. */
export interface RarityMarks {
  readonly two: Uint8Array;
  readonly three: Uint8Array;
  readonly four: Uint8Array;
}

/**
 * How often strings of 2 to 4 characters stand in a large sample of such reports: a byte for each common string, four bits a
 * fingerprint of it and four bits the logarithm of its count, hashed. Statistics only: no string can be read back.
 */
export class RarityTable {
  private text = "";
  private marks: RarityMarks = { two: new Uint8Array(0), three: new Uint8Array(0), four: new Uint8Array(0) };

  /** @param bytes a power of two of slots; 0 is an empty one. */
  constructor(readonly bytes: Uint8Array) {}

  /** Classes at every unit of a text; those of the last text asked for are kept. */
  marksOf(text: string): RarityMarks {
    if (text !== this.text) {
      this.text = text;
      this.marks = rarityMarks(text, this.bytes);
    }
    return this.marks;
  }

  static hashOf(text: string, start: number, length: number): number {
    let hash = length * LENGTH_SEED;
    for (let i = start; i < start + length; i++) hash = mix(hash, text.charCodeAt(i));
    return hash >>> 0;
  }

  /** Class (1–15) of the `length` characters from `start`; 0 where they are rare, unseen or beyond the text. */
  classOf(text: string, start: number, length: number): number {
    if (start < 0 || start + length > text.length) return 0;
    if (text === this.text && length >= 2 && length <= 4) {
      const { two, three, four } = this.marks;
      return (length === 2 ? two : length === 3 ? three : four)[start]!;
    }
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

function classOfHash(bytes: Uint8Array, hash: number): number {
  const mask = bytes.length - 1;
  const print = hash >>> 28;
  const byte = bytes[hash & mask]!;
  if (byte === 0) return 0;
  if (byte >> 4 === print) return byte & 15;
  const next = bytes[(hash + 1) & mask]!;
  return next !== 0 && next >> 4 === print ? next & 15 : 0;
}

function rarityMarks(text: string, bytes: Uint8Array): RarityMarks {
  const n = text.length;
  const two = new Uint8Array(n);
  const three = new Uint8Array(n);
  const four = new Uint8Array(n);
  let a = text.charCodeAt(0);
  let b = text.charCodeAt(1);
  let c = text.charCodeAt(2);
  for (let i = 0; i + 2 <= n; i++) {
    two[i] = classOfHash(bytes, mix(mix(2 * LENGTH_SEED, a), b));
    if (i + 3 <= n) {
      three[i] = classOfHash(bytes, mix(mix(mix(3 * LENGTH_SEED, a), b), c));
      if (i + 4 <= n) {
        const d = text.charCodeAt(i + 3);
        four[i] = classOfHash(bytes, mix(mix(mix(mix(4 * LENGTH_SEED, a), b), c), d));
        a = b;
        b = c;
        c = d;
        continue;
      }
    }
    a = b;
    b = c;
  }
  return { two, three, four };
}

let shipped: RarityTable | undefined;

/** The shipped table (schema/models/rarity.bin), read once. */
export function shippedRarity(): RarityTable {
  shipped ??= new RarityTable(readFileSync(packagePath("schema", "models", "rarity.bin")));
  return shipped;
}
