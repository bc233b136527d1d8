import type { Span } from "../../domain/span.ts";
import type { FoldedText } from "./folded-text.ts";
import { HeadWords } from "./head-words.ts";
import type { HeadWord, LocalWords } from "./local-words.ts";
import { nameStart } from "./name-marks.ts";
import { aimCandidates, industryCandidates } from "./pattern-candidates.ts";
import { quotedCandidates } from "./quoted-candidates.ts";

export const CANDIDATE_KINDS = ["quoted", "headed", "aim", "industry", "title"] as const;
type CandidateKind = (typeof CANDIDATE_KINDS)[number];

/** What may be a local strategy's name; spans in units of the folded text. */
export interface LocalCandidate {
  readonly kind: CandidateKind;
  readonly at: Span;
  /** The part in quotation marks, or null. */
  readonly quote: Span | null;
  /** Head word at its end, or after the list that it belongs to (“A”“B”等行动). */
  readonly head: HeadWord | null;
  /** The head stands after a list of names, not in this one. */
  readonly shared: boolean;
  /** The word before a place's name (平安XX), or null. */
  readonly aim: string | null;
}

/** Names by their head words, which no quotation marks stand round. @param quoted the candidates that have some. */
function headedCandidates(
  folded: FoldedText,
  words: LocalWords,
  heads: HeadWords,
  quoted: readonly LocalCandidate[],
): LocalCandidate[] {
  const taken = new Uint8Array(folded.text.length);
  for (const { at } of quoted) taken.fill(1, at[0], at[1]);
  const candidates: LocalCandidate[] = [];
  heads.each((head, end) => {
    if (taken[end - 1] === 1 || heads.isHalfWord(head, end)) return;
    const next = heads.endingAt(end + 2, end - 2);
    if (next !== null && next.word.length > 2 && next.kind === "strong") return;
    const start = nameStart(folded, end - head.word.length, words);
    if (end - head.word.length - start < 2) return;
    candidates.push({ kind: "headed", at: [start, end], quote: null, head, shared: false, aim: null });
  });
  return candidates;
}

/**
 * Everything that may be a local strategy's name, in order of print.
 * @param names what the report's own place and those above it are called in slogans, `XX` where masked.
 */
export function localCandidates(folded: FoldedText, words: LocalWords, names: readonly string[]): LocalCandidate[] {
  const heads = new HeadWords(folded, words);
  const quoted = quotedCandidates(folded, words, heads);
  return [
    ...quoted,
    ...headedCandidates(folded, words, heads, quoted),
    ...aimCandidates(folded, words, names),
    ...industryCandidates(folded, words, names),
  ].sort((a, b) => a.at[0] - b.at[0] || b.at[1] - a.at[1]);
}
