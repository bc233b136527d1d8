import type { Reading } from "../../domain/reading.ts";
import type { FeatureSources } from "./feature-sources.ts";
import { FeatureWeights } from "./feature-weights.ts";
import { SentenceSums } from "./sentence-sums.ts";
import { visitSentences } from "./sentence-view.ts";
import { LABEL_COUNT, type TaggerModel } from "./tagger-model.ts";
import { allTemplates, type Templates } from "./templates.ts";

/** What sums a model's weights, with the sums that it keeps from one text to the next. */
interface ModelSums {
  readonly sums: SentenceSums;
  readonly groups: readonly Templates[];
}

const made = new WeakMap<TaggerModel, ModelSums>();

function sumsOf(model: TaggerModel): ModelSums {
  const known = made.get(model);
  if (known) return known;
  const templates = allTemplates();
  const own = {
    sums: new SentenceSums(new FeatureWeights(model)),
    groups: model.groups.map((group) => templates[group]),
  };
  made.set(model, own);
  return own;
}

/**
 * Weights of the four labels at every unit of a text: those that `labelScores` gives for its `characterFeatures`, without
 * making every feature of every unit. What hangs on little (a character, a pair, a verb, a place in a list) is looked up once
 * and kept.
 */
export function readingScores(
  model: TaggerModel,
  reading: Pick<Reading, "text" | "sentences" | "sections">,
  sources: FeatureSources,
): Int32Array {
  const scores = new Int32Array(reading.text.length * LABEL_COUNT);
  const { sums, groups } = sumsOf(model);
  visitSentences(reading, sources, (sentence) => {
    const { start, end } = sentence;
    sums.begin(end - start);
    for (const templates of groups) templates.addTo(sentence, sums);
    sums.layInto(scores, start);
  });
  return scores;
}
