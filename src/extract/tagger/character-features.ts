import type { Reading } from "../../domain/reading.ts";
import { FEATURES_PER_CHARACTER, SLOTS } from "./feature-groups.ts";
import { featureKey } from "./feature-hash.ts";
import type { FeatureRows } from "./feature-rows.ts";
import type { FeatureSources } from "./feature-sources.ts";
import { visitSentences } from "./sentence-view.ts";
import { allTemplates } from "./templates.ts";
import type { FeatureSink, UnitFeatures } from "./unit-features.ts";

/** Lays the keys of features into the slots of their templates. */
class FeatureKeys implements UnitFeatures, FeatureSink {
  readonly keys: Int32Array;
  private start = 0;
  private units = 0;
  /** Where the features given to `add` go. */
  private unit = 0;

  constructor(units: number) {
    this.keys = new Int32Array(units * FEATURES_PER_CHARACTER);
  }

  begin(start: number, end: number): void {
    this.start = start;
    this.units = end - start;
  }

  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    this.keys[(this.start + this.unit) * FEATURES_PER_CHARACTER + SLOTS[template]!] = featureKey(template, a, b, c, d);
  }

  addKeys(rows: FeatureRows, keys: Int32Array): void {
    for (this.unit = 0; this.unit < this.units; this.unit++) rows.features(this, keys[this.unit]!, 0);
  }

  addWindows(rows: FeatureRows, keys: Int32Array): void {
    for (this.unit = 0; this.unit < this.units; this.unit++)
      for (let place = 0; place < rows.places; place++) rows.features(this, keys[this.unit + place]!, place);
  }

  addStrings(template: number, characters: Int32Array, first: number, length: number): void {
    for (this.unit = 0; this.unit < this.units; this.unit++) {
      const [a, b, c, d] = characters.subarray(this.unit + first, this.unit + first + length);
      this.add(template, a!, b, c, d);
    }
  }

  addStretch(rows: FeatureRows, key: number, from: number, to: number, place: number, step: number): void {
    for (this.unit = from; this.unit < to; this.unit++)
      rows.features(this, key, Math.min(place + step * (this.unit - from), rows.places - 1));
  }
}

/**
 * Feature keys of every UTF-16 unit of the text, for training: `FEATURES_PER_CHARACTER` to each, 0 for none. The same for all
 * lists; what a list leaves out it does not look up.
 */
export function characterFeatures(
  reading: Pick<Reading, "text" | "sentences" | "sections">,
  sources: FeatureSources,
): Int32Array {
  const features = new FeatureKeys(reading.text.length);
  const groups = Object.values(allTemplates());
  visitSentences(reading, sources, (sentence) => {
    features.begin(sentence.start, sentence.end);
    for (const templates of groups) templates.addTo(sentence, features);
  });
  return features.keys;
}
