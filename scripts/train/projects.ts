import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { ProjectStatus } from "../../src/domain/extracted-document.ts";
import { packagePath } from "../../src/domain/package-root.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { addProjectFeatures } from "../../src/extract/projects/candidate-features.ts";
import { FeatureList } from "../../src/extract/projects/feature-list.ts";
import { encodeLinearModel, type LinearModel } from "../../src/extract/projects/linear-model.ts";
import {
  type ProjectCandidate,
  projectCandidates,
  projectForm,
} from "../../src/extract/projects/project-candidates.ts";
import { type ProjectModels, readProjects } from "../../src/extract/projects/read-projects.ts";
import { addStatusFeatures } from "../../src/extract/projects/status-features.ts";
import { readGold } from "../eval/gold.ts";
import { bare, dice, matchRows } from "../eval/match.ts";
import { type FurtherAnnotation, furtherReports } from "./further-reports.ts";
import { type LinearCase, trainLinear } from "./linear-training.ts";
import { type ListScore, showScore } from "./list-scores.ts";
import { seedReadings } from "./seed-readings.ts";

/**
 * Trains the classifiers of works and of their status on annotated reports; writes schema/models/project-*.bin.
 * usage: tsx scripts/train/projects.ts --gold FOLDER [--texts FOLDER] [--folds N]
 * --texts: where the further reports stand that only teach (`further-reports.ts`; a row without status teaches none)
 * with --folds nothing is written, each report of --gold is measured unseen
 */
const STATUSES: readonly ProjectStatus[] = ["PLANNED", "SIGNED", "STARTED", "COMPLETED", "OPERATING"];
const CANDIDATE_SETTINGS = { rounds: 12, rate: 0.05, ridge: 1e-3, least: 3 };
const STATUS_SETTINGS = { rounds: 10, rate: 0.05, ridge: 1e-3, least: 2 };
const CUTOFF = -1000;
/** Annotations that several readers saw weigh more than those of one. */
const OWN_WEIGHT = 2;

type WorksOf = FurtherAnnotation<"projects">;

interface Example {
  readonly name: string;
  readonly reading: Reading;
  readonly gold: WorksOf;
  readonly candidates: readonly ProjectCandidate[];
  readonly labels: readonly number[];
  /** How much its cases weigh. */
  readonly weight: number;
}

function isName(name: string, gold: string): boolean {
  const a = projectForm(name);
  const b = projectForm(gold);
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return (short.length >= 2 && long.includes(short) && short.length / long.length >= 0.55) || dice(a, b) >= 0.7;
}

function labelsOf(candidates: readonly ProjectCandidate[], gold: readonly string[]): number[] {
  const forms = new Set(gold.map(projectForm));
  const exact = candidates.map(({ name }) => forms.has(projectForm(name)));
  const labels = candidates.map(({ name }) => (gold.some((form) => isName(name, form)) ? 1 : 0));
  for (const [i, one] of candidates.entries())
    for (const [j, other] of candidates.entries())
      if (
        i !== j &&
        !exact[i] &&
        exact[j] &&
        one.item.clause[0] === other.item.clause[0] &&
        one.item.at[0] < other.item.at[1] &&
        other.item.at[0] < one.item.at[1]
      )
        labels[i] = 0;
  return labels;
}

const gathered = new FeatureList();

function statusCases({ reading, gold, candidates }: Example): LinearCase[] {
  const cases: LinearCase[] = [];
  for (const project of gold.projects) {
    if (!STATUSES.includes(project.status as ProjectStatus)) continue;
    const form = bare(project.name);
    const quote = bare(project.quote);
    let best: ProjectCandidate | null = null;
    let most = 0;
    for (const candidate of candidates) {
      if (candidate.item.joint) continue;
      const own = bare(candidate.name);
      const like = own === form ? 2 : own.includes(form) || form.includes(own) ? 1 : dice(own, form) > 0.6 ? 0.8 : 0;
      if (like === 0) continue;
      const clause = bare(reading.text.slice(...candidate.item.clause));
      const score = like + (quote.includes(clause) || clause.includes(quote) || dice(quote, clause) > 0.6 ? 2 : 0);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    if (!best) continue;
    addStatusFeatures(gathered, reading, best.item);
    cases.push({ features: gathered.take(), label: STATUSES.indexOf(project.status as ProjectStatus) });
  }
  return cases;
}

function train(examples: readonly Example[]): ProjectModels {
  const cases = examples.flatMap(({ reading, candidates, labels, weight }) =>
    candidates.map((candidate, index): LinearCase => {
      addProjectFeatures(gathered, reading, candidate);
      return { features: gathered.take(), label: labels[index]!, weight };
    }),
  );
  return {
    candidates: trainLinear(cases, ["work"], CANDIDATE_SETTINGS, CUTOFF),
    status: trainLinear(examples.flatMap(statusCases), STATUSES, STATUS_SETTINGS),
  };
}

const { values } = parseArgs({
  options: {
    folds: { type: "string" },
    gold: { type: "string" },
    texts: { type: "string" },
    list: { type: "boolean" },
  },
});

function examplesOf(
  gold: ReadonlyMap<string, WorksOf>,
  readings: ReadonlyMap<string, Reading>,
  weight: number,
): Example[] {
  return [...gold].flatMap(([name, report]) => {
    const reading = readings.get(name);
    if (!reading) return [];
    const annotated = report.clauses && new Set(report.clauses.map(([start]) => start));
    const candidates = projectCandidates(reading).filter(
      ({ item }) => annotated === undefined || annotated.has(item.clause[0]),
    );
    const names = report.projects.map((row) => String(row.name));
    return [{ name, reading, gold: report, candidates, labels: labelsOf(candidates, names), weight }];
  });
}

const annotated = readGold(values.gold ?? packagePath("test", "gold", "reports"));
const examples = examplesOf(annotated, await seedReadings(), OWN_WEIGHT);
const more = await furtherReports("projects", values.texts);
const further = examplesOf(more.annotations, more.readings, 1);

/** Counts over the reports measured; of the matched rows, those with the status right and with a wrong investment. */
type Sum = Record<keyof ListScore | "status" | "investment", number>;

function measure(models: ProjectModels, held: readonly Example[], sum: Sum): void {
  for (const { name, reading, gold: report } of held) {
    const rows = readProjects(reading, [], { places: [], mentionsWithinNames: [], unread: [] }, models);
    const matched = matchRows("projects", report.projects, rows as never);
    sum.matched += matched.length;
    sum.gold += report.projects.length;
    sum.system += rows.length;
    for (const [i, j] of matched) {
      if (report.projects[i]!.status === rows[j]!.status) sum.status++;
      const wanted = report.projects[i]!.investmentYuan ?? null;
      if (wanted !== rows[j]!.investmentYuan) {
        sum.investment++;
        console.log(name, "investment", report.projects[i]!.name, wanted, rows[j]!.investmentYuan, rows[j]!.quote);
      }
    }
    if (!values.list) continue;
    const found = new Set(matched.map(([i]) => i));
    const right = new Set(matched.map(([, j]) => j));
    for (const [i, row] of report.projects.entries()) if (!found.has(i)) console.log("MISS", row.name, "|", row.quote);
    for (const [j, row] of rows.entries())
      if (!right.has(j)) console.log("FALSE", row.name, row.confidence, "|", row.quote);
  }
}

if (values.folds !== undefined) {
  const folds = Number(values.folds);
  const sum = { matched: 0, gold: 0, system: 0, status: 0, investment: 0 };
  for (let fold = 0; fold < folds; fold++)
    measure(
      train([...examples.filter((_, index) => index % folds !== fold), ...further]),
      examples.filter((_, index) => index % folds === fold),
      sum,
    );
  const status = (sum.status / sum.matched).toFixed(3);
  console.log(`${showScore(sum)} status ${status} investments wrong ${sum.investment}`);
} else {
  const models = train([...examples, ...further]);
  const write = (name: string, model: LinearModel): void =>
    writeFileSync(packagePath("schema", "models", `${name}.bin`), encodeLinearModel(model));
  write("project-candidates", models.candidates);
  write("project-status", models.status);
  console.log(
    `${examples.length} reports and ${further.length} further, ${models.candidates.keys.length} and ${models.status.keys.length} features`,
  );
}
