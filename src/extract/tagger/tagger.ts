import type { Reading } from "../../domain/reading.ts";
import type { Span } from "../../domain/span.ts";
import { FEATURES_PER_CHARACTER } from "./feature-groups.ts";
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
  const units = features.length / FEATURES_PER_CHARACTER;
  const scores = new Int32Array(units * LABEL_COUNT);
  for (let unit = 0; unit < units; unit++) sumWeights(model, features, unit * FEATURES_PER_CHARACTER, scores, unit);
  return scores;
}

function sumWeights(model: TaggerModel, row: Int32Array, base: number, scores: Int32Array, unit: number): void {
  const { table, slots, filter } = model;
  const mask = table.length / 2 - 1;
  let o = 0;
  let b = 0;
  let inner = 0;
  let e = 0;
  for (let k = 0; k < slots.length; k++) {
    const key = row[base + slots[k]!]!;
    if (key === 0 || !filter.mayHold(key)) continue;
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
  scores[unit * 4] = o;
  scores[unit * 4 + 1] = b;
  scores[unit * 4 + 2] = inner;
  scores[unit * 4 + 3] = e;
}

/** Room for the sums of one sentence, kept from one to the next. */
const room = { forward: new Int32Array(4096), back: new Int32Array(4096) };

function roomFor(name: "forward" | "back", size: number): Int32Array {
  if (room[name].length < size) room[name] = new Int32Array(size * 2);
  return room[name];
}

/** Best sums of one sentence from its start (Viterbi) and, when asked for, from its end; of use until the next one is made. O and B follow O and E; I and E follow B and I. */
class Lattice {
  private readonly forward: Int32Array;
  private back: Int32Array | null = null;

  constructor(
    readonly model: TaggerModel,
    readonly scores: Int32Array,
    readonly start: number,
    readonly end: number,
    readonly bias: number,
  ) {
    const n = end - start;
    const forward = roomFor("forward", n * 4);
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
    const back = roomFor("back", n * 4);
    back[(n - 1) * 4] = 0;
    back[(n - 1) * 4 + 1] = LEAST;
    back[(n - 1) * 4 + 2] = LEAST;
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
  const spans = taggedSpans(model, reading, scores, biases);
  const margins = spanMargins(model, reading, scores, spans);
  return spans.map((at, index) => ({ at, score: margins[index]! }));
}

/** Names of the best labellings at several biases, each once, by start, then end; `scores` are those of `labelScores`. */
export function taggedSpans(
  model: TaggerModel,
  reading: TextParts,
  scores: Int32Array,
  biases: readonly number[],
): Span[] {
  const out: Span[] = [];
  const falling = [...biases].sort((a, b) => b - a);
  for (const [start, end] of reading.sentences) {
    const found = new Map<number, Span>();
    for (const bias of falling) {
      const best = new Lattice(model, scores, start, end, Math.round((model.bias + bias) * model.scale)).best();
      // what has no name at a bias has none at a lower one
      if (best.length === 0) break;
      for (const span of best) found.set((span[0] - start) * 65536 + span[1] - span[0], span);
    }
    if (found.size === 0) continue;
    for (const key of [...found.keys()].sort((a, b) => a - b)) out.push(found.get(key)!);
  }
  return out;
}

/** Margins of given spans (each of one sentence, two units or more), quickest by start; `scores` are those of `labelScores`. */
export function spanMargins(
  model: TaggerModel,
  reading: TextParts,
  scores: Int32Array,
  spans: readonly Span[],
): number[] {
  const bias = Math.round(model.bias * model.scale);
  let lattice: Lattice | null = null;
  return spans.map((span) => {
    const sentence = sentenceOf(reading.sentences, span);
    if (!sentence || span[1] - span[0] < 2) return LEAST;
    if (lattice?.start !== sentence[0]) lattice = new Lattice(model, scores, sentence[0], sentence[1], bias);
    return lattice.margin(span);
  });
}

/** The sentence that holds all of a span; sentences are in order and disjoint. */
function sentenceOf(sentences: readonly Span[], [start, end]: Span): Span | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]![0] <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low - 1];
  return sentence !== undefined && end <= sentence[1] ? sentence : null;
}
