import { parseArgs } from "node:util";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { shippedFeatureSources } from "../../src/extract/tagger/feature-sources.ts";
import { tag } from "../../src/extract/tagger/tagger.ts";
import { readGold } from "../eval/gold.ts";
import type { List, NamedRow } from "../eval/match.ts";
import type { AnnotatedReport } from "../eval/score.ts";
import { occurrences } from "./gold-labels.ts";
import { foldOf, scoreList, showScore } from "./list-scores.ts";
import { seedReadings } from "./seed-readings.ts";
import { TAGGER_CONFIGS } from "./tagger-configs.ts";
import { readingFeatures, type TaggerConfig, type TaggerExample, trainTagger } from "./tagger-training.ts";

/**
 * Measures the sequence taggers by themselves, by cross-validation: N models a list, each on the reports that it has not seen.
 * Writes nothing.
 * usage: tsx scripts/train/measure-taggers.ts [lists…] [--folds 5] [--gold FOLDER]
 */
const BIASES = [-1, 0, 1, 2];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folds: { type: "string", default: "5" }, gold: { type: "string" } },
});
const sources = shippedFeatureSources();
const gold = readGold(values.gold ?? packagePath("test", "gold", "reports"));
const readings = await seedReadings();
const names = [...gold.keys()].filter((name) => readings.has(name));

function rowsOf(report: AnnotatedReport, list: string): readonly NamedRow[] {
  return report[list as List];
}

function exampleOf(name: string, list: string): TaggerExample {
  const reading = readings.get(name)!;
  const forms = rowsOf(gold.get(name)!, list).flatMap((row) => [row.name ?? "", ...(row.aliases ?? [])]);
  return { reading, names: occurrences(reading.text, forms) };
}

function namesFound(
  reading: Reading,
  config: TaggerConfig,
  model: ReturnType<typeof trainTagger>["model"],
  bias: number,
) {
  const spans = tag(model, reading, readingFeatures(reading, sources), bias - config.bias);
  return [...new Set(spans.map(({ at }) => reading.text.slice(...at)))].map((name) => ({ name }));
}

function crossValidate(config: TaggerConfig, folds: number): void {
  const found = BIASES.map((): [readonly NamedRow[], readonly NamedRow[]][] => []);
  for (let fold = 0; fold < folds; fold++) {
    const held = foldOf(names, fold, folds);
    const examples = names.filter((name) => !held.includes(name)).map((name) => exampleOf(name, config.list));
    const { model } = trainTagger(config, examples, sources);
    for (const name of held)
      for (const [index, bias] of BIASES.entries())
        found[index]!.push([
          rowsOf(gold.get(name)!, config.list),
          namesFound(readings.get(name)!, config, model, bias),
        ]);
  }
  for (const [index, bias] of BIASES.entries())
    console.log(`${config.list}, bias ${bias}: ${showScore(scoreList(config.list as List, found[index]!))}`);
}

for (const config of TAGGER_CONFIGS) {
  if (positionals.length > 0 && !positionals.includes(config.list)) continue;
  crossValidate(config, Number(values.folds));
}
