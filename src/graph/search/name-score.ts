/** Scores, integer thousandths: what a hit of each sort is worth. */
export const EXACT = 1000;
const PREFIX = 800;
const WITHIN = 600;
const ALIKE = 500;
/** Least share of common bigrams for a name that does not hold the query. */
const LEAST_ALIKE = 300;

/** The bigrams of a folded name, each as often as it stands there. */
export function bigrams(name: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < name.length; at++) pairs.push(name.slice(at, at + 2));
  return pairs;
}

function sharedBigrams(query: string, name: string): number {
  const left = new Map<string, number>();
  for (const pair of bigrams(query)) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of bigrams(name)) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      shared++;
      left.set(pair, count - 1);
    }
  }
  return shared;
}

/**
 * How well a name answers a query, both folded: 1000 equal, 800–899 begins with it, 600–699 holds it (the more of the
 * name it covers the better), 150–499 alike by Dice's measure of bigrams, else 0.
 */
export function nameScore(query: string, name: string): number {
  if (query === name) return EXACT;
  const covered = Math.floor((99 * query.length) / name.length);
  if (name.startsWith(query)) return PREFIX + covered;
  if (name.includes(query)) return WITHIN + covered;
  const pairs = query.length + name.length - 2;
  if (query.length < 2 || name.length < 2) return 0;
  const dice = Math.floor((2000 * sharedBigrams(query, name)) / pairs);
  return dice < LEAST_ALIKE ? 0 : Math.floor((dice * ALIKE) / 1000);
}
