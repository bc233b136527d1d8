import { type CandidateClassifier, scoreCandidate } from "../tagger/candidate-classifier.ts";
import type { FeaturedCandidate } from "./find-candidates.ts";

/** A candidate that was taken for a name. */
export interface LocalName {
  readonly chosen: FeaturedCandidate;
  readonly score: number;
}

const overlap = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] < b[1] && b[0] < a[1];

/** Drops names that another taken name holds (“三比三赛” beside “三比三赛”活动). */
function withoutHeld(names: readonly LocalName[]): LocalName[] {
  return names.filter(
    ({ chosen: { name } }) =>
      name.length < 3 || !names.some(({ chosen: { name: other } }) => other !== name && other.includes(name)),
  );
}

/** The candidates that the classifier takes, the best-scored of overlapping ones, one a name; in order of print. */
export function selectLocal(
  candidates: readonly FeaturedCandidate[],
  classifier: CandidateClassifier,
  threshold = classifier.threshold,
): LocalName[] {
  const scored = candidates
    .map((chosen) => ({ chosen, score: scoreCandidate(classifier, chosen.features) }))
    .filter(({ score }) => score >= threshold)
    .sort((a, b) => b.score - a.score || a.chosen.candidate.at[0] - b.chosen.candidate.at[0]);
  const kept: LocalName[] = [];
  for (const one of scored)
    if (!kept.some(({ chosen }) => overlap(chosen.candidate.at, one.chosen.candidate.at))) kept.push(one);
  const byName = new Map<string, LocalName>();
  for (const one of kept) if (!byName.has(one.chosen.name)) byName.set(one.chosen.name, one);
  return withoutHeld([...byName.values()]).sort((a, b) => a.chosen.candidate.at[0] - b.chosen.candidate.at[0]);
}
