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

/** Weights of the four labels at every unit of the text: `features` are those of `characterFeatures`. */
export function labelScores(model: TaggerModel, features: Int32Array): Int32Array {
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

/** Forward and backward best sums of one sentence (Viterbi both ways). */
class Lattice {
  readonly forward: Int32Array;
  readonly backward: Int32Array;

  constructor(
    readonly model: TaggerModel,
    readonly scores: Int32Array,
    readonly start: number,
    readonly end: number,
    readonly bias: number,
  ) {
    const n = end - start;
    this.forward = new Int32Array(n * 4).fill(LEAST);
    this.backward = new Int32Array(n * 4).fill(LEAST);
    for (let t = 0; t < n; t++)
      for (let q = 0; q < 4; q++) {
        let best = t === 0 ? (q <= LABELS.B ? 0 : LEAST) : LEAST;
        if (t > 0)
          for (let p = 0; p < 4; p++)
            if (MAY_FOLLOW[p]!.includes(q))
              best = Math.max(best, this.forward[(t - 1) * 4 + p]! + model.transitions[p * 4 + q]!);
        this.forward[t * 4 + q] = Math.max(LEAST, best + this.node(t, q));
      }
    for (let t = n - 1; t >= 0; t--)
      for (let p = 0; p < 4; p++) {
        let best = t === n - 1 ? (p === LABELS.O || p === LABELS.E ? 0 : LEAST) : LEAST;
        if (t < n - 1)
          for (const q of MAY_FOLLOW[p]!)
            best = Math.max(
              best,
              this.backward[(t + 1) * 4 + q]! + model.transitions[p * 4 + q]! + this.node(t + 1, q),
            );
        this.backward[t * 4 + p] = best;
      }
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
