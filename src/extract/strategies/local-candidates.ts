import type { Span } from "../../domain/span.ts";
import type { FoldedText } from "./folded-text.ts";
import { HeadWords } from "./head-words.ts";
import type { HeadKind, LocalWords } from "./local-words.ts";
import { nameStart } from "./name-marks.ts";
import { aimCandidates, industryCandidates } from "./pattern-candidates.ts";
import { quotedCandidates, quotedUnits, titleCandidates } from "./quoted-candidates.ts";

export const CANDIDATE_KINDS = ["quoted", "headed", "aim", "industry", "title"] as const;
type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** What may be a local strategy's name; spans in units of the folded text. */
export interface LocalCandidate {
  readonly kind: CandidateKind;
  readonly at: Span;
  /** The part in quotation marks, or null. */
  readonly quote: Span | null;
  /** Head word at its end, or after the list that it belongs to (“A”“B”等行动). */
  readonly head: string | null;
  readonly headKind: HeadKind | null;
  /** The head stands after a list of names, not in this one. */
  readonly shared: boolean;
  /** The word before a place's name (平安XX), or null. */
  readonly aim: string | null;
}

/** Names by their head words, which no quotation marks stand round. @param taken 1 where another candidate stands. */
function headedCandidates(
  folded: FoldedText,
  words: LocalWords,
  heads: HeadWords,
  taken: Uint8Array,
): LocalCandidate[] {
  const candidates: LocalCandidate[] = [];
  for (let end = heads.nextEnd(2); end >= 0; end = heads.nextEnd(end + 1)) {
    if (taken[end - 1] === 1) continue;
    const head = heads.endingAt(end, 0);
    if (head === null || head.kind === "weak" || head.word.length < 2 || heads.isHalfWord(head)) continue;
    const next = heads.endingAt(end + 2, end - 2);
    if (next !== null && next.word.length > 2 && next.kind === "strong") continue;
    const start = nameStart(folded, end - head.word.length, words);
    if (end - head.word.length - start < 2) continue;
    candidates.push({
      kind: "headed",
      at: [start, end],
      quote: null,
      head: head.word,
      headKind: head.kind,
      shared: false,
      aim: null,
    });
  }
  return candidates;
}

/**
 * Everything that may be a local strategy's name, in order of print.
 * @param names what the report's own place and those above it are called in slogans, `XX` where masked.
 */
export function localCandidates(folded: FoldedText, words: LocalWords, names: readonly string[]): LocalCandidate[] {
  const heads = new HeadWords(folded, words);
  const units = quotedUnits(folded);
  const quoted = quotedCandidates(folded, units, words, heads);
  const titles = titleCandidates(folded, units);
  const taken = new Uint8Array(folded.text.length + 1);
  for (const { at } of [...quoted, ...titles]) taken.fill(1, at[0], at[1]);
  return [
    ...quoted,
    ...titles,
    ...headedCandidates(folded, words, heads, taken),
    ...aimCandidates(folded, words, names),
    ...industryCandidates(folded, words, names),
  ].sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
}
