import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packagePath } from "../../src/domain/package-root.ts";
import { RarityTable } from "../../src/extract/tagger/rarity.ts";

/**
 * Counts strings of 2, 3 and 4 Han characters over a folder of plain texts (UTF-8) and writes schema/models/rarity.bin.
 * usage: tsx scripts/train/count-rarity.ts FOLDER
 */
const SLOTS = 1 << 19;
const LEAST = [0, 0, 4, 5, 5];

function textFiles(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return textFiles(path);
      return name.endsWith(".txt") ? [path] : [];
    });
}

function countInto(counts: Int32Array, text: string): void {
  for (const run of text.replace(/[ \t\r\n\u3000]+/g, "").match(/[\u3400-\u9fff]+/g) ?? [])
    for (let length = 2; length <= 4; length++)
      for (let i = 0; i + length <= run.length; i++)
        counts[(RarityTable.hashOf(run, i, length) ^ (length * 0x2545f491)) >>> 6]!++;
}

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: tsx scripts/train/count-rarity.ts FOLDER");
const counts = new Int32Array(1 << 26);
const paths = textFiles(folder);
const texts: string[] = [];
for (const path of paths) {
  const bytes = readFileSync(path);
  try {
    texts.push(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    texts.push(new TextDecoder("gb18030").decode(bytes));
  }
}
for (const text of texts) countInto(counts, text);

const kept = new Map<number, number>();
for (const text of texts)
  for (const run of text.replace(/[ \t\r\n\u3000]+/g, "").match(/[\u3400-\u9fff]+/g) ?? [])
    for (let length = 2; length <= 4; length++)
      for (let i = 0; i + length <= run.length; i++) {
        const hash = RarityTable.hashOf(run, i, length);
        const count = counts[(hash ^ (length * 0x2545f491)) >>> 6]!;
        if (count >= LEAST[length]!) kept.set(hash, Math.max(kept.get(hash) ?? 0, count));
      }
const table = new RarityTable(new Uint8Array(SLOTS));
const sorted = [...kept].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
let left = 0;
for (const [hash, count] of sorted) {
  // classes 1–15, one for each doubling from 4 on
  const kind = Math.min(15, Math.max(1, 30 - Math.clz32(count)));
  if (!table.put(hash, kind)) left++;
}
writeFileSync(packagePath("schema", "models", "rarity.bin"), table.bytes);
console.log(`${paths.length} texts, ${sorted.length} strings, ${left} without room`);
