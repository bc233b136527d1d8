/**
 * Finds bare names of townships, and villages, that reports of other places print too (和平, 长安): common words that say little.
 * Rewrites schema/divisions-common.tsv: its hand-made rows stay, counted rows are made anew.
 * Run: npx tsx scripts/divisions/common-forms.ts FOLDER   (reports in one folder a place, or files named by code or place)
 */
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { dict } from "@node-rs/jieba/dict.js";
import { packagePath } from "../../src/domain/package-root.ts";
import { gazetteer } from "../../src/resolve/gazetteer.ts";
import { villageTable } from "../../src/resolve/issuer/village-table.ts";

/** From how many other places on a township's bare name is a common word. Names of counties are printed abroad as such and are judged by hand. */
const FOREIGN_PLACES = 4;
const FOREIGN_PLACES_VILLAGE = 2;
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
const isDivision = new Set<string>();
for (const { form } of table.divisionForms()) {
  bare.delete(form);
  isDivision.add(form);
}

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
  for (const match of text.matchAll(/\p{Script=Han}{2,5}?(?=村|社区|嘎查|屯)/gu)) {
    const end = match.index + match[0].length;
    for (let length = 2; length <= 5; length++) {
      const name = text.slice(end - length, end);
      if (!isDivision.has(name) && villageTable().townshipsOf(name).length > 0) found.add(`${name}`);
    }
  }
  for (const form of found) {
    const places = seen.get(form) ?? new Set<string>();
    seen.set(form, places);
    if (places.has(place)) continue;
    const villages = villageTable()
      .townshipsOf(form)
      .map((code) => table.divisionByCode(code.slice(0, 6)));
    const holders = [...table.byName(form), ...villages.filter((division) => division !== null)];
    if (!holders.some((division) => homes.some((home) => table.isWithin(division, home)))) places.add(place);
  }
}
// Ordinary words of the dictionary that jieba ships (MIT).
const words: string[] = [];
for (const line of Buffer.from(dict).toString("utf8").split("\n")) {
  const [word = "", frequency = "", tag = ""] = line.split(" ");
  if (word.length < 2 || word.length > 3 || /^n[rstz]/.test(tag) || isDivision.has(word)) continue;
  const least = bare.has(word) ? 1000 : 100;
  if (Number(frequency) >= least && (bare.has(word) || villageTable().townshipsOf(word).length > 0)) words.push(word);
}
const path = packagePath("schema/divisions-common.tsv");
const kept = readFileSync(path, "utf8")
  .split("\n")
  .slice(1)
  .filter((line) => line !== "" && !/\t(counted|dictionary)$/.test(line));
const hand = new Set(kept.map((line) => line.split("\t")[0]));
const counted = [...seen]
  .filter(
    ([form, places]) => places.size >= (bare.has(form) ? FOREIGN_PLACES : FOREIGN_PLACES_VILLAGE) && !hand.has(form),
  )
  .map(([form]) => `${form}\tcounted`);
const listed = new Set([...hand, ...counted.map((line) => line.split("\t")[0])]);
const ordinary = words.filter((word) => !listed.has(word)).map((word) => `${word}\tdictionary`);
const rows = [...new Set([...kept, ...counted, ...ordinary])].sort();
writeFileSync(path, `form\tsource\n${rows.join("\n")}\n`);
console.log(`${kept.length} hand-made, ${counted.length} counted, ${ordinary.length} ordinary words`);
