/**
 * Measures how masked issuers are found again: every report of a prefecture, district or county in FOLDER is read, its own
 * name (full and short, former ones too) replaced by XX, read again and resolved.
 * Run: npx tsx scripts/masked-eval.ts FOLDER [--verbose] [--whole]
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import type { Division } from "../src/domain/division.ts";
import { readFile } from "../src/report/read-file.ts";
import { gazetteer } from "../src/resolve/gazetteer.ts";
import { resolveIssuer } from "../src/resolve/issuer/resolve-issuer.ts";
import { stem } from "../src/resolve/stem.ts";

function* files(at: string): Generator<string> {
  if (!statSync(at).isDirectory()) {
    yield at;
    return;
  }
  for (const name of readdirSync(at).sort()) {
    const path = join(at, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (/\.(txt|html?|docx|md)$/.test(name) && !name.startsWith("README")) yield path;
  }
}

/** Whether the word for its kind goes too (满城区 → XX). */
const whole = process.argv.includes("--whole");

/** The text with every name of the division masked: 满城区 → XX区, 满城 → XX. */
function mask(text: string, division: Division): string {
  let masked = text;
  const names = [...new Set(division.names.map(({ value }) => value))].sort((a, b) => b.length - a.length);
  for (const name of names) {
    masked = masked.replaceAll(name, whole ? "XX" : `XX${/自治县$/.test(name) ? "县" : name.slice(-1)}`);
  }
  for (const name of names) {
    const bare = stem(name);
    if (bare.length >= 2) masked = masked.replaceAll(bare, "XX");
  }
  return masked;
}

const folder = process.argv[2];
const table = gazetteer();
if (folder === undefined) throw new Error("name a folder of reports");
/** Where a list of the files (file, level, jurisdiction, year) lies in the folder or above it, it says whose each is. */
const truths = new Map<string, Division>();
for (const above of [folder, join(folder, ".."), join(folder, "../..")]) {
  const list = join(above, "MANIFEST.tsv");
  if (!existsSync(list)) continue;
  for (const line of readFileSync(list, "utf8").split("\n").slice(1)) {
    const [file = "", , place = "", year = ""] = line.split("\t");
    const inner =
      [0, 2, 3, 4]
        .map((cut) => table.byName(place.slice(cut), Number(year), { townships: false }))
        .find((l) => l.length > 0) ?? [];
    const hit = inner.find((division) => table.ancestors(division).some((up) => place.startsWith(up.name))) ?? inner[0];
    if (hit !== undefined) truths.set(join(folder, relative(folder, join(above, file))), hit);
  }
}
const verbose = process.argv.includes("--verbose");
let right = 0;
let wrong = 0;
let open = 0;
let milliseconds = 0;
for (const path of files(folder)) {
  let documents: Awaited<ReturnType<typeof readFile>>["documents"];
  try {
    documents = (await readFile(path, readFileSync(path))).documents;
  } catch {
    continue;
  }
  for (const { reading } of documents) {
    const truth = { id: truths.get(path)?.id ?? resolveIssuer(reading).id };
    const division = table.divisionById(truth.id);
    if (division === null || (division.level !== "PREFECTURE" && division.level !== "COUNTY")) continue;
    const again = await readFile("masked.txt", Buffer.from(mask(reading.text, division)));
    for (const { reading: hidden } of again.documents) {
      const start = performance.now();
      const found = resolveIssuer(hidden);
      milliseconds += performance.now() - start;
      const ok = found.code !== null && found.id === truth.id;
      if (ok) right += 1;
      else if (found.code !== null) wrong += 1;
      else open += 1;
      if (!verbose && ok) continue;
      const told = found.candidates.slice(0, 3).map((c) => `${c.name} ${c.score} [${c.evidence.join(" ")}]`);
      console.log(
        [
          ok ? "right" : found.code !== null ? "WRONG" : "open",
          path,
          hidden.report.planYear,
          hidden.report.jurisdiction,
          hidden.report.level,
          division.name,
          found.status,
          found.ancestor?.name ?? "-",
          told.join(" | "),
        ].join("\t"),
      );
    }
  }
}
const all = right + wrong + open;
console.log(
  JSON.stringify({
    all,
    right,
    wrong,
    open,
    shareRight: right / all,
    shareWrong: wrong / all,
    msEach: Math.round(milliseconds / all),
  }),
);
