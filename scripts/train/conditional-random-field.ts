import { FEATURES_PER_CHARACTER } from "../../src/extract/tagger/feature-groups.ts";
import { mix } from "../../src/extract/tagger/feature-hash.ts";
import { LABELS, MAY_FOLLOW } from "../../src/extract/tagger/tagger-model.ts";

/** One text with its features (of all groups) and the labels of its units; sentences are the sequences. */
export interface LabelledText {
  readonly sentences: readonly (readonly [number, number])[];
  readonly features: Int32Array;
  readonly labels: Uint8Array;
}

export interface FieldSettings {
  readonly rounds: number;
  readonly rate: number;
  /** Factor on the rate after each round. */
  readonly decay: number;
  /** Strength of the penalty on absolute weights: the larger, the fewer features. */
  readonly sparsity: number;
  /** Features seen less often than this in the training texts are left out. */
  readonly least: number;
}

export interface Field {
  /** Key of each feature that has a weight. */
  readonly keys: readonly number[];
  /** Four weights a feature. */
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

/** Numbers of the features, by an open-addressing table. */
class FeatureNumbers {
  private keys = new Int32Array(1 << 20);
  private counts = new Int32Array(1 << 20);
  private used = 0;

  count(key: number): void {
    if (this.used * 2 > this.keys.length) this.grow();
    const slot = this.slot(key);
    if (this.keys[slot] === 0) {
      this.keys[slot] = key;
      this.used++;
    }
    this.counts[slot]!++;
  }

  private slot(key: number): number {
    const mask = this.keys.length - 1;
    let slot = mix(key, 7) & mask;
    while (this.keys[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  private grow(): void {
    const { keys, counts } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.counts = new Int32Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const slot = this.slot(keys[i]!);
      this.keys[slot] = keys[i]!;
      this.counts[slot] = counts[i]!;
    }
  }

  /** Numbers features by their keys' order; rarer ones get −1. */
  number(least: number): number[] {
    const kept: number[] = [];
    for (let i = 0; i < this.keys.length; i++) if (this.counts[i]! >= least) kept.push(this.keys[i]!);
    kept.sort((a, b) => a - b);
    this.counts.fill(-1);
    for (const [index, key] of kept.entries()) this.counts[this.slot(key)] = index;
    return kept;
  }

  of(key: number): number {
    const slot = this.slot(key);
    return this.keys[slot] === 0 ? -1 : this.counts[slot]!;
  }
}

interface Sequence {
  /** Feature numbers of each unit, `width` to a unit, −1 for none. */
  readonly ids: Int32Array;
  readonly labels: Uint8Array;
}

/**
 * Trains a linear-chain conditional random field by stochastic gradient with a cumulative penalty on absolute weights
 * (Tsuruoka, Tsujii, Ananiadou 2009). Sequences come in an order shuffled by a fixed generator: the same input gives the same
 * weights on one machine.
 */
export function trainField(texts: readonly LabelledText[], slots: Int32Array, settings: FieldSettings): Field {
  const numbers = new FeatureNumbers();
  for (const text of texts)
    for (const [start, end] of text.sentences)
      for (let i = start; i < end; i++)
        for (const slot of slots) {
          const key = text.features[i * FEATURES_PER_CHARACTER + slot]!;
          if (key !== 0) numbers.count(key);
        }
  const keys = numbers.number(settings.least);
  const width = slots.length;
  const sequences: Sequence[] = [];
  for (const text of texts)
    for (const [start, end] of text.sentences) {
      const ids = new Int32Array((end - start) * width);
      for (let i = start; i < end; i++)
        for (let k = 0; k < width; k++) {
          const key = text.features[i * FEATURES_PER_CHARACTER + slots[k]!]!;
          ids[(i - start) * width + k] = key === 0 ? -1 : numbers.of(key);
        }
      if (end > start) sequences.push({ ids, labels: text.labels.subarray(start, end) });
    }
  const trainer = new Trainer(keys.length, width, sequences.length, settings);
  let seed = 12345;
  const order = sequences.map((_, index) => index);
  for (let round = 0; round < settings.rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    const rate = settings.rate * settings.decay ** round;
    for (const index of order) trainer.learn(sequences[index]!, rate);
  }
  trainer.settle();
  return { keys, weights: trainer.weights, transitions: trainer.transitions };
}

class Trainer {
  readonly weights: Float64Array;
  readonly transitions = new Float64Array(16);
  private readonly penalised: Float64Array;
  private total = 0;
  private nodes = new Float64Array(0);
  private alpha = new Float64Array(0);
  private beta = new Float64Array(0);
  private scale = new Float64Array(0);

  constructor(
    features: number,
    private readonly width: number,
    private readonly sequences: number,
    private readonly settings: FieldSettings,
  ) {
    this.weights = new Float64Array(features * 4);
    this.penalised = new Float64Array(features * 4);
  }

  /** Applies the penalty due to a weight (cumulative: what it owes since it was last touched). */
  private penalise(index: number): void {
    const before = this.weights[index]!;
    if (before > 0) this.weights[index] = Math.max(0, before - (this.total + this.penalised[index]!));
    else if (before < 0) this.weights[index] = Math.min(0, before + (this.total - this.penalised[index]!));
    this.penalised[index]! += this.weights[index]! - before;
  }

  settle(): void {
    for (let i = 0; i < this.weights.length; i++) this.penalise(i);
  }

  learn({ ids, labels }: Sequence, rate: number): void {
    const n = labels.length;
    const { width, weights } = this;
    this.total += (rate * this.settings.sparsity) / this.sequences;
    this.reserve(n);
    for (let t = 0; t < n; t++) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      for (let k = t * width; k < (t + 1) * width; k++) {
        const id = ids[k]! * 4;
        if (id < 0) continue;
        a += weights[id]!;
        b += weights[id + 1]!;
        c += weights[id + 2]!;
        d += weights[id + 3]!;
      }
      const most = Math.max(a, b, c, d);
      this.nodes[t * 4] = Math.exp(a - most);
      this.nodes[t * 4 + 1] = Math.exp(b - most);
      this.nodes[t * 4 + 2] = Math.exp(c - most);
      this.nodes[t * 4 + 3] = Math.exp(d - most);
    }
    this.sums(n);
    this.step(ids, labels, rate);
  }

  private reserve(n: number): void {
    if (this.nodes.length >= n * 4) return;
    this.nodes = new Float64Array(n * 4);
    this.alpha = new Float64Array(n * 4);
    this.beta = new Float64Array(n * 4);
    this.scale = new Float64Array(n);
  }

  private edges(): Float64Array {
    return this.transitions.map((weight, index) =>
      MAY_FOLLOW[index >> 2]!.includes(index & 3) ? Math.exp(weight) : 0,
    );
  }

  private sums(n: number): void {
    const { alpha, beta, nodes, scale } = this;
    const edge = this.edges();
    for (let t = 0; t < n; t++) {
      let sum = 0;
      for (let q = 0; q < 4; q++) {
        let value = 0;
        if (t === 0) value = q === LABELS.O || q === LABELS.B ? 1 : 0;
        else for (let p = 0; p < 4; p++) value += alpha[(t - 1) * 4 + p]! * edge[p * 4 + q]!;
        value *= nodes[t * 4 + q]!;
        alpha[t * 4 + q] = value;
        sum += value;
      }
      scale[t] = sum;
      for (let q = 0; q < 4; q++) alpha[t * 4 + q]! /= sum;
    }
    for (let t = n - 1; t >= 0; t--)
      for (let p = 0; p < 4; p++) {
        let value = 0;
        if (t === n - 1) value = p === LABELS.O || p === LABELS.E ? 1 : 0;
        else
          for (let q = 0; q < 4; q++)
            value += (edge[p * 4 + q]! * nodes[(t + 1) * 4 + q]! * beta[(t + 1) * 4 + q]!) / scale[t + 1]!;
        beta[t * 4 + p] = value;
      }
  }

  private step(ids: Int32Array, labels: Uint8Array, rate: number): void {
    const { alpha, beta, nodes, scale, width, weights } = this;
    const n = labels.length;
    const edge = this.edges();
    let mass = 0;
    for (let q = 0; q < 4; q++) mass += alpha[(n - 1) * 4 + q]! * beta[(n - 1) * 4 + q]!;
    const transitionStep = new Float64Array(16);
    for (let t = 0; t < n; t++) {
      const delta = [0, 0, 0, 0];
      let largest = 0;
      for (let q = 0; q < 4; q++) {
        const expected = (alpha[t * 4 + q]! * beta[t * 4 + q]!) / mass;
        delta[q] = rate * ((labels[t] === q ? 1 : 0) - expected);
        largest = Math.max(largest, Math.abs(delta[q]!));
      }
      if (t > 0) {
        for (let p = 0; p < 4; p++)
          for (let q = 0; q < 4; q++) {
            const expected =
              (alpha[(t - 1) * 4 + p]! * edge[p * 4 + q]! * nodes[t * 4 + q]! * beta[t * 4 + q]!) / (scale[t]! * mass);
            transitionStep[p * 4 + q]! -= rate * expected;
          }
        transitionStep[labels[t - 1]! * 4 + labels[t]!]! += rate;
      }
      if (largest < rate * 1e-4) continue;
      for (let k = t * width; k < (t + 1) * width; k++) {
        const id = ids[k]! * 4;
        if (id < 0) continue;
        for (let q = 0; q < 4; q++) {
          weights[id + q]! += delta[q]!;
          this.penalise(id + q);
        }
      }
    }
    for (let i = 0; i < 16; i++) this.transitions[i]! += transitionStep[i]!;
  }
}
