import {
  type CandidateClassifier,
  decodeClassifier,
  encodeClassifier,
} from "../../src/extract/tagger/candidate-classifier.ts";

export interface CandidateExample {
  /** Keys made by `featureKey`. */
  readonly features: Int32Array;
  readonly isName: boolean;
}

export interface ClassifierSettings {
  readonly rounds: number;
  readonly rate: number;
  readonly decay: number;
  /** Penalty on absolute weights over the whole set of examples (as the tagger's). */
  readonly sparsity: number;
  readonly least: number;
}

export const CLASSIFIER_SETTINGS: ClassifierSettings = { rounds: 30, rate: 0.1, decay: 0.9, sparsity: 0.5, least: 2 };

const SCALE = 100;

/** Logistic regression by stochastic gradient with a cumulative penalty on absolute weights; the order is shuffled by a fixed generator. */
export function trainClassifier(
  list: string,
  examples: readonly CandidateExample[],
  threshold: number,
  settings: ClassifierSettings = CLASSIFIER_SETTINGS,
): { classifier: CandidateClassifier; bytes: Uint8Array } {
  const counts = new Map<number, number>();
  for (const { features } of examples) for (const key of features) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts.keys()].filter((key) => counts.get(key)! >= settings.least).sort((a, b) => a - b);
  const numberOf = new Map(keys.map((key, index) => [key, index]));
  const rows = examples.map(({ features, isName }) => ({
    ids: Int32Array.from(Array.from(features).flatMap((key) => numberOf.get(key) ?? [])),
    target: isName ? 1 : 0,
  }));
  const weights = new Float64Array(keys.length);
  const penalised = new Float64Array(keys.length);
  let intercept = 0;
  let total = 0;
  const settle = (index: number): void => {
    const before = weights[index]!;
    if (before > 0) weights[index] = Math.max(0, before - (total + penalised[index]!));
    else if (before < 0) weights[index] = Math.min(0, before + (total - penalised[index]!));
    penalised[index]! += weights[index]! - before;
  };
  let seed = 4711;
  const order = rows.map((_, index) => index);
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const rate = settings.rate * settings.decay ** round;
    for (const index of order) {
      const { ids, target } = rows[index]!;
      let sum = intercept;
      for (const id of ids) sum += weights[id]!;
      const step = rate * (target - 1 / (1 + Math.exp(-sum)));
      total += (rate * settings.sparsity) / rows.length;
      intercept += step;
      if (Math.abs(step) < rate * 1e-4) continue;
      for (const id of ids) {
        weights[id]! += step;
        settle(id);
      }
    }
  }
  for (let i = 0; i < keys.length; i++) settle(i);
  const features: [number, number][] = [];
  for (const [index, key] of keys.entries()) {
    const weight = Math.round(weights[index]! * SCALE);
    if (weight !== 0) features.push([key, weight]);
  }
  const bytes = encodeClassifier({ list, scale: SCALE, intercept: Math.round(intercept * SCALE), threshold }, features);
  return { classifier: decodeClassifier(bytes), bytes };
}
