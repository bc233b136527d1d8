import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { FEATURES_PER_CHARACTER } from "./character-features.ts";
import { mix } from "./feature-hash.ts";
import { LABEL_COUNT, LABELS, MAY_FOLLOW, type TaggerModel } from "./tagger-model.ts";

/** A name that the model sees. `score`: how much better (in the model's integer weights) the best labelling with this name is than the best with none of its characters in a name. */
export interface TaggedSpan {
  readonly at: Span;
  readonly score: number;
}

type TextParts = Pick<Reading, "text" | "sentences">;

const LEAST = -1e9;

const scoresMade = new WeakMap<Int32Array, Map<TaggerModel, Int32Array>>();

/** Weights of the four labels at every unit of the text: `features` are those of `characterFeatures`. Made once for each model. */
export function labelScores(model: TaggerModel, features: Int32Array): Int32Array {
  const made = scoresMade.get(features) ?? new Map<TaggerModel, Int32Array>();
  scoresMade.set(features, made);
  const known = made.get(model);
  if (known) return known;
  const scores = sumWeights(model, features);
  made.set(model, scores);
  return scores;
}

function sumWeights(model: TaggerModel, features: Int32Array): Int32Array {
  const { table, slots } = model;
  const mask = table.length / 2 - 1;
  const units = features.length / FEATURES_PER_CHARACTER;
  const scores = new Int32Array(units * LABEL_COUNT);
  for (let i = 0; i < units; i++) {
    const base = i * FEATURES_PER_CHARACTER;
    let o = 0;
    let b = 0;
    let inner = 0;
    let e = 0;
    for (let k = 0; k < slots.length; k++) {
      const key = features[base + slots[k]!]!;
      if (key === 0) continue;
      for (let slot = mix(key, 7) & mask; ; slot = (slot + 1) & mask) {
        const found = table[slot * 2]!;
        if (found === 0) break;
        if (found !== key) continue;
        const packed = table[slot * 2 + 1]!;
        o += (packed << 24) >> 24;
        b += (packed << 16) >> 24;
        inner += (packed << 8) >> 24;
        e += packed >> 24;
        break;
      }
    }
    scores[i * 4] = o;
    scores[i * 4 + 1] = b;
    scores[i * 4 + 2] = inner;
    scores[i * 4 + 3] = e;
  }
  return scores;
}

/** Best sums of one sentence from its start (Viterbi) and, when asked for, from its end. O and B follow O and E; I and E follow B and I. */
class Lattice {
  readonly forward: Int32Array;
  private back: Int32Array | null = null;

  constructor(
    readonly model: TaggerModel,
    readonly scores: Int32Array,
    readonly start: number,
    readonly end: number,
    readonly bias: number,
  ) {
    const n = end - start;
    const forward = new Int32Array(n * 4);
    const { transitions: w } = model;
    let o = 0;
    let b = LEAST;
    let i = LEAST;
    let e = LEAST;
    for (let t = 0; t < n; t++) {
      const at = (start + t) * 4;
      const free = t === 0 ? 0 : Math.max(o + w[0]!, e + w[12]!);
      const begin = (t === 0 ? 0 : Math.max(o + w[1]!, e + w[13]!)) + bias;
      const inner = t === 0 ? LEAST : Math.max(b + w[6]!, i + w[10]!);
      const last = t === 0 ? LEAST : Math.max(b + w[7]!, i + w[11]!);
      o = Math.max(LEAST, free + scores[at]!);
      b = Math.max(LEAST, begin + scores[at + 1]!);
      i = Math.max(LEAST, inner + scores[at + 2]!);
      e = Math.max(LEAST, last + scores[at + 3]!);
      forward[t * 4] = o;
      forward[t * 4 + 1] = b;
      forward[t * 4 + 2] = i;
      forward[t * 4 + 3] = e;
    }
    this.forward = forward;
  }

  /** Best sums from the end, the unit's own weights left out. */
  private get backward(): Int32Array {
    if (this.back) return this.back;
    const { scores, start, bias } = this;
    const { transitions: w } = this.model;
    const n = this.end - start;
    const back = new Int32Array(n * 4).fill(LEAST);
    back[(n - 1) * 4] = 0;
    back[(n - 1) * 4 + 3] = 0;
    for (let t = n - 2; t >= 0; t--) {
      const at = (start + t + 1) * 4;
      const o = back[t * 4 + 4]! + scores[at]!;
      const b = back[t * 4 + 5]! + scores[at + 1]! + bias;
      const i = back[t * 4 + 6]! + scores[at + 2]!;
      const e = back[t * 4 + 7]! + scores[at + 3]!;
      back[t * 4] = Math.max(LEAST, o + w[0]!, b + w[1]!);
      back[t * 4 + 1] = Math.max(LEAST, i + w[6]!, e + w[7]!);
      back[t * 4 + 2] = Math.max(LEAST, i + w[10]!, e + w[11]!);
      back[t * 4 + 3] = Math.max(LEAST, o + w[12]!, b + w[13]!);
    }
    this.back = back;
    return back;
  }

  node(t: number, label: number): number {
    return this.scores[(this.start + t) * 4 + label]! + (label === LABELS.B ? this.bias : 0);
  }

  /** Spans of the best labelling, in order. */
  best(): Span[] {
    const { model, forward, start } = this;
    const n = this.end - start;
    const spans: Span[] = [];
    if (n === 0) return spans;
    let label: number = forward[(n - 1) * 4 + LABELS.E]! > forward[(n - 1) * 4]! ? LABELS.E : LABELS.O;
    let last = -1;
    for (let t = n - 1; t >= 0; t--) {
      if (label === LABELS.E) last = t;
      if (label === LABELS.B && last >= 0) spans.push([start + t, start + last + 1]);
      if (t === 0) break;
      let from = 0;
      let best = LEAST * 2;
      for (let p = 0; p < 4; p++) {
        if (!MAY_FOLLOW[p]!.includes(label)) continue;
        const sum = forward[(t - 1) * 4 + p]! + model.transitions[p * 4 + label]!;
        if (sum > best) {
          best = sum;
          from = p;
        }
      }
      label = from;
    }
    return spans.reverse();
  }

  /** Best labelling with exactly this name, less the best in which none of its characters is in a name. */
  margin([from, to]: Span): number {
    const { model, start } = this;
    const first = from - start;
    const last = to - start - 1;
    let name = this.forward[first * 4 + LABELS.B]!;
    for (let t = first + 1; t <= last; t++) {
      const p = t === first + 1 ? LABELS.B : LABELS.I;
      const q = t === last ? LABELS.E : LABELS.I;
      name += model.transitions[p * 4 + q]! + this.node(t, q);
    }
    name += this.backward[last * 4 + LABELS.E]!;
    let none = this.forward[first * 4 + LABELS.O]!;
    for (let t = first + 1; t <= last; t++) none += model.transitions[0]! + this.node(t, LABELS.O);
    none += this.backward[last * 4 + LABELS.O]!;
    return name - none;
  }
}

/** Names by the model's best labelling, in order of print. `bias` in natural logarithms, added to the model's own. */
export function tag(model: TaggerModel, reading: TextParts, features: Int32Array, bias = 0): TaggedSpan[] {
  return candidates(model, reading, features, [bias]);
}

/**
 * Names of the best labellings at several biases, each once, by start, then end. Scores are margins at the model's own bias,
 * whatever labelling brought the name.
 */
export function candidates(
  model: TaggerModel,
  reading: TextParts,
  features: Int32Array,
  biases: readonly number[],
): TaggedSpan[] {
  const scores = labelScores(model, features);
  const out: TaggedSpan[] = [];
  for (const [start, end] of reading.sentences) {
    const found = new Map<number, Span>();
    for (const bias of biases) {
      const lattice = new Lattice(model, scores, start, end, Math.round((model.bias + bias) * model.scale));
      for (const span of lattice.best()) found.set((span[0] - start) * 65536 + span[1] - span[0], span);
    }
    if (found.size === 0) continue;
    const own = new Lattice(model, scores, start, end, Math.round(model.bias * model.scale));
    for (const key of [...found.keys()].sort((a, b) => a - b)) {
      const at = found.get(key)!;
      out.push({ at, score: own.margin(at) });
    }
  }
  return out;
}

/** Margin of one given span (of one sentence, two units or more); `scores` are those of `labelScores`. */
export function spanMargins(
  model: TaggerModel,
  reading: TextParts,
  scores: Int32Array,
  spans: readonly Span[],
): number[] {
  const lattices = new Map<number, Lattice>();
  return spans.map((span) => {
    const sentence = reading.sentences.find(([start, end]) => span[0] >= start && span[1] <= end);
    if (!sentence || span[1] - span[0] < 2) return LEAST;
    let lattice = lattices.get(sentence[0]);
    if (!lattice) {
      lattice = new Lattice(model, scores, sentence[0], sentence[1], Math.round(model.bias * model.scale));
      lattices.set(sentence[0], lattice);
    }
    return lattice.margin(span);
  });
}
