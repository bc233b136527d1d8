import { LINEAR_SCALE, type LinearModel } from "../../src/extract/projects/linear-model.ts";

/** One case: its features and the number of its class (with one class: 1 it holds, 0 not). */
export interface LinearCase {
  readonly features: readonly number[] | Int32Array;
  readonly label: number;
  readonly weight?: number;
}

export interface LinearSettings {
  readonly rounds: number;
  readonly rate: number;
  readonly ridge: number;
  /** Features of fewer cases are left out. */
  readonly least: number;
}

/** Same numbers on every machine: a linear congruential shuffle. */
function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let state = seed >>> 0;
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/**
 * Trains one linear model (one class: logistic; several: one against the rest each) by adaptive gradient steps with a ridge
 * penalty, and rounds its weights to thousandths.
 */
export function trainLinear(
  cases: readonly LinearCase[],
  classes: readonly string[],
  settings: LinearSettings,
  cutoff = 0,
): LinearModel {
  const counts = new Map<number, number>();
  for (const { features } of cases) for (const key of new Set(features)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = Int32Array.from([...counts].filter(([, count]) => count >= settings.least).map(([key]) => key)).sort();
  const number = new Map<number, number>();
  for (const [index, key] of keys.entries()) number.set(key, index);
  const rows = cases.map(({ features }) =>
    Int32Array.from(Array.from(features, (key) => number.get(key) ?? -1).filter((index) => index >= 0)),
  );
  const wide = classes.length;
  const weights = new Float64Array(keys.length * wide);
  const bias = new Array<number>(wide).fill(0);
  for (let c = 0; c < wide; c++) {
    const squares = new Float64Array(keys.length).fill(1e-2);
    const sums = new Float64Array(keys.length);
    let biasSum = 0;
    let biasSquares = 1e-2;
    for (let round = 0; round < settings.rounds; round++) {
      for (const at of shuffled(cases.length, 77 + round)) {
        const row = rows[at]!;
        const target = wide === 1 ? cases[at]!.label : cases[at]!.label === c ? 1 : 0;
        let sum = bias[c]!;
        for (const index of row) sum += weights[index * wide + c]!;
        const miss = (target - 1 / (1 + Math.exp(-sum))) * (cases[at]!.weight ?? 1);
        biasSquares += miss * miss;
        bias[c]! += (settings.rate * miss) / Math.sqrt(biasSquares);
        for (const index of row) {
          const slope = miss - settings.ridge * weights[index * wide + c]!;
          squares[index]! += slope * slope;
          weights[index * wide + c]! += (settings.rate * slope) / Math.sqrt(squares[index]!);
        }
      }
      for (let i = 0; i < keys.length; i++) sums[i]! += weights[i * wide + c]!;
      biasSum += bias[c]!;
    }
    // the mean over the rounds is steadier than the last one
    for (let i = 0; i < keys.length; i++) weights[i * wide + c] = sums[i]! / settings.rounds;
    bias[c] = biasSum / settings.rounds;
  }
  const kept: number[] = [];
  const least = 0.02;
  for (let i = 0; i < keys.length; i++) {
    let most = 0;
    for (let c = 0; c < wide; c++) most = Math.max(most, Math.abs(weights[i * wide + c]!));
    if (most >= least) kept.push(i);
  }
  const round = (value: number): number => Math.max(-32767, Math.min(32767, Math.round(value * LINEAR_SCALE)));
  return {
    classes: [...classes],
    cutoff,
    keys: Int32Array.from(kept.map((i) => keys[i]!)),
    weights: Int16Array.from(
      kept.flatMap((i) => Array.from({ length: wide }, (_, c) => round(weights[i * wide + c]!))),
    ),
    bias: bias.map(round),
  };
}

/** The mean of models of the same classes; a feature that one does not hold weighs nothing there. Cut-off of the first. */
export function meanModel(models: readonly LinearModel[]): LinearModel {
  const [first] = models;
  if (first === undefined) throw new RangeError("no model to take the mean of");
  const wide = first.classes.length;
  const sums = new Map<number, number[]>();
  for (const { keys, weights } of models)
    for (const [i, key] of keys.entries()) {
      const sum = sums.get(key) ?? new Array<number>(wide).fill(0);
      for (let c = 0; c < wide; c++) sum[c]! += weights[i * wide + c]!;
      sums.set(key, sum);
    }
  const mean = (sum: number): number => Math.round(sum / models.length);
  const kept = [...sums].filter(([, sum]) => sum.some((one) => mean(one) !== 0)).sort(([a], [b]) => a - b);
  return {
    classes: first.classes,
    cutoff: first.cutoff,
    keys: Int32Array.from(kept.map(([key]) => key)),
    weights: Int16Array.from(kept.flatMap(([, sum]) => sum.map(mean))),
    bias: first.bias.map((_, c) => mean(models.reduce((sum, { bias }) => sum + bias[c]!, 0))),
  };
}
