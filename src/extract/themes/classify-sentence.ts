import { topDomains } from "./taxonomy.ts";
import { type ThemeTerms, themeTerms } from "./theme-terms.ts";

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
/** A term that a sentence repeats counts so often at most. */
const MOST_PRINTS = 2;

function isFormula(sentence: string, { formulas }: ThemeTerms): boolean {
  for (let i = 0; i < sentence.length; i++) if (formulas.endAt(sentence, i) !== -1) return true;
  return false;
}

/** Weight of each domain in a sentence without white space, in the order of `topDomains()`: the sum of its terms, the longest at each place, those in its opening counted for more. */
function domainWeights(sentence: string): Int32Array {
  const list = themeTerms();
  const sums = new Int32Array(topDomains().length);
  if (isFormula(sentence, list)) return sums;
  const prints = new Map<number, number>();
  for (let i = 0; i < sentence.length; ) {
    const end = list.terms.endAt(sentence, i);
    if (end === -1) {
      i++;
      continue;
    }
    const { value } = list.terms;
    const count = (prints.get(value) ?? 0) + 1;
    prints.set(value, count);
    const factor = i < OPENING.units ? OPENING.factor : BEHIND;
    if (count <= MOST_PRINTS) for (const [domain, weight] of list.weights[value]!) sums[domain]! += weight * factor;
    i = end;
  }
  return sums;
}

/**
 * The policy domains that a sentence is about: ids of the 24 top domains, the strongest first; [] for formulas, greetings,
 * transitions and what no term speaks of.
 */
export function classifySentence(sentence: string): string[] {
  const sums = domainWeights(sentence.replace(/\s+/g, ""));
  const ranked = topDomains()
    .map((id, index) => ({ id, index, weight: sums[index]! }))
    .filter(({ weight }) => weight >= LEAST)
    .sort((a, b) => b.weight - a.weight || a.index - b.index);
  const best = ranked[0]?.weight ?? 0;
  const counts = (place: number, bounds: readonly { least: number; share: number }[]) =>
    bounds.some(({ least, share }) => {
      const weight = ranked[place]?.weight ?? 0;
      return weight >= least && weight * 1000 >= best * share;
    });
  const many = !counts(1, SECOND) ? 1 : counts(2, THIRD) ? 3 : 2;
  return ranked.slice(0, many).map(({ id }) => id);
}
