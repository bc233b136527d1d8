/**
 * `npm run eval [-- GOLD_FOLDER] [--paths seeds] [--diff] [--check | --tune] [--only LIST]`: reads the paths, scores what was
 * extracted against the annotated reports, and prints a line a list. `--tune` keeps to the reports that rules are tuned on,
 * `--check` to those that check them; `--diff` lists every miss and false alarm. `--write` lays the table into docs/accuracy.md.
 * `--fold 5` measures what is learnt on reports held out: each part is read by classifiers that were trained on the others.
 */
import { parseArgs } from "node:util";
import { packagePath } from "../src/domain/package-root.ts";
import { acceptTable } from "./eval/accepted.ts";
import { differenceLine } from "./eval/difference-line.ts";
import { extractNamed } from "./eval/extract-named.ts";
import { CHECK_REPORTS, readGold } from "./eval/gold.ts";
import { scoreMasked } from "./eval/masked.ts";
import { measureFolds } from "./eval/measure-folds.ts";
import { type AnnotatedReport, type Difference, emptyScores, scoreReport } from "./eval/score.ts";
import { tableOf } from "./eval/table.ts";
import { scoreThemes } from "./eval/themes.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    paths: { type: "string", multiple: true },
    diff: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    tune: { type: "boolean", default: false },
    only: { type: "string" },
    write: { type: "boolean", default: false },
    fold: { type: "string" },
  },
});

if (values.fold !== undefined) {
  measureFolds(values.fold, positionals[0]);
  process.exit();
}

const gold = readGold(positionals[0] ?? packagePath("test/gold/reports"));
const system = await extractNamed(values.paths ?? [packagePath("seeds")]);
const scores = emptyScores();
const differences: Difference[] = [];
let reports = 0;
for (const [name, report] of gold) {
  const isCheck = CHECK_REPORTS.includes(name);
  if ((values.check && !isCheck) || (values.tune && isCheck)) continue;
  reports++;
  scoreReport(name, report, (system.get(name) ?? null) as AnnotatedReport | null, scores, (difference) =>
    differences.push(difference),
  );
}
if (values.diff) {
  for (const difference of differences) {
    if (values.only === undefined || difference.list === values.only) console.log(differenceLine(difference));
  }
}
const masked = scoreMasked(system);
const themes = scoreThemes();
console.log(tableOf(reports, scores, masked, themes));
if (values.write) acceptTable(reports, scores, masked, themes);
