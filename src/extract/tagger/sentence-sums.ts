/** Sums of weights for the units of one sentence: `low` for the labels O and B, `high` for I and E, as in `FeatureWeights`. */
export class SentenceSums {
  low = new Int32Array(1024);
  high = new Int32Array(1024);

  /** Makes room for so many units, all zero. */
  begin(units: number): void {
    if (units > this.low.length) {
      this.low = new Int32Array(units * 2);
      this.high = new Int32Array(units * 2);
    } else {
      this.low.fill(0, 0, units);
      this.high.fill(0, 0, units);
    }
  }

  /** Lays the four labels' sums of a sentence of so many units into `scores`, four a unit, from unit `start`. */
  layInto(scores: Int32Array, start: number, units: number): void {
    const { low, high } = this;
    for (let i = 0, at = start * 4; i < units; i++, at += 4) {
      const o = (low[i]! << 16) >> 16;
      const inner = (high[i]! << 16) >> 16;
      scores[at] = o;
      scores[at + 1] = (low[i]! - o) >> 16;
      scores[at + 2] = inner;
      scores[at + 3] = (high[i]! - inner) >> 16;
    }
  }
}
