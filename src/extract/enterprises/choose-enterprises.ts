import type { Reading } from "../../domain/reading.ts";
import { enterpriseRegistry } from "../../resolve/enterprise-registry.ts";
import type { LinearModel } from "../projects/linear-model.ts";
import { linearScore } from "../projects/linear-score.ts";
import { withoutOverlap } from "../tagger/candidate-classifier.ts";
import type { EnterpriseCandidate } from "./enterprise-candidates.ts";
import { addEnterpriseFeatures } from "./enterprise-features.ts";

/** How much the listmates' best scores, on average, add to a candidate's own: lists are of firms as a whole or not at all. */
const MATES = 0.7;
const MOST = 2500;

/** Scores of the candidates, each leaning on the other members of its list. */
export function enterpriseScores(
  model: LinearModel,
  reading: Pick<Reading, "text" | "sections">,
  candidates: readonly EnterpriseCandidate[],
): number[] {
  const score = linearScore(model);
  const own = candidates.map((candidate) => {
    score.begin();
    addEnterpriseFeatures(score, reading, candidate);
    return score.sums[0]! + known(candidate);
  });
  const lists = new Map<number, Map<number, number>>();
  for (const [index, { item }] of candidates.entries()) {
    if (item === null) continue;
    const members = lists.get(item.clause[0]) ?? new Map<number, number>();
    lists.set(item.clause[0], members);
    members.set(item.index, Math.max(members.get(item.index) ?? -MOST, own[index]!));
  }
  const sums = new Map([...lists].map(([list, members]) => [list, [...members.values()].reduce(addBounded, 0)]));
  return candidates.map(({ item }, index) => {
    if (item === null) return own[index]!;
    const list = item.clause[0];
    const members = lists.get(list)!;
    const mates = members.size - 1;
    const sum = sums.get(list)! - addBounded(0, members.get(item.index)!);
    return mates === 0 ? own[index]! : Math.round(own[index]! + (MATES * sum) / mates);
  });
}

const addBounded = (sum: number, score: number): number => sum + Math.max(-MOST, Math.min(MOST, score));

/** What is sure beforehand: a full registered name, and the registry's forms that are no common words. */
function known({ name, ways }: EnterpriseCandidate): number {
  if ((ways & 16) !== 0) return FULL_NAME;
  if ((ways & 32) === 0) return 0;
  const value = enterpriseRegistry().trie.get(name);
  if (value < 0 || value % 2 === 1) return 0;
  return name.length >= 3 ? LONG_FORM : SHORT_FORM;
}

const FULL_NAME = 8000;
const LONG_FORM = 3000;
const SHORT_FORM = 2000;

export interface ChosenEnterprise extends EnterpriseCandidate {
  readonly score: number;
}

/** The candidates from `cutoff` on, the surest first where they overlap; in order of print. */
export function chooseEnterprises(
  candidates: readonly EnterpriseCandidate[],
  scores: readonly number[],
  cutoff: number,
): ChosenEnterprise[] {
  const sure = candidates.flatMap((candidate, index): ChosenEnterprise[] => {
    const score = scores[index]!;
    return score >= cutoff ? [{ ...candidate, score }] : [];
  });
  return withoutOverlap(sure);
}
