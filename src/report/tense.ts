import type { Span } from "../domain/span.ts";
import { wordTable } from "../text/word-table.ts";
import { WordTrie } from "../text/word-trie.ts";
import type { ReportYears } from "./years.ts";

interface Cue {
  readonly word: string;
  readonly weight: number;
}

const CUES: readonly Cue[] = wordTable("reading-tense").map((row) => ({
  word: row.word ?? "",
  weight: (row.part === "REVIEW" ? 1 : -1) * Number(row.weight),
}));
const cueWords = WordTrie.numbered(CUES.map(({ word }) => word));
/** How often a passage prints each cue. */
const prints = new Uint32Array(CUES.length);
const countPrint = (_end: number, cue: number): void => {
  prints[cue]!++;
};

function count(passage: string, word: string): number {
  let found = 0;
  for (let at = passage.indexOf(word); at >= 0; at = passage.indexOf(word, at + word.length)) found++;
  return found;
}

/** How much a passage speaks of the past (above 0) or the future (below 0), per 100 characters, bounded to ±6. */
export function tenseOf(passage: string, { reviewYear, planYear }: ReportYears): number {
  prints.fill(0);
  for (let at = 0; at < passage.length; at++) cueWords.at(passage, at, countPrint);
  let sum = 0;
  for (let i = 0; i < CUES.length; i++) sum += CUES[i]!.weight * Math.min(3, prints[i]!);
  if (reviewYear !== null) sum += 3 * Math.min(2, count(passage, `${reviewYear}年`));
  if (planYear !== null) sum -= 3 * Math.min(2, count(passage, `${planYear}年`));
  const score = sum / Math.max(1, Math.sqrt(passage.length / 100));
  return Math.max(-6, Math.min(6, score));
}

/**
 * The paragraph at which a text turns from what was done to what is planned: before it the past prevails, from it on
 * the future, both clearly. Null where no paragraph parts them so.
 */
export function turningPoint(text: string, paragraphs: readonly Span[], years: ReportYears): number | null {
  const scores = paragraphs.map(([start, end]) => tenseOf(text.slice(start, end), years));
  const total = scores.reduce((sum, score) => sum + score, 0);
  let before = 0;
  let best: { at: number; value: number; past: number; future: number } | null = null;
  for (let at = 1; at < scores.length; at++) {
    before += scores[at - 1]!;
    const future = before - total;
    const value = before + future;
    if (best === null || value > best.value) best = { at, value, past: before, future };
  }
  if (best === null || best.past < 3 || best.future < 3) return null;
  return best.at;
}
