import { ClassedWords } from "../classed-words.ts";

/** The words between what is counted and its figure (增长, 达到, 由…). */
export const predicateWords = new ClassedWords("figure-predicate");

export interface PredicateSense {
  readonly growth: boolean;
  readonly decline: boolean;
  readonly average: boolean;
  readonly level: boolean;
}

const NO_SENSE: PredicateSense = { growth: false, decline: false, average: false, level: false };

/** What the predicate says of the figure: growth or decline, an average of years, a level reached. */
export function predicateSense(predicate: string): PredicateSense {
  if (predicate === "") return NO_SENSE;
  let growth = false;
  let decline = false;
  let average = false;
  let level = false;
  let at = predicate.length;
  while (at > 0) {
    const start = predicateWords.startAt(predicate, at);
    if (start === at) {
      at--;
      continue;
    }
    const kind = predicateWords.classFound;
    if (kind === "up") growth = true;
    else if (kind === "down") decline = true;
    else if (kind === "average") average = true;
    else if (kind === "level" && !growth && !decline) level = true;
    at = start;
  }
  return { growth: growth || decline, decline, average, level };
}
