import type { Figure } from "./figure.ts";

/** Floor and stretch of one promise (确保5.5%、力争6%), in the printed unit. */
export interface GoalPair {
  readonly floor: string;
  readonly stretch: string;
}

const SURE = /确保|保证|力保|保底|不低于|守住/;
const STRETCH = /力争|争取|冲刺|奋力|努力/;

/** Figures of one sentence that are two goals of one promise: the same subject and unit, first made sure, then striven for. */
export function goalPairs(figures: readonly Figure[]): ReadonlyMap<Figure, GoalPair> {
  const pairs = new Map<Figure, GoalPair>();
  for (let index = 1; index < figures.length; index++) {
    const first = figures[index - 1]!;
    const second = figures[index]!;
    const [low, high] = [first.found.amount, second.found.amount];
    if (second.mode !== "inherited" || first.subject.core !== second.subject.core || low.unit !== high.unit) continue;
    if (low.value === null || high.value === null || first.found === second.found) continue;
    if (
      !STRETCH.test(second.left) ||
      STRETCH.test(first.left) ||
      (!SURE.test(first.left) && !SURE.test(first.subject.lead))
    )
      continue;
    const pair = { floor: low.value, stretch: high.value };
    pairs.set(first, pair).set(second, pair);
  }
  return pairs;
}
