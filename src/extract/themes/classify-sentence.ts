import type { Span } from "../../domain/span.ts";
import { BLANKS } from "../../text/mark-table.ts";
import { hitsIn, printedWords } from "../../text/word-pass.ts";
import { type WordHits, WordTrie } from "../../text/word-trie.ts";
import { topDomains } from "./taxonomy.ts";
import { themeTerms } from "./theme-terms.ts";

/** What a term's weight counts where it begins in the first so many units of a sentence, and behind them: sentences open with their subject. */
const OPENING = { units: 20, factor: 7 };
const BEHIND = 5;
/** A domain counts with this much weight at least. */
const LEAST = 4 * BEHIND;
/** A second one counts with this much and this share of the strongest domain's weight (thousandths), or with less where it comes nearer; */
const SECOND = { least: 10 * BEHIND, share: 700 };
const NEAR_SECOND = { least: 7 * BEHIND, share: 850 };
/** a third one, as in a list of fields, only near the strongest. */
const THIRD = { least: 10 * BEHIND, share: 800 };
/** A term that a sentence repeats counts so often at most. */
const MOST_PRINTS = 2;

const counts = (weight: number, best: number, { least, share }: typeof SECOND): boolean =>
  weight >= least && weight * 1000 >= best * share;

const NONE: readonly number[] = [];

/** The strongest domains that count, the first of equal ones first. */
function strongest(sums: Int32Array): readonly number[] {
  let first = -1;
  let second = -1;
  let third = -1;
  for (let domain = 0; domain < sums.length; domain++) {
    const weight = sums[domain]!;
    if (weight < LEAST) continue;
    if (first === -1 || weight > sums[first]!) [first, second, third] = [domain, first, second];
    else if (second === -1 || weight > sums[second]!) [second, third] = [domain, second];
    else if (third === -1 || weight > sums[third]!) third = domain;
  }
  if (first === -1) return NONE;
  const best = sums[first]!;
  if (second === -1 || !(counts(sums[second]!, best, SECOND) || counts(sums[second]!, best, NEAR_SECOND)))
    return [first];
  return third === -1 || !counts(sums[third]!, best, THIRD) ? [first, second] : [first, second, third];
}

let shared: Float64Array | null = null;
/** In the sentences before no term was counted to more than this. */
let unseen = 0;

/** How often each term was seen, counted on from `unseen`: room for the sentences of any number of texts. */
function printsOfTerms(): Float64Array {
  shared ??= new Float64Array(themeTerms().starts.length);
  return shared;
}

/** Finds the domains of the sentences of one text, asked in order. */
class DomainReader {
  private readonly formulas: WordHits;
  private readonly terms: WordHits;
  /** The first formula and the first term of the sentence, or behind it. */
  private formula = 0;
  private term = 0;
  private readonly prints = printsOfTerms();
  /** Weight of each domain in the sentence, in the order of `topDomains()`. */
  private readonly sums = new Int32Array(topDomains().length);

  /** @param hits of a list of words in the text. */
  constructor(hits: (words: WordTrie) => WordHits) {
    this.terms = hits(themeTerms().terms);
    this.formulas = hits(themeTerms().formulas);
  }

  /** The domains that `[from, to)` is about; none for a formula. */
  of(from: number, to: number): readonly number[] {
    const { starts } = this.terms;
    while (starts[this.term]! < from) this.term++;
    if (this.term === starts.length || starts[this.term]! >= to || this.isFormula(from, to)) return NONE;
    this.weigh(from, to);
    return strongest(this.sums);
  }

  private isFormula(from: number, to: number): boolean {
    const { starts, ends } = this.formulas;
    while (starts[this.formula]! < from) this.formula++;
    for (let hit = this.formula; hit < starts.length && starts[hit]! < to; hit++) if (ends[hit]! <= to) return true;
    return false;
  }

  /** The sum of a domain's terms, the longest at each place, those in the opening counted for more. */
  private weigh(from: number, to: number): void {
    const { sums, prints } = this;
    const { starts: weightsFrom, domains, weights } = themeTerms();
    const { starts, ends, values } = this.terms;
    sums.fill(0);
    let free = from;
    let hit = this.term;
    while (hit < starts.length && starts[hit]! < to) {
      const at = starts[hit]!;
      let longest = -1;
      for (; starts[hit] === at; hit++) if (ends[hit]! <= to) longest = hit;
      if (at < free || longest === -1) continue;
      free = ends[longest]!;
      const term = values[longest]!;
      const seen = Math.max(prints[term]!, unseen);
      if (seen === unseen + MOST_PRINTS) continue;
      prints[term] = seen + 1;
      const factor = at - from < OPENING.units ? OPENING.factor : BEHIND;
      for (let k = weightsFrom[term]!; k < weightsFrom[term + 1]!; k++) sums[domains[k]!]! += weights[k]! * factor;
    }
    this.term = hit;
    unseen += MOST_PRINTS;
  }
}

const blankWords = WordTrie.of(Array.from(BLANKS, (blank) => [blank, 0]));

/**
 * The policy domains that each of a text's sentences is about, in order, as `classifySentence` gives them: their numbers in the
 * order of `topDomains()`.
 */
export function sentenceDomains(text: string, sentences: readonly Span[]): (readonly number[])[] {
  const domains = new DomainReader((words) => printedWords.hits(words, text));
  const blanks = printedWords.hits(blankWords, text).starts;
  let blank = 0;
  return sentences.map(([from, to]) => {
    while (blanks[blank]! < from) blank++;
    return blanks[blank]! < to ? domainsOf(text.slice(from, to)) : domains.of(from, to);
  });
}

function domainsOf(sentence: string): readonly number[] {
  const plain = sentence.replace(/\s+/g, "");
  return new DomainReader((words) => hitsIn(words, plain)).of(0, plain.length);
}

/**
 * The policy domains that a sentence is about: ids of the 24 top domains, the strongest first; [] for formulas, greetings,
 * transitions and what no term speaks of.
 */
export function classifySentence(sentence: string): string[] {
  return domainsOf(sentence).map((domain) => topDomains()[domain]!);
}
