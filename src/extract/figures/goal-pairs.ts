import { compare } from "../quantity/decimal.ts";
import type { Figure } from "./figure.ts";

/** Floor and stretch of one promise (确保5.5%、力争6%; 5%左右、力争5.5%), in the printed unit. */
export interface GoalPair {
  readonly floor: string;
  readonly stretch: string;
}

const SURE = /确保|保证|力保|保底|不低于|守住/;
const STRETCH = /力争|争取|冲刺|奋力|努力|奋斗/;
/** The second is of another time: 增长5%，力争到2025年达到6%. */
const OTHER_TIME = /(?:19|20)\d\d|十[一二三四五六]?五|年均|年末|年底|期末/;

const wordsOf = ({ left, found }: Figure): string => left + found.amount.wording;

/** Is the second further than the first: more, or less where the quantity is to fall? */
function isFurther(first: Figure, second: Figure): boolean {
  const order = compare(second.found.amount.value!, first.found.amount.value!);
  const falls = first.found.amount.comparator === "<=" || (first.sense.decline && first.found.unit?.base !== "percent");
  return falls ? order < 0 : order > 0;
}

const NO_PAIRS: ReadonlyMap<Figure, GoalPair> = new Map();

/** Figures of one sentence that are two goals of one promise: the same subject and unit, then a further one striven for. */
export function goalPairs(figures: readonly Figure[]): ReadonlyMap<Figure, GoalPair> {
  let pairs: Map<Figure, GoalPair> | null = null;
  for (let index = 1; index < figures.length; index++) {
    const first = figures[index - 1]!;
    const second = figures[index]!;
    const [low, high] = [first.found.amount, second.found.amount];
    if (second.mode !== "inherited" || first.subject.core !== second.subject.core || low.unit !== high.unit) continue;
    if (low.value === null || high.value === null || first.found === second.found || pairs?.has(first)) continue;
    const [before, after] = [wordsOf(first), wordsOf(second)];
    if (!STRETCH.test(after) || STRETCH.test(before) || OTHER_TIME.test(after)) continue;
    const sure = SURE.test(before) || SURE.test(first.subject.lead);
    if (!sure && (!isFurther(first, second) || (second.sense.growth && !first.sense.growth))) continue;
    const pair = { floor: low.value, stretch: high.value };
    pairs ??= new Map();
    pairs.set(first, pair).set(second, pair);
  }
  return pairs ?? NO_PAIRS;
}
