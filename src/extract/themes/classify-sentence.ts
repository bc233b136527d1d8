import { topDomains } from "./taxonomy.ts";
import { type ThemeTerms, themeTerms } from "./theme-terms.ts";

/** What a term's weight counts where it begins in the first so many units of a sentence, and behind them: sentences open with their subject. */
const OPENING = { units: 20, factor: 7 };
const BEHIND = 5;
/** A domain counts with this much weight at least, */
const LEAST = 4 * BEHIND;
/** a second one with this much, */
const LEAST_OF_SECOND = 10 * BEHIND;
/** and with this share of the strongest domain's weight (thousandths). */
const SHARE_OF_BEST = 700;
const MOST_DOMAINS = 2;
/** A term that a sentence repeats counts so often at most. */
const MOST_PRINTS = 2;

function isFormula(sentence: string, { formulas }: ThemeTerms): boolean {
  for (let i = 0; i < sentence.length; i++) if (formulas.longestAt(sentence, i) !== null) return true;
  return false;
}

/** Weight of each domain in a sentence without white space, in the order of `topDomains()`: the sum of its terms, the longest at each place, those in its opening counted for more. */
function domainWeights(sentence: string): Int32Array {
  const list = themeTerms();
  const sums = new Int32Array(topDomains().length);
  if (isFormula(sentence, list)) return sums;
  const prints = new Map<number, number>();
  for (let i = 0; i < sentence.length; ) {
    const term = list.terms.longestAt(sentence, i);
    if (term === null) {
      i++;
      continue;
    }
    const count = (prints.get(term.value) ?? 0) + 1;
    prints.set(term.value, count);
    const factor = i < OPENING.units ? OPENING.factor : BEHIND;
    if (count <= MOST_PRINTS)
      for (const [domain, weight] of list.weights[term.value]!) sums[domain]! += weight * factor;
    i = term.end;
  }
  return sums;
}

/**
 * The policy domains that a sentence is about: ids of the 24 top domains, the strongest first; [] for formulas, greetings,
 * transitions and what no term speaks of.
 */
export function classifySentence(sentence: string): string[] {
  const sums = domainWeights(sentence.replace(/\s+/g, ""));
  const domains = topDomains();
  const best = Math.max(...sums);
  return domains
    .map((id, index) => ({ id, index, weight: sums[index]! }))
    .filter(({ weight }) => weight >= LEAST && weight * 1000 >= best * SHARE_OF_BEST)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, MOST_DOMAINS)
    .filter(({ weight }, place) => place === 0 || weight >= LEAST_OF_SECOND)
    .map(({ id }) => id);
}
