import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { FeatureList } from "../../src/extract/projects/feature-list.ts";
import { addCandidateFeatures } from "../../src/extract/strategies/candidate-features.ts";
import { findCandidates, type StrategyFindings } from "../../src/extract/strategies/find-candidates.ts";
import { registryRows } from "../../src/extract/strategies/read-strategies.ts";
import { selectLocal } from "../../src/extract/strategies/select-local.ts";
import type { CandidateClassifier } from "../../src/extract/tagger/candidate-classifier.ts";
import { resolveIssuer } from "../../src/resolve/issuer/resolve-issuer.ts";
import { readGold } from "../eval/gold.ts";
import { matchRows, type NamedRow } from "../eval/match.ts";
import type { AnnotatedReport } from "../eval/score.ts";
import { type CandidateExample, CLASSIFIER_SETTINGS, trainClassifier } from "./classifier-training.ts";
import { furtherReports } from "./further-reports.ts";
import { foldOf, scoreList, showScore } from "./list-scores.ts";
import { seedReadings } from "./seed-readings.ts";

/**
 * Trains the classifier of local strategies on annotated seed reports; writes schema/models/strategies-candidates.bin.
 * usage: tsx scripts/train/strategies.ts [--gold FOLDER] [--texts FOLDER] [--folds N] [--diff]
 * --texts: where the further reports stand that only teach (`further-reports.ts`).
 * With --folds nothing is written: each report is measured by a model that has not seen it, at several thresholds.
 */
const THRESHOLD = 0;
const SETTINGS = { ...CLASSIFIER_SETTINGS, least: 1, sparsity: 0.2 };
const { values } = parseArgs({
  options: {
    gold: { type: "string" },
    texts: { type: "string" },
    folds: { type: "string" },
    diff: { type: "boolean" },
  },
});

interface Example {
  readonly name: string;
  readonly gold: readonly NamedRow[];
  readonly registry: readonly NamedRow[];
  readonly findings: StrategyFindings;
  readonly cases: readonly CandidateExample[];
}

const gathered = new FeatureList();

function exampleOf(name: string, gold: readonly NamedRow[], reading: Reading): Example {
  const findings = findCandidates(reading, resolveIssuer(reading));
  const registry = registryRows(reading, findings).map(({ name }) => ({ name }));
  const known = new Set(matchRows("strategies", gold, registry).map(([row]) => row));
  const local = gold.filter((_, index) => !known.has(index));
  const cases = findings.candidates.map((candidate) => {
    addCandidateFeatures(gathered, findings, candidate);
    return { features: gathered.take(), isName: matchRows("strategies", local, [{ name: candidate.name }]).length > 0 };
  });
  return { name, gold, registry, findings, cases };
}

/** Annotated reports with their candidates; those of no reading are left out. */
function examplesOf(
  annotations: ReadonlyMap<string, Pick<AnnotatedReport, "strategies">>,
  readings: ReadonlyMap<string, Reading>,
): Example[] {
  return [...annotations].flatMap(([name, { strategies }]) => {
    const reading = readings.get(name);
    return reading === undefined ? [] : [exampleOf(name, strategies, reading)];
  });
}

const examples = examplesOf(readGold(values.gold ?? packagePath("test", "gold", "reports")), await seedReadings());
const more = await furtherReports("strategies", values.texts);
const further = examplesOf(more.annotations, more.readings);

const train = (reports: readonly Example[]): { classifier: CandidateClassifier; bytes: Uint8Array } =>
  trainClassifier(
    "strategies",
    [...reports, ...further].flatMap(({ cases }) => cases),
    THRESHOLD,
    SETTINGS,
  );

function showDifference(report: Example, found: readonly NamedRow[]): void {
  const pairs = matchRows("strategies", report.gold, found);
  for (const [index, row] of report.gold.entries())
    if (!pairs.some(([at]) => at === index)) console.log(`${report.name} MISS  ${row.name}`);
  for (const [index, row] of found.entries())
    if (!pairs.some(([, at]) => at === index)) console.log(`${report.name} FALSE ${row.name}`);
}

if (values.folds === undefined) {
  const { bytes } = train(examples);
  mkdirSync(packagePath("schema", "models"), { recursive: true });
  writeFileSync(packagePath("schema", "models", "strategies-candidates.bin"), bytes);
  console.log(`${examples.length + further.length} reports, ${bytes.length} bytes`);
} else {
  const folds = Number(values.folds);
  const names = examples.map(({ name }) => name);
  const found = new Map<number, [readonly NamedRow[], readonly NamedRow[]][]>();
  for (let fold = 0; fold < folds; fold++) {
    const held = new Set(foldOf(names, fold, folds));
    const { classifier } = train(examples.filter(({ name }) => !held.has(name)));
    for (const report of examples.filter(({ name }) => held.has(name)))
      for (const threshold of [-80, -50, -20, THRESHOLD, 20, 50]) {
        const local = selectLocal(report.findings, classifier, threshold);
        const rows = [...report.registry, ...local.map(({ chosen }) => ({ name: chosen.name }))];
        if (!found.has(threshold)) found.set(threshold, []);
        found.get(threshold)!.push([report.gold, rows]);
        if (values.diff && threshold === THRESHOLD) showDifference(report, rows);
      }
  }
  for (const [threshold, pairs] of found) console.log(`${threshold}: ${showScore(scoreList("strategies", pairs))}`);
}
