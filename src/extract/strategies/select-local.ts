import type { Span } from "../../domain/span.ts";
import { type CandidateClassifier, candidateScore, withoutOverlap } from "../tagger/candidate-classifier.ts";
import { addCandidateFeatures } from "./candidate-features.ts";
import type { NamedCandidate, StrategyFindings } from "./find-candidates.ts";

/** A candidate that was taken for a name. */
export interface LocalName {
  readonly at: Span;
  readonly chosen: NamedCandidate;
  readonly score: number;
}

/** Score of a plan's title and of a slogan of aims: no classifier decides them. */
const CERTAIN = 200;

/** Whether a name stands within a longer one. @param all names, one a line, each once. */
function isHeld(name: string, all: string): boolean {
  for (let at = all.indexOf(name); at >= 0; at = all.indexOf(name, at + 1))
    if (all[at - 1] !== "\n" || all[at + name.length] !== "\n") return true;
  return false;
}

/** Drops names that another taken name holds (“三比三赛” beside “三比三赛”活动). */
function withoutHeld(names: readonly LocalName[]): LocalName[] {
  const all = `\n${names.map(({ chosen }) => chosen.name).join("\n")}\n`;
  return names.filter(({ chosen: { name } }) => name.length < 3 || !isHeld(name, all));
}

/** From so many on, aims in a row are one strategy (工业立市、创新强市、人文兴市、开放活市). */
const LEAST_ROW = 4;

const isAim = ({ candidate }: NamedCandidate): boolean => candidate.kind === "industry";

const follows = (a: LocalName, b: LocalName): boolean => {
  const gap = b.at[0] - a.at[1];
  return isAim(a.chosen) && isAim(b.chosen) && gap >= 0 && gap <= 1;
};

function joined(row: readonly LocalName[]): LocalName {
  const [first, last] = [row[0]!, row.at(-1)!];
  const { candidate } = first.chosen;
  const at: Span = [first.at[0], last.at[1]];
  const name = row.map(({ chosen }) => chosen.name).join("、");
  return { at, score: first.score, chosen: { candidate: { ...candidate, at }, name, prints: [at] } };
}

/** Aims that follow one another stand in one row, any other name alone. @param names in order of print. */
function rowsOf(names: readonly LocalName[]): LocalName[][] {
  const rows: LocalName[][] = [];
  for (const name of names) {
    const row = rows.at(-1);
    if (row !== undefined && follows(row.at(-1)!, name)) row.push(name);
    else rows.push([name]);
  }
  return rows;
}

/** Joins four aims in a row and more into one. @param names in order of print. */
const joinRows = (names: readonly LocalName[]): LocalName[] =>
  rowsOf(names).flatMap((row) => (row.length >= LEAST_ROW ? [joined(row)] : row));

/** What makes aims in a row a slogan (工业立县、项目强县、文化兴县、生态立县) and not a list of ranks (经济强县、农业强县). */
const SLOGAN = /[立兴][省市县区镇州旗乡]/u;

/** Aims that stand in a row of four and more, as a slogan does. */
function slogans(candidates: readonly NamedCandidate[]): Set<NamedCandidate> {
  const aims = candidates.filter(isAim).map((chosen) => ({ at: chosen.candidate.at, chosen, score: CERTAIN }));
  const taken = rowsOf(aims).filter(
    (row) => row.length >= LEAST_ROW && row.some(({ chosen }) => SLOGAN.test(chosen.name)),
  );
  return new Set(taken.flatMap((row) => row.map(({ chosen }) => chosen)));
}

/** The candidates that score so much or more. */
function scoredCandidates(findings: StrategyFindings, classifier: CandidateClassifier, threshold: number): LocalName[] {
  const sum = candidateScore(classifier);
  const sure = slogans(findings.candidates);
  const scored: LocalName[] = [];
  for (const chosen of findings.candidates) {
    let score = CERTAIN;
    if (chosen.candidate.kind !== "title" && !sure.has(chosen)) {
      sum.begin();
      addCandidateFeatures(sum, findings, chosen);
      score = sum.score;
    }
    if (score >= threshold) scored.push({ at: chosen.candidate.at, chosen, score });
  }
  return scored;
}

/** The candidates that the classifier takes, the best-scored of overlapping ones, one a name; in order of print. */
export function selectLocal(
  findings: StrategyFindings,
  classifier: CandidateClassifier,
  threshold = classifier.threshold,
): LocalName[] {
  const kept = withoutOverlap(scoredCandidates(findings, classifier, threshold));
  const byName = new Map<string, LocalName>();
  for (const one of joinRows(kept)) if (!byName.has(one.chosen.name)) byName.set(one.chosen.name, one);
  return withoutHeld([...byName.values()]);
}
