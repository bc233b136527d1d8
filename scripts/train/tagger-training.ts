import type { Reading } from "../../src/domain/reading.ts";
import type { Span } from "../../src/domain/span.ts";
import { characterFeatures } from "../../src/extract/tagger/character-features.ts";
import { type FeatureGroup, slotsOf } from "../../src/extract/tagger/feature-groups.ts";
import type { FeatureSources } from "../../src/extract/tagger/feature-sources.ts";
import {
  decodeModel,
  encodeModel,
  LABELS,
  packWeights,
  type TaggerModel,
} from "../../src/extract/tagger/tagger-model.ts";
import { type FieldSettings, trainField } from "./conditional-random-field.ts";

export interface TaggerConfig {
  readonly list: string;
  readonly groups: readonly FeatureGroup[];
  readonly bias: number;
  readonly settings: FieldSettings;
}

/** One text to learn from: where the names of one list stand in it. */
export interface TaggerExample {
  readonly reading: Reading;
  readonly names: readonly Span[];
}

/** Settings that served all lists about alike. */
export const FIELD_SETTINGS: FieldSettings = { rounds: 24, rate: 0.1, decay: 0.87, sparsity: 0.3, least: 2 };

const SCALE = 24;
const featuresOf = new WeakMap<Reading, Int32Array>();

/** Features of a reading, made once a process. */
export function readingFeatures(reading: Reading, sources: FeatureSources): Int32Array {
  let features = featuresOf.get(reading);
  if (!features) {
    features = characterFeatures(reading, sources);
    featuresOf.set(reading, features);
  }
  return features;
}

function labelsOf(length: number, names: readonly Span[]): Uint8Array {
  const labels = new Uint8Array(length);
  for (const [start, end] of names) {
    if (end - start < 2) continue;
    labels.fill(LABELS.I, start, end);
    labels[start] = LABELS.B;
    labels[end - 1] = LABELS.E;
  }
  return labels;
}

/** Trains one list's tagger; returns the model file and the model as it is read back from it. */
export function trainTagger(
  config: TaggerConfig,
  examples: readonly TaggerExample[],
  sources: FeatureSources,
): { model: TaggerModel; bytes: Uint8Array } {
  const field = trainField(
    examples.map(({ reading, names }) => ({
      sentences: reading.sentences,
      features: readingFeatures(reading, sources),
      labels: labelsOf(reading.text.length, names),
    })),
    slotsOf(config.groups),
    config.settings,
  );
  const features: [number, number][] = [];
  for (const [index, key] of field.keys.entries()) {
    const weights = [0, 1, 2, 3].map((label) => Math.round(field.weights[index * 4 + label]! * SCALE));
    if (weights.some((weight) => weight !== 0)) features.push([key, packWeights(weights)]);
  }
  const bytes = encodeModel(
    {
      list: config.list,
      groups: [...config.groups],
      scale: SCALE,
      transitions: [...field.transitions].map((weight) => Math.round(weight * SCALE)),
      bias: config.bias,
    },
    features,
  );
  return { model: decodeModel(bytes), bytes };
}
