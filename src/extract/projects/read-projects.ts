import type { EnterpriseRow, ProjectRow, ProjectStatus } from "../../domain/extracted-document.ts";
import type { Reading } from "../../domain/reading.ts";
import { clauseAround } from "../clause.ts";
import type { PlacesRead } from "../extractors.ts";
import type { FrameItem } from "./clause-frames.ts";
import { certainty, type LinearModel, shippedLinearModel } from "./linear-model.ts";
import { linearScore } from "./linear-score.ts";
import { type MergedProject, mergePrints } from "./merge-prints.ts";
import { chooseProjects, projectCandidates, projectScores } from "./project-candidates.ts";
import { enterprisesOf } from "./project-enterprises.ts";
import { investmentFor } from "./project-investment.ts";
import { STATUS_RANK } from "./project-status.ts";
import { addStatusFeatures } from "./status-features.ts";
import { halfAt } from "./verb-features.ts";

export interface ProjectModels {
  /** Is it a work (schema/models/project-candidates.bin). */
  readonly candidates: LinearModel;
  /** Its status by one clause (schema/models/project-status.bin). */
  readonly status: LinearModel;
}

export function shippedProjectModels(): ProjectModels {
  return { candidates: shippedLinearModel("project-candidates"), status: shippedLinearModel("project-status") };
}

/**
 * Every specific, named piece of work of a report, one row each, with the furthest status that the text gives it, what is
 * invested in it, and the firms (names as in `enterprises`) and the one division (`locatedIn`) it belongs to.
 */
export function readProjects(
  reading: Reading,
  enterprises: readonly EnterpriseRow[],
  places: PlacesRead,
  models: ProjectModels = shippedProjectModels(),
): readonly ProjectRow[] {
  const candidates = projectCandidates(reading);
  const scores = projectScores(models.candidates, reading, candidates);
  const chosen = chooseProjects(reading.text, candidates, scores, models.candidates.cutoff);
  const named = namesByStart(places);
  const works = chosen.filter(({ candidate }) => !onlyPlaces(candidate.item.at, named));
  return mergePrints(works).map((project) => rowOf(reading, project, enterprises, places, models));
}

/** The furthest end of the prints of places by start. */
function namesByStart({ places }: PlacesRead): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  for (const { evidence } of places)
    for (const [start, end] of evidence) ends.set(start, Math.max(end, ends.get(start) ?? 0));
  return ends;
}

/** 桥西区, 广西南宁市江南区: names of divisions and nothing else. */
function onlyPlaces([start, end]: readonly [number, number], names: ReadonlyMap<number, number>): boolean {
  let covered = start;
  for (let next = names.get(covered); next !== undefined && covered < end; next = names.get(covered)) covered = next;
  return covered === end;
}

function rowOf(
  reading: Reading,
  project: MergedProject,
  enterprises: readonly EnterpriseRow[],
  places: PlacesRead,
  models: ProjectModels,
): ProjectRow {
  const { text } = reading;
  const { prints } = project;
  const named = prints.find(({ candidate }) => candidate.name === project.name) ?? prints[0]!;
  let status: ProjectStatus = "PLANNED";
  let shown = named;
  for (const print of prints) {
    const own = statusOf(reading, models.status, print.candidate.item);
    if (STATUS_RANK[own] > STATUS_RANK[status]) {
      status = own;
      if (print.candidate.name === named.candidate.name) shown = print;
    }
  }
  const items = prints.map(({ candidate }) => candidate.item);
  const investment = items
    .map((item) => investmentFor(text, item))
    .find(({ yuan, foreign }) => yuan !== null || foreign !== null);
  const evidence = items.map((item) => item.at).sort((a, b) => a[0] - b[0]);
  const span = clauseAround(reading, shown.candidate.item.at);
  return {
    name: project.name.replace(/\s+/gu, ""),
    status,
    investmentYuan: investment?.yuan ?? null,
    investmentBase: investment?.base ?? null,
    investment: investment?.foreign ?? null,
    enterprises: enterprisesOf(text, items, enterprises),
    part: halfAt(reading, evidence[0]![0]) === 1 ? "PLAN" : "REVIEW",
    locatedIn: divisionOf(
      items.map((item) => item.clause),
      items.map((item) => item.at),
      places,
    ),
    themes: [],
    at: shown.candidate.item.at,
    span,
    quote: text.slice(...span),
    evidence,
    count: evidence.length,
    confidence: certainty(Math.max(...prints.map(({ score }) => score)) - models.candidates.cutoff + 400),
  };
}

function statusOf(reading: Reading, model: LinearModel, item: FrameItem): ProjectStatus {
  const score = linearScore(model);
  score.begin();
  addStatusFeatures(score, reading, item);
  const { sums } = score;
  let best = 0;
  for (let index = 1; index < sums.length; index++) if (sums[index]! > sums[best]!) best = index;
  return model.classes[best] as ProjectStatus;
}

/** The one division that stands at the head of the name, or straight before it in its clause (在…, …的); else null. */
function divisionOf(
  clauses: readonly (readonly [number, number])[],
  names: readonly (readonly [number, number])[],
  { places }: PlacesRead,
): string | null {
  const ids = new Set<string>();
  for (const [index, [start, end]] of names.entries()) {
    const clause = clauses[index]!;
    for (const place of places) {
      if (place.id === null || place.id.startsWith("region-") || place.role !== "PLACE") continue;
      for (const at of place.evidence) {
        if (at[0] === start && at[1] < end) ids.add(place.id);
        else if (at[1] <= start && at[0] >= clause[0] && start - at[1] <= 2) ids.add(place.id);
      }
    }
  }
  return ids.size === 1 ? [...ids][0]! : null;
}
