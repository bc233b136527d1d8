import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { type EnterpriseCandidate, enterpriseCandidates } from "../../src/extract/enterprises/enterprise-candidates.ts";
import { addEnterpriseFeatures } from "../../src/extract/enterprises/enterprise-features.ts";
import { readEnterprises } from "../../src/extract/enterprises/read-enterprises.ts";
import { FeatureList } from "../../src/extract/projects/feature-list.ts";
import { encodeLinearModel, type LinearModel } from "../../src/extract/projects/linear-model.ts";
import { shippedFeatureSources } from "../../src/extract/tagger/feature-sources.ts";
import type { TaggerModel } from "../../src/extract/tagger/tagger-model.ts";
import { readGold } from "../eval/gold.ts";
import { matchRows } from "../eval/match.ts";
import type { AnnotatedReport } from "../eval/score.ts";
import { furtherReports } from "./further-reports.ts";
import { occurrences } from "./gold-labels.ts";
import { type LinearCase, meanModel, trainLinear } from "./linear-training.ts";
import { showScore } from "./list-scores.ts";
import { seedReadings } from "./seed-readings.ts";
import { TAGGER_CONFIGS } from "./tagger-configs.ts";
import { trainTagger } from "./tagger-training.ts";

/**
 * Trains the firms' tagger and the classifier of candidates; the classifier learns from what taggers say that have not seen the
 * report. Writes schema/models/enterprises.bin and enterprise-candidates.bin.
 * usage: tsx scripts/train/enterprises.ts --gold FOLDER [--texts FOLDER] [--folds] [--list]
 * --texts: where the further reports stand that only teach (`further-reports.ts`); with --folds nothing is written, each report
 * of --gold is measured unseen
 */
const FOLDS = 5;
/** Classifiers whose mean is kept, each taught without another part of the reports. */
const BAGS = 3;
const SETTINGS = { rounds: 10, rate: 0.05, ridge: 1e-3, least: 2 };
const CUTOFF = -650;
const NAMED_WEIGHT = 2;
const config = TAGGER_CONFIGS.find(({ list }) => list === "enterprises")!;
const sources = shippedFeatureSources();

interface Example {
  readonly name: string;
  readonly reading: Reading;
  readonly gold: Pick<AnnotatedReport, "enterprises">;
  readonly forms: readonly string[];
}

const { values } = parseArgs({
  options: {
    folds: { type: "boolean" },
    gold: { type: "string" },
    texts: { type: "string" },
    list: { type: "boolean" },
  },
});

function examplesOf(
  gold: ReadonlyMap<string, Pick<AnnotatedReport, "enterprises">>,
  readings: ReadonlyMap<string, Reading>,
): Example[] {
  return [...gold].flatMap(([name, report]) => {
    const reading = readings.get(name);
    if (!reading) return [];
    const forms = report.enterprises.flatMap((row) => [String(row.name), ...(row.aliases ?? [])]);
    return [{ name, reading, gold: report, forms }];
  });
}

const examples = examplesOf(readGold(values.gold ?? packagePath("test", "gold", "reports")), await seedReadings());
const more = await furtherReports("enterprises", values.texts);
const further = examplesOf(more.annotations, more.readings);

function tagger(of: readonly Example[]): { model: TaggerModel; bytes: Uint8Array } {
  return trainTagger(
    config,
    of.map(({ reading, forms }) => ({ reading, names: occurrences(reading.text, forms) })),
    sources,
  );
}

const gathered = new FeatureList();

function casesOf({ reading, forms }: Example, model: TaggerModel): LinearCase[] {
  const named = new Set(occurrences(reading.text, forms).map((at) => at.join()));
  return enterpriseCandidates(reading, model).map((candidate: EnterpriseCandidate): LinearCase => {
    const label = named.has(candidate.at.join()) ? 1 : 0;
    addEnterpriseFeatures(gathered, reading, candidate);
    return { features: gathered.take(), label, weight: label === 1 ? NAMED_WEIGHT : 1 };
  });
}

const foldOf = (index: number): number => index % FOLDS;
const outside = (fold: number): Example[] =>
  [examples, further].flatMap((part) => part.filter((_, index) => foldOf(index) !== fold));
const taggers = Array.from({ length: FOLDS }, (_, fold) => tagger(outside(fold)).model);
const cases = examples.map((example, index) => casesOf(example, taggers[foldOf(index)]!));
const furtherCases = further.map((example, index) => casesOf(example, taggers[foldOf(index)]!));
const classifier = (used: readonly (readonly LinearCase[])[]): LinearModel => {
  const parts = [...used, ...furtherCases];
  return meanModel(
    Array.from({ length: BAGS }, (_, bag) =>
      trainLinear(parts.filter((_, index) => (index + bag) % BAGS !== 0).flat(), ["firm"], SETTINGS, CUTOFF),
    ),
  );
};

if (values.folds) {
  const sum = { matched: 0, gold: 0, system: 0 };
  for (let fold = 0; fold < FOLDS; fold++) {
    const candidates = classifier(cases.filter((_, index) => foldOf(index) !== fold));
    for (const [index, { name, reading, gold: report }] of examples.entries()) {
      if (foldOf(index) !== fold) continue;
      const rows = readEnterprises(
        reading,
        { places: [], mentionsWithinNames: [], unread: [] },
        { tagger: taggers[fold]!, candidates },
      );
      const pairs = matchRows("enterprises", report.enterprises, rows as never);
      sum.matched += pairs.length;
      sum.gold += report.enterprises.length;
      sum.system += rows.length;
      if (!values.list) continue;
      const hit = new Set(pairs.map(([i]) => i));
      const right = new Set(pairs.map(([, j]) => j));
      for (const [i, row] of report.enterprises.entries())
        if (!hit.has(i)) console.log("MISS", name.slice(-7, -5), row.name, "|", row.quote);
      for (const [j, row] of rows.entries())
        if (!right.has(j))
          console.log("FALSE", name.slice(-7, -5), row.name, row.aliases.join("/"), row.confidence, "|", row.quote);
    }
  }
  console.log(showScore(sum));
} else {
  const model = classifier(cases);
  writeFileSync(packagePath("schema", "models", "enterprise-candidates.bin"), encodeLinearModel(model));
  writeFileSync(packagePath("schema", "models", "enterprises.bin"), tagger([...examples, ...further]).bytes);
  console.log(`${examples.length} reports and ${further.length} further, ${model.keys.length} features`);
}
