/**
 * Finds bare names of townships that reports of other places print too (和平, 长安): common words that say little.
 * Rewrites schema/divisions-common.tsv: its hand-made rows stay, counted rows are made anew.
 * Run: npx tsx scripts/divisions/common-forms.ts FOLDER   (reports in one folder a place, or files named by code or place)
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { packagePath } from "../../src/domain/package-root.ts";
import { gazetteer } from "../../src/resolve/gazetteer.ts";

/** From how many other places on a township's bare name is a common word. Names of counties are printed abroad as such and are judged by hand. */
const FOREIGN_PLACES = 4;
const folder = process.argv[2];
if (folder === undefined) throw new Error("name a folder of reports");

function* texts(at: string): Generator<string> {
  for (const name of readdirSync(at).sort()) {
    const path = join(at, name);
    if (statSync(path).isDirectory()) yield* texts(path);
    else if (/\.(txt|csv)$/.test(name)) yield path;
  }
}

const table = gazetteer();
const bare = new Set<string>();
for (const { form, kind } of table.surfaceForms()) {
  if (kind !== "BARE") continue;
  bare.add(form);
}
for (const { form } of table.divisionForms()) bare.delete(form);

/** The place of a file: the longest division name in its path. */
function placeOf(path: string): string {
  const words = relative(folder as string, path).split(/[/_\d.年]+/);
  const named = words.filter((word) => table.byName(word, null, { townships: false }).length > 0);
  return named.sort((a, b) => b.length - a.length)[0] ?? path;
}

const seen = new Map<string, Set<string>>();
for (const path of texts(folder)) {
  const bytes = readFileSync(path);
  const utf8 = bytes.toString("utf8");
  const text = utf8.includes("\uFFFD") ? new TextDecoder("gb18030").decode(bytes) : utf8;
  const place = placeOf(path);
  const homes = table.byName(place, null, { townships: false });
  const found = new Set<string>();
  for (let start = 0; start < text.length; start++) {
    for (let length = 2; length <= 4; length++) {
      const form = text.slice(start, start + length);
      if (bare.has(form)) found.add(form);
    }
  }
  for (const form of found) {
    const places = seen.get(form) ?? new Set<string>();
    seen.set(form, places);
    if (places.has(place)) continue;
    const own = table.byName(form).some((division) => homes.some((home) => table.isWithin(division, home)));
    if (!own) places.add(place);
  }
}
const path = packagePath("schema/divisions-common.tsv");
const kept = readFileSync(path, "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "" && !line.endsWith("\tcounted"));
const hand = new Set(kept.map((line) => line.split("\t")[0]));
const counted = [...seen]
  .filter(([form, places]) => places.size >= FOREIGN_PLACES && !hand.has(form))
  .map(([form]) => `${form}\tcounted`);
const rows = [...kept, ...counted].sort();
writeFileSync(path, `form\tsource\n${rows.join("\n")}\n`);
console.log(`${kept.length} hand-made, ${counted.length} counted`);
