import { doubled } from "../../text/doubled.ts";
import { featureKey } from "../tagger/feature-hash.ts";
import type { FeatureSink as SingleFeatures } from "../tagger/unit-features.ts";
import type { KeptFeatures } from "./kept-features.ts";

/** Takes the features of a case one by one, or what is kept together. */
export interface FeatureSink extends SingleFeatures {
  addKept(kept: KeptFeatures, key: number): void;
}

/** Keys of features gathered one by one; the room is used again for the next case. */
export class FeatureList implements FeatureSink {
  private keys: Int32Array = new Int32Array(512);
  private size = 0;

  add(template: number, a: number, b = 0, c = 0, d = 0): void {
    if (this.size === this.keys.length) this.keys = doubled(this.keys);
    this.keys[this.size++] = featureKey(template, a, b, c, d);
  }

  addKept(kept: KeptFeatures, key: number): void {
    kept.addTo(this, key);
  }

  /** What was gathered; the list is empty then. */
  take(): Int32Array {
    const taken = this.keys.slice(0, this.size);
    this.size = 0;
    return taken;
  }
}
