import type { Reading } from "../../domain/reading.ts";
import { halfOf } from "./character-features.ts";
import { CharacterSums, ClassSums } from "./character-sums.ts";
import type { FeatureSources } from "./feature-sources.ts";
import { FeatureWeights } from "./feature-weights.ts";
import { PlaceSums, RaritySums, SuffixSums, VerbSums } from "./mark-sums.ts";
import { SegmentSums } from "./segment-sums.ts";
import { SentenceSums } from "./sentence-sums.ts";
import { surroundingsOf } from "./surroundings.ts";
import { LABEL_COUNT, type TaggerModel } from "./tagger-model.ts";
import { placeMarks, suffixMarks } from "./text-marks.ts";

/** What sums a model's weights, with the sums that it keeps from one text to the next. */
interface ModelSums {
  readonly characters: CharacterSums;
  readonly classes: ClassSums;
  readonly segments: SegmentSums;
  readonly verbs: VerbSums;
  readonly places: PlaceSums;
  readonly suffixes: SuffixSums;
  readonly rarity: RaritySums;
}

const made = new WeakMap<TaggerModel, ModelSums>();

function sumsOf(model: TaggerModel): ModelSums {
  const known = made.get(model);
  if (known) return known;
  const weights = new FeatureWeights(model);
  const sums = {
    characters: new CharacterSums(weights),
    classes: new ClassSums(weights),
    segments: new SegmentSums(weights),
    verbs: new VerbSums(weights),
    places: new PlaceSums(weights),
    suffixes: new SuffixSums(weights),
    rarity: new RaritySums(weights),
  };
  made.set(model, sums);
  return sums;
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
  const { text } = reading;
  const { words, rarity, places } = sources;
  const groups = new Set(model.groups);
  const by = sumsOf(model);
  const around = surroundingsOf(reading, words.verbs, words.heads);
  const divisions = groups.has("places") ? placeMarks(text, places) : null;
  const suffixes = groups.has("suffixes") ? suffixMarks(text, words.suffixes) : null;
  const classes = groups.has("rarity") && rarity !== null ? rarity.marksOf(text) : null;
  const scores = new Int32Array(text.length * LABEL_COUNT);
  const sums = new SentenceSums();
  for (const [start, end] of reading.sentences) {
    sums.begin(end - start);
    if (groups.has("characters")) by.characters.addTo(text, start, end, sums);
    if (groups.has("classes")) by.classes.addTo(text, start, end, around.enclosed, sums);
    if (groups.has("segments")) by.segments.addTo(text, start, end, around, sums);
    if (groups.has("verbs")) by.verbs.addTo(start, end, around, halfOf(reading, start), sums);
    if (divisions !== null) by.places.addTo(start, end, divisions, sums);
    if (suffixes !== null) by.suffixes.addTo(start, end, suffixes, around, sums);
    if (classes !== null) by.rarity.addTo(start, end, classes, sums);
    sums.layInto(scores, start, end - start);
  }
  return scores;
}
