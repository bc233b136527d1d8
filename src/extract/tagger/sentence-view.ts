import { type Reading, roleAt } from "../../domain/reading.ts";
import type { SectionRole } from "../../domain/report.ts";
import type { FeatureSources } from "./feature-sources.ts";
import type { RarityMarks } from "./rarity.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import { placeMarks, type SuffixMarks, suffixMarks, type WordMarks } from "./text-marks.ts";

/** One sentence and all that templates look at round it. */
export interface SentenceView {
  readonly text: string;
  start: number;
  end: number;
  /** 0: said of the past, 1: of the future, 2: neither. */
  half: number;
  readonly around: Surroundings;
  readonly divisions: WordMarks;
  readonly suffixes: SuffixMarks;
  readonly rarity: RarityMarks | null;
}

const HALVES: Readonly<Record<SectionRole, number>> = {
  REVIEW: 0,
  PROBLEMS: 0,
  REQUIREMENTS: 1,
  PLAN: 1,
  SELF_BUILDING: 1,
  OTHER: 2,
  UNKNOWN: 2,
};

/** Visits the sentences of a reading in order; the view is the same one each time. */
export function visitSentences(
  reading: Pick<Reading, "text" | "sentences" | "sections">,
  { words, rarity, places }: FeatureSources,
  visit: (sentence: SentenceView) => void,
): void {
  const { text } = reading;
  const view: SentenceView = {
    text,
    start: 0,
    end: 0,
    half: 0,
    around: surroundingsOf(reading, words.verbs, words.heads),
    divisions: placeMarks(text, places),
    suffixes: suffixMarks(text, words.suffixes),
    rarity: rarity === null ? null : rarity.marksOf(text),
  };
  for (const [start, end] of reading.sentences) {
    view.start = start;
    view.end = end;
    view.half = HALVES[roleAt(reading, start)];
    visit(view);
  }
}
