import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { packagePath } from "../../domain/package-root.ts";

const TAB = 0x09;
const NEWLINE = 0x0a;
const MOST_KNOWN = 20_000;

/**
 * Villages and communities by name, for masked reports only: 7 MB of sorted lines, searched by halves where they lie.
 * Names that more than 60 townships share are left out.
 */
export class VillageTable {
  private readonly bytes = gunzipSync(readFileSync(packagePath("schema/villages.tsv.gz")));

  /** Names looked up of late. */
  private readonly known = new Map<string, readonly string[]>();

  /** Nine-digit codes of the townships with a village of this name (without 村, 社区); a unit's own code may end in 000. */
  townshipsOf(name: string): readonly string[] {
    let found = this.known.get(name);
    if (found === undefined) {
      found = this.lookUp(name);
      if (this.known.size === MOST_KNOWN) this.known.clear();
      this.known.set(name, found);
    }
    return found;
  }

  private lookUp(name: string): readonly string[] {
    const key = Buffer.from(name);
    const { bytes } = this;
    let low = 0;
    let high = bytes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const start = bytes.lastIndexOf(NEWLINE, middle - 1) + 1;
      const end = bytes.indexOf(NEWLINE, start);
      const tab = bytes.indexOf(TAB, start);
      const order = bytes.compare(key, 0, key.length, start, tab);
      if (order === 0) return bytes.toString("latin1", tab + 1, end).split(" ");
      if (order < 0) low = end + 1;
      else high = start;
    }
    return [];
  }
}

let shared: VillageTable | null = null;

/** The table of this process, unpacked on first use. */
export function villageTable(): VillageTable {
  shared ??= new VillageTable();
  return shared;
}
