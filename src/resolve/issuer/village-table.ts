import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { packagePath } from "../../domain/package-root.ts";

const TAB = 0x09;
const NEWLINE = 0x0a;

/**
 * Villages and communities by name, for masked reports only: 7 MB of sorted lines, searched by halves where they lie.
 * Names that more than 60 townships share are left out.
 */
export class VillageTable {
  private readonly bytes = gunzipSync(readFileSync(packagePath("schema/villages.tsv.gz")));

  /** Nine-digit codes of the townships with a village of this name (without 村, 社区); a unit's own code may end in 000. */
  townshipsOf(name: string): readonly string[] {
    const key = Buffer.from(name);
    const { bytes } = this;
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      let start = (low + high) >> 1;
      while (start > 0 && bytes[start - 1] !== NEWLINE) start--;
      const order = this.compare(key, start);
      if (order === 0)
        return bytes.toString("latin1", start + key.length + 1, bytes.indexOf(NEWLINE, start)).split(" ");
      if (order > 0) low = bytes.indexOf(NEWLINE, start) + 1;
      else high = start;
    }
    return [];
  }

  /** Whether a name sorts before (< 0), behind (> 0) or is that of the line from `start` on. */
  private compare(key: Uint8Array, start: number): number {
    const { bytes } = this;
    for (let i = 0; i < key.length; i++) {
      const difference = key[i]! - bytes[start + i]!;
      if (difference !== 0) return difference;
    }
    return bytes[start + key.length] === TAB ? 0 : -1;
  }
}

let shared: VillageTable | null = null;

/** The table of this process, unpacked on first use. */
export function villageTable(): VillageTable {
  shared ??= new VillageTable();
  return shared;
}
