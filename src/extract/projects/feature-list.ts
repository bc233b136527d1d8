import { featureKey } from "../tagger/feature-hash.ts";

/** Keys of features gathered one by one; the room is used again for the next case. */
export class FeatureList {
  private keys = new Int32Array(512);
  private size = 0;

  /** Adds the key of a feature (see `featureKey`). */
  add(template: number, a: number, b = 0, c = 0): void {
    if (this.size === this.keys.length) {
      const keys = new Int32Array(this.size * 2);
      keys.set(this.keys);
      this.keys = keys;
    }
    this.keys[this.size++] = featureKey(template, a, b, c);
  }

  /** What was gathered; the list is empty then. */
  take(): Int32Array {
    const taken = this.keys.slice(0, this.size);
    this.size = 0;
    return taken;
  }
}
