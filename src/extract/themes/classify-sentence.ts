import type { Span } from "../../domain/span.ts";
import { firstFrom, hitsIn, printedWords } from "../../text/word-pass.ts";
import type { WordHits } from "../../text/word-trie.ts";
import { topDomains } from "./taxonomy.ts";
import { themeTerms } from "./theme-terms.ts";

/** What a term's weight counts where it begins in the first so many units of a sentence, and behind them: sentences open with their subject. */
const OPENING = { units: 20, factor: 7 };
const BEHIND = 5;
/** A domain counts with this much weight at least. */
const LEAST = 4 * BEHIND;
/** A second one counts with this much and this share of the strongest domain's weight (thousandths), or with less where it comes nearer; */
const SECOND = [
  { least: 10 * BEHIND, share: 700 },
  { least: 7 * BEHIND, share: 850 },
] as const;
/** a third one, as in a list of fields, only near the strongest. */
const THIRD = [{ least: 10 * BEHIND, share: 800 }] as const;
/** Domains of a sentence at most. */
const MOST_DOMAINS = 3;
/** A term that a sentence repeats counts so often at most. */
const MOST_PRINTS = 2;

/** What is counted in the sentence that is being read. */
interface Counted {
  /** Weight of each domain, in the order of `topDomains()`. */
  readonly sums: Int32Array;
  /** How often each term was seen; all zero between sentences. */
  readonly prints: Uint8Array;
  /** The terms seen. */
  readonly seen: number[];
}

let counted: Counted | null = null;

function counter(): Counted {
  counted ??= {
    sums: new Int32Array(topDomains().length),
    prints: new Uint8Array(themeTerms().starts.length),
    seen: [],
  };
  return counted;
}

/** The prints of the themes' words in a text. */
interface ThemeHits {
  readonly terms: WordHits;
  readonly formulas: WordHits;
}

/** Whether a word of the list lies within `[from, to)`. */
function isIn(hits: WordHits, from: number, to: number): boolean {
  for (let hit = firstFrom(hits, from); hit < hits.starts.length && hits.starts[hit]! < to; hit++)
    if (hits.ends[hit]! <= to) return true;
  return false;
}

/**
 * Weight of each domain in `[from, to)` of a text, in the order of `topDomains()`: the sum of its terms, the longest at each place, those
 * in its opening counted for more; none for a formula. Laid into one array, which the next sentence takes again.
 */
function domainWeights(found: ThemeHits, from: number, to: number): Int32Array {
  const { sums, prints, seen } = counter();
  sums.fill(0);
  if (isIn(found.formulas, from, to)) return sums;
  const { starts: weightsFrom, domains, weights } = themeTerms();
  const { starts, ends, values } = found.terms;
  let free = from;
  for (let hit = firstFrom(found.terms, from), next = hit; hit < starts.length && starts[hit]! < to; hit = next) {
    const at = starts[hit]!;
    let longest = -1;
    for (next = hit; starts[next] === at; next++) if (ends[next]! <= to) longest = next;
    if (at < free || longest === -1) continue;
    free = ends[longest]!;
    const term = values[longest]!;
    if (prints[term] === MOST_PRINTS) continue;
    prints[term]!++;
    seen.push(term);
    const factor = at - from < OPENING.units ? OPENING.factor : BEHIND;
    for (let k = weightsFrom[term]!; k < weightsFrom[term + 1]!; k++) sums[domains[k]!]! += weights[k]! * factor;
  }
  for (const term of seen) prints[term] = 0;
  seen.length = 0;
  return sums;
}

/** The strongest domains of at least `LEAST`, the first of equal ones first. */
function strongest(sums: Int32Array): number[] {
  const found: number[] = [];
  for (let domain = 0; domain < sums.length; domain++) {
    const weight = sums[domain]!;
    if (weight < LEAST) continue;
    let place = found.length;
    while (place > 0 && sums[found[place - 1]!]! < weight) place--;
    if (place === MOST_DOMAINS) continue;
    for (let i = Math.min(found.length, MOST_DOMAINS - 1); i > place; i--) found[i] = found[i - 1]!;
    found[place] = domain;
  }
  return found;
}

function counts(weight: number, best: number, bounds: readonly { least: number; share: number }[]): boolean {
  return bounds.some(({ least, share }) => weight >= least && weight * 1000 >= best * share);
}

/** The domains that `[from, to)` of a text is about. @param found its words' prints in that text. */
function domainsBy(found: ThemeHits, from: number, to: number): string[] {
  const sums = domainWeights(found, from, to);
  const ranked = strongest(sums);
  if (ranked.length === 0) return [];
  const [best = 0, second = 0, third = 0] = ranked.map((domain) => sums[domain]!);
  const many = !counts(second, best, SECOND) ? 1 : counts(third, best, THIRD) ? 3 : 2;
  return ranked.slice(0, many).map((domain) => topDomains()[domain]!);
}

/** The policy domains that each of a text's sentences is about, in order, as `classifySentence` gives them. */
export function sentenceDomains(text: string, sentences: readonly Span[]): string[][] {
  const { terms, formulas } = themeTerms();
  const found = { terms: printedWords.hits(terms, text), formulas: printedWords.hits(formulas, text) };
  let blank = -1;
  return sentences.map(([from, to]) => {
    if (blank < from) blank = nextBlank(text, from);
    return blank < to ? classifySentence(text.slice(from, to)) : domainsBy(found, from, to);
  });
}

const BLANK = /\s/g;

/** Where the first white space from `from` on stands; behind the text if nowhere. */
function nextBlank(text: string, from: number): number {
  BLANK.lastIndex = from;
  return BLANK.exec(text)?.index ?? text.length;
}

/**
 * The policy domains that a sentence is about: ids of the 24 top domains, the strongest first; [] for formulas, greetings,
 * transitions and what no term speaks of.
 */
export function classifySentence(sentence: string): string[] {
  const plain = sentence.replace(/\s+/g, "");
  const { terms, formulas } = themeTerms();
  return domainsBy({ terms: hitsIn(terms, plain), formulas: hitsIn(formulas, plain) }, 0, plain.length);
}
